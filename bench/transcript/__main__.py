"""python -m bench.transcript [DIR]: seconds a page, of DIR (a built site, else output/), beside the rest of its audit.

Exit 2 when the transcript adds 0.1 s a page or more.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from accessibility.browser.serve import serving
from accessibility.browser.start import Browser
from accessibility.capture.snapshot_json import from_json, to_json
from accessibility.checks import all_checks
from accessibility.engines import axe
from accessibility.examine import examine
from accessibility.judge import judge
from accessibility.plan import make_plan
from accessibility.snapshot import Snapshot
from accessibility.transcript.cost import costs
from accessibility.transcript.modes import MODES
from accessibility.transcript.sheet import sheet
from accessibility.transcript.wording import wording

BAR_S = 0.1


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.transcript", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("output"))
    folder: Path = parser.parse_args().folder
    checks = {name: check for name, check in all_checks().items() if "accessibility.transcript" in _imports(check)}
    print(f"{len(checks)} checks over the transcript: {', '.join(sorted(checks))}")
    words, added, rest = wording(), [], []
    with serving(folder) as site, Browser() as browser:
        plan = make_plan(browser.tab, level="AA")
        axe.prepare(browser.tab)
        for page in sorted(folder.rglob("*.html")):
            began = time.perf_counter()
            _, seen = examine(browser.tab, f"{site}/{page.relative_to(folder).as_posix()}", plan)
            rest.append(time.perf_counter() - began)
            if seen is None:
                continue
            steps: list[Callable[[Snapshot], object]] = [lambda shot: sheet(shot, words), costs]
            fresh = type(seen)(snapshot=_again(seen.snapshot), probes=seen.probes)
            began = time.perf_counter()
            for step in steps:
                step(fresh.snapshot)
            judge(fresh, checks=checks)
            added.append(time.perf_counter() - began)
    print(f"{len(added)} pages, {len(MODES)} modes known; seconds a page, median and worst")
    print(f"audit, all of it      {statistics.median(rest):.3f}  {max(rest):.3f}")
    print(f"of it the transcript  {statistics.median(added):.3f}  {max(added):.3f}")
    print(f"bar {BAR_S}: {'met' if statistics.mean(added) < BAR_S else 'MISSED'}, mean {statistics.mean(added):.3f}")
    return 0 if statistics.mean(added) < BAR_S else 2


def _imports(check: object) -> str:
    return Path(str(getattr(check, "__file__", ""))).read_text(encoding="utf-8")


def _again(snapshot: Snapshot) -> Snapshot:
    """The same page with nothing worked out yet."""
    return from_json(to_json(snapshot))


if __name__ == "__main__":
    sys.exit(main())
