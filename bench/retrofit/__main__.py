"""python -m bench.retrofit [--seed N] [--pages 5000]: converts three legacy sites and scores them. Exit 2 below a bar.

python -m bench.retrofit --site DIR --truth FILE scores another: DIR is a work folder after `retrofit convert`, or one
with an archive only, which is then converted. --faults N shows the first faults of every field.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.retrofit.converted import read
from bench.retrofit.score import BARS, Score, below, score
from tests.accessibility.retrofit.sites import asp2005, cms2012, jquery2018
from tests.accessibility.retrofit.sites.pack import pack
from tests.accessibility.retrofit.sites.served import Legacy

SITES: tuple[Callable[[int, str, int], Legacy], ...] = (asp2005.make, cms2012.make, jquery2018.make)
ORIGIN = "http://old.example"
ROOT = Path(__file__).resolve().parents[2]
SECONDS, MEGABYTES = 600, 1024  # issue 8: for 5,000 pages on two cores


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.retrofit", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="asp2005, cms2012 or jquery2018")
    parser.add_argument("--site", type=Path)
    parser.add_argument("--truth", type=Path)
    parser.add_argument("--pages", type=int, default=0, help="speed and memory for so many pages instead")
    parser.add_argument("--faults", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="work folders are made here and stay")
    asked = parser.parse_args()
    if asked.site:
        if not (asked.site / "items.jsonl").is_file():
            convert(asked.site)
        return tell(asked.site.name, judged(asked.site, asked.truth or asked.site / "truth.jsonl"), asked.faults)
    with TemporaryDirectory() as folder:
        place = asked.keep or Path(folder)
        if asked.pages:
            return many(asked.pages, asked.seed, place)
        results = []
        for make in SITES:
            site = make(asked.seed, ORIGIN, 1)
            if asked.only in (None, site.name):
                work = place / site.name
                work.mkdir(parents=True, exist_ok=True)
                pack(site, work)
                convert(work)
                results.append(tell(site.name, judged(work, work / "truth.jsonl"), asked.faults))
        return max(results)


def convert(work: Path) -> float:
    """In a process of its own; its seconds. What it says goes through."""
    begin = time.monotonic()
    words = [sys.executable, "-m", "accessibility", "retrofit", "convert", str(work)]
    done = subprocess.run(words, cwd=ROOT, check=False)
    if done.returncode not in (0, 2):
        sys.exit(f"convert ended with {done.returncode}")
    return time.monotonic() - begin


def judged(work: Path, truth: Path) -> Score:
    pages = [json.loads(line) for line in truth.read_text(encoding="utf-8").splitlines()]
    worklist = work / "worklist.json"
    return score(pages, read(work), worklist.read_text(encoding="utf-8") if worklist.is_file() else "")


def tell(name: str, tally: Score, faults: int) -> int:
    print(f"\n{name:24} recall  precision   right/wanted   bar")
    for field, one in tally.items():
        bar, most = BARS.get(field, (None, None))
        bars = "" if bar is None else f"{bar:.3f}" + (f" / {most:.2f}" if most else "")
        print(f"{field:24} {one.recall:.4f}  {one.precision:.4f}     {one.right:>6}/{one.wanted:<6}  {bars}")
        for fault in one.faults[:faults]:
            print(f"    {fault}")
    missed = below(tally)
    print("\n".join(f"below the bar: {one}" for one in missed) or "all bars kept")
    return 2 if missed else 0


def many(count: int, seed: int, place: Path) -> int:
    """About `count` content pages, half of 2005 and half of 2012."""
    for make in SITES[:2]:
        one = make(seed, ORIGIN, 1)
        scale = max(1, count // 2 // sum(page["kind"] not in ("list", "home", "frame", "print") for page in one.truth))
        site = make(seed, ORIGIN, scale)
        work = place / f"{site.name}-many"
        work.mkdir(parents=True, exist_ok=True)
        pack(site, work)
        before = worked()
        seconds = convert(work)
        spent = worked() - before
        megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        told = f"{seconds:.1f} s by the clock, {spent:.1f} s of processors, largest process {megabytes:.0f} MB"
        print(f"{site.name}: {len(site.truth)} pages, {len(site.pages)} addresses: {told}")
        # a busy machine spoils the clock, not what processors worked; one processor alone would keep the bar
        if min(seconds, spent) * 5000 / len(site.truth) > SECONDS or megabytes > MEGABYTES:
            print("over the bar")
            return 2
    return 0


def worked() -> float:
    """Seconds of processors, of all that was started from here."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
