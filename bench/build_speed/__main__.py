"""python -m bench.build_speed [--items N] [--peers DIR] [--rounds N] [--sizes 100,1000,10000,50000]: who builds faster.

DIR has Hugo and Eleventy (see contenders.py); without it only our own builds are measured. Everything lies on tmpfs
where there is one. Contenders take turns; a figure is the median of the rounds. Exit 2 when a bar is missed.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.build_speed.contenders import PLAIN, ROOT, Contender, eleventy, full, hugo, pelican
from bench.build_speed.generate import generate
from bench.build_speed.measure import Cost
from bench.build_speed.watching import watched
from bench.gates.generate import generate as with_history

TMPFS = Path("/dev/shm")
GATES = ("privacy_gate", "publication_dates", "review_gate", "link_gate", "language_gate", "freshness", "script_gate")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.build_speed", description=__doc__)
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--peers", type=Path, help="folder with hugo/ and node_modules/")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sizes", default="", help="our own cold builds, with archives of months and years")
    parser.add_argument("--watch", type=int, default=0, metavar="EDITS", help="the preview among --items items instead")
    parser.add_argument("--only", default="", help="names of contenders, by commas")
    asked = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors", flush=True)
    if asked.watch:
        with _scratch() as scratch:
            generate(ROOT, scratch, asked.items)
            _gates_off(scratch / "portal")
            edited = sorted((scratch / "portal").glob("content/news/item-*.md"))[-1]
            watched(scratch / "portal", edited.relative_to(scratch / "portal"), asked.watch)
        return 0
    if asked.sizes:
        met = _growth([int(word) for word in asked.sizes.split(",")])
    else:
        met = _race(asked.items, asked.peers, asked.rounds, [name for name in asked.only.split(",") if name])
    return 0 if met else 2


def _race(items: int, peers: Path | None, rounds: int, only: Sequence[str]) -> bool:
    with _scratch() as scratch:
        contenders = [one for one in _contenders(scratch, items, peers) if not only or one.name in only]
        figures: dict[tuple[str, str], Cost] = {}
        for what, build in STEPS.items():
            runs: dict[str, list[Cost]] = {one.name: [] for one in contenders}
            for _ in range(rounds):
                for one in contenders:
                    runs[one.name].append(build(one))
            for one in contenders:
                figures[one.name, what] = found = _median(runs[one.name])
                files = sum(path.is_file() for path in one.out.rglob("*"))
                print(f"{what:12}{one.name:24}{_row(found)}   {files} files", flush=True)
        return _bars(figures)


STEPS: dict[str, Callable[[Contender], Cost]] = {
    "cold": Contender.cold,
    "unchanged": lambda one: one.build(),
    "one edited": Contender.after_edit,
}


def _contenders(scratch: Path, items: int, peers: Path | None) -> Iterator[Contender]:
    names = ("hugo", "eleventy") if peers else ()
    generate(ROOT, scratch, items, names)
    with_history(scratch / "portal", scratch / "full", len(list((scratch / "portal").glob("content/*/*.md"))))
    _gates_off(scratch / "portal")
    edited = sorted((scratch / "portal").glob("content/news/item-*.md"))[-1]
    own = edited.relative_to(scratch / "portal")
    theirs = Path("posts/news") / f"{edited.stem}.md"
    yield pelican(scratch / "portal", scratch / "out-plain", own, PLAIN / "plainconf.py", "plain")
    if peers:
        yield hugo(scratch / "hugo", scratch / "out-hugo", "content" / theirs, peers / "hugo/hugo/binaries/hugo")
        yield eleventy(scratch / "eleventy", scratch / "out-eleventy", "src" / theirs, peers / "node_modules")
    yield full(scratch / "full", scratch / "out-full", own, "full theme and gates")


def _growth(sizes: Sequence[int]) -> bool:
    walls: dict[int, float] = {}
    for items in sizes:
        with _scratch() as scratch:
            generate(ROOT, scratch, items)
            _gates_off(scratch / "portal")
            conf = PLAIN / "archivesconf.py"
            found = pelican(scratch / "portal", scratch / "out", Path("none"), conf, "growth").cold()
            walls[items] = found.wall
            print(f"{items:6} items {_row(found)}   {found.wall / items * 1000:.2f} ms an item", flush=True)
    if 10_000 in walls and 50_000 in walls:
        return _bar("50,000 items / 10,000", walls[50_000] / walls[10_000], 5.5)
    return True


def _gates_off(site: Path) -> None:
    """The peers have none."""
    lines = [f"  - {{name: {name}, state: 关, reason: 只量速度}}" for name in GATES]
    (site / "portal/gates.yaml").write_text("gates:\n" + "\n".join(lines) + "\n", encoding="utf-8")


def _bars(figures: dict[tuple[str, str], Cost]) -> bool:
    """Those of the build issue; peers that are not there are not compared."""
    plain, real, peer = (figures.get((name, "cold")) for name in ("plain", "full theme and gates", "Hugo"))
    met = True
    if plain and real:
        met &= _bar("full theme and gates / plain, wall", real.wall / plain.wall, 1.5)
    if plain and peer:
        met &= _bar("cold wall / Hugo", plain.wall / peer.wall, 0.9)
        met &= _bar("cold processors / Hugo", plain.cpu / peer.cpu, 1.3)
        met &= _bar("cold memory / Hugo", plain.memory / peer.memory, 0.4)
        for what in ("unchanged", "one edited"):
            met &= _bar(f"{what} wall / Hugo cold", figures["plain", what].wall / peer.wall, 0.15)
    return met


def _bar(name: str, found: float, bar: float) -> bool:
    print(f"{'met   ' if found <= bar else 'MISSED'} {name}: {found:.2f} (bar {bar})")
    return found <= bar


def _median(runs: Sequence[Cost]) -> Cost:
    return Cost(
        wall=statistics.median(run.wall for run in runs),
        cpu=statistics.median(run.cpu for run in runs),
        memory=statistics.median(run.memory for run in runs),
    )


def _row(found: Cost) -> str:
    return f"{found.wall:8.2f} s {found.cpu:8.2f} CPU s {found.memory:7.0f} MB"


@contextmanager
def _scratch() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(dir=TMPFS if TMPFS.is_dir() else None))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
