"""python -m bench.audit_speed [--pages N] [--peers DIR] [--jobs N]: pages a second, and what a second run costs.

The peers are no part of the kit: npm install --ignore-scripts --prefix DIR pa11y-ci@4 @axe-core/cli@4, then
--peers DIR. Without them only our own runs are measured.

--memory: one run of all our checks, with the memory of ours and of the browsers on the way. Linux only.
"""

import argparse
import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from accessibility.audit import audit
from accessibility.browser.serve import serving
from accessibility.engines.axe_words import axe_words
from accessibility.jobs import default_jobs
from accessibility.model import PageResult, Report
from accessibility.reports import text
from accessibility.settings import Settings
from bench.audit_speed.generate import change_template, generate
from bench.audit_speed.memory import watched
from bench.audit_speed.peers import PEERS, version_of

CHANGED = "policy"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.audit_speed", description=__doc__)
    parser.add_argument("--pages", type=int, default=1000, help="of the generated site")
    parser.add_argument("--peers", type=Path, help="folder with pa11y-ci and @axe-core/cli")
    parser.add_argument("--jobs", type=int, default=default_jobs(), help="browsers at once, ours and pa11y-ci's")
    parser.add_argument("--axe-only", action="store_true", help="leave out our own full runs")
    parser.add_argument("--memory", action="store_true", help="one full run, and the memory it takes on the way")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "site"
        generate(folder, arguments.pages)
        print(f"{arguments.pages} pages over 5 templates, {arguments.jobs} at once, load {os.getloadavg()[0]:.1f}")
        settings = Settings(targets=(str(folder),), jobs=arguments.jobs, cache=f"{scratch}/cache")
        if arguments.memory:
            _memory(settings, arguments.pages)
            return
        base = _axe_alone(settings, arguments.pages)
        if arguments.peers:
            _peers(arguments.peers / "node_modules/.bin", folder, Path(scratch), arguments.jobs, base)
        if not arguments.axe_only:
            _second_runs(settings, folder)


def _axe_alone(settings: Settings, count: int) -> float:
    """Pages a second with nothing but axe's rules, each page in one look, as the peers do it."""
    alone = replace(settings, only=tuple(sorted(axe_words().english["rules"])), quick=True, use_cache=False)
    report, seconds = _timed(alone)
    _say("podao, axe alone", count, seconds, _hits(report), f"axe-core {report.tool['axe-core']}, 1280 px")
    return count / seconds


def _peers(bin: Path, folder: Path, scratch: Path, jobs: int, ours: float) -> None:
    best = 0.0
    with serving(folder) as site:
        urls = [f"{site}/{page.relative_to(folder).as_posix()}" for page in sorted(folder.rglob("*.html"))]
        for name, run in PEERS.items():
            began = time.perf_counter()
            try:
                said = run(bin, urls, scratch, jobs)
            except (subprocess.SubprocessError, OSError, ValueError) as problem:
                print(f"{name:28} could not be run: {problem} {getattr(problem, 'stderr', '')}", file=sys.stderr)
                continue
            seconds = time.perf_counter() - began
            best = max(best, said.pages / seconds)
            _say(name, said.pages, seconds, said.hits, version_of(bin, name))
    if best:
        print(f"{'':28} axe alone: {ours / best:.2f} × the faster peer (bar: 3 ×)")


def _second_runs(settings: Settings, folder: Path) -> None:
    first, seconds = _timed(settings)
    rules, checks = _count(first, "axe"), _count(first, "podao")
    _say(
        "podao, all of it",
        len(first.pages),
        seconds,
        _hits(first),
        f"{rules} axe rules, {checks} checks, 4 looks, acts",
    )
    again, seconds = _timed(settings)
    _say("  again, nothing changed", len(again.pages), seconds, _hits(again), _anew(again))
    touched = change_template(folder, CHANGED)
    changed, seconds = _timed(settings)
    _say(
        f"  again, {CHANGED} changed",
        len(changed.pages),
        seconds,
        _hits(changed),
        f"{touched} have it; {_anew(changed)}",
    )


def _memory(settings: Settings, count: int) -> None:
    """A line each twentieth of the pages: the most that was used since the last line."""
    lines: list[float] = []
    done, began = itertools.count(1), time.perf_counter()
    print(f"{'pages':>6} {'s':>7} {'ours MB':>8} {'browsers MB':>12} {'both MB':>8}")
    with watched() as seen:

        def told(total: int, result: PageResult, anew: bool) -> None:
            number = next(done)
            if number % max(1, count // 20) == 0:
                ours, theirs, both = seen.since_last()
                lines.append(both)
                seconds = time.perf_counter() - began
                print(f"{number:6} {seconds:7.0f} {ours:8.0f} {theirs:12.0f} {both:8.0f}", flush=True)

        report = audit(settings, told)
        text.render(report)
        ours, theirs, both = seen.since_last()
    seconds = time.perf_counter() - began
    unchecked = sum(bool(page.not_checked) for page in report.pages)
    print(f"report {seconds:7.0f} {ours:8.0f} {theirs:12.0f} {both:8.0f}")
    _say("podao, all of it", len(report.pages), seconds, _hits(report), f"{unchecked} pages not checked")
    fifth = max(1, len(lines) // 5)
    early, late = statistics.median(lines[fifth : 2 * fifth] or lines), statistics.median(lines[-fifth:])
    print(f"most at one time {seen.highest:.0f} MB; last fifth {late / early:.2f} × the second fifth")


def _timed(settings: Settings) -> tuple[Report, float]:
    """With the report in text, as a user gets it."""
    began = time.perf_counter()
    report = audit(settings)
    text.render(report)
    return report, time.perf_counter() - began


def _hits(report: Report) -> int:
    return sum(found.counts for page in report.pages for found in page.findings)


def _count(report: Report, engine: str) -> int:
    return sum(promise.engine == engine for promise in report.promises)


def _anew(report: Report) -> str:
    """Pages whose cost was paid in this run."""
    return next((note.en for note in report.notes if "unchanged" in note.en), "every page judged")


def _say(name: str, pages: int, seconds: float, hits: int, checked: str) -> None:
    print(
        f"{name:28} {pages:5} pages {seconds:8.1f} s {pages / seconds:7.2f} pages/s {hits:6} hits   {checked}",
        flush=True,
    )


if __name__ == "__main__":
    main()
