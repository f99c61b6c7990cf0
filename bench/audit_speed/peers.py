"""The tools beside us, each over the same pages in one call, as its own handbook says; they are no part of the kit."""

import json
import os
import re
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from accessibility.browser.find import find_browser

MOST_S = 4 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a tool did. pages: that it says it has checked; hits: errors or violations, as it counts."""

    pages: int
    hits: int


def pa11y_ci(bin: Path, urls: Sequence[str], scratch: Path, jobs: int) -> Said:
    """With axe as its runner, as many pages at once as we have browsers."""
    settings = {
        "defaults": {
            "runners": ["axe"],
            "standard": "WCAG2AA",
            "concurrency": jobs,
            "timeout": 120_000,
            "chromeLaunchConfig": {"executablePath": find_browser().browser, "args": ["--no-sandbox", "--disable-gpu"]},
        },
        "urls": list(urls),
    }
    (scratch / "pa11yci.json").write_text(json.dumps(settings), encoding="utf-8")
    said = json.loads(_run([str(bin / "pa11y-ci"), "--json", "--config", str(scratch / "pa11yci.json")]))
    return Said(pages=len(said["results"]), hits=said["errors"])


def axe_cli(bin: Path, urls: Sequence[str], scratch: Path, jobs: int) -> Said:
    """One page after another: it has no setting for more."""
    found = find_browser()
    command = [str(bin / "axe"), *urls, "--tags", "wcag2a,wcag2aa,wcag21a,wcag21aa,wcag22aa,best-practice"]
    command += ["--chromedriver-path", found.driver, "--chrome-path", found.browser, "--load-delay", "0"]
    command += ["--chrome-options", "no-sandbox,disable-gpu,headless=new", "--dir", str(scratch), "--save", "axe.json"]
    _run(command)
    pages = json.loads((scratch / "axe.json").read_text(encoding="utf-8"))
    return Said(pages=len(pages), hits=sum(len(hit["nodes"]) for page in pages for hit in page["violations"]))


PEERS = {"pa11y-ci (axe)": pa11y_ci, "@axe-core/cli": axe_cli}


def version_of(bin: Path, name: str) -> str:
    package = {"pa11y-ci (axe)": "pa11y-ci", "@axe-core/cli": "@axe-core/cli"}[name]
    modules = bin.resolve().parent
    axe = json.loads(next(modules.glob("axe-core/package.json")).read_bytes())["version"]
    return f"{json.loads((modules / package / 'package.json').read_bytes())['version']}, axe-core {axe}"


def _run(command: Sequence[str]) -> str:
    """Standard output, whatever it found; CalledProcessError where it could not run.

    Into a file: Node ends a process before the rest of a pipe is read, and pa11y-ci's report of many pages is long.
    """
    env = {**os.environ, "CHROME_PATH": find_browser().browser}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out:
        done = subprocess.run(
            command, stdout=out, stderr=subprocess.PIPE, text=True, timeout=MOST_S, check=False, env=env
        )
        out.seek(0)
        said = out.read()
    if done.returncode not in (0, 1, 2) or re.search(r"Error: |not found", done.stderr):
        raise subprocess.CalledProcessError(done.returncode, command[:1], said[-2000:], done.stderr[-2000:])
    return said
