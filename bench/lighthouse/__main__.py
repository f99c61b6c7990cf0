"""python -m bench.lighthouse [OUTPUT] [--only KIND]: a table of one page of every kind. Exit 2 below a target.

Lighthouse is no part of the kit: npm install --prefix DIR lighthouse@12, then set
LIGHTHOUSE=DIR/node_modules/.bin/lighthouse
"""

import argparse
import subprocess
import sys
from pathlib import Path

from accessibility.browser.find import find_browser
from bench.lighthouse.run import TARGETS, find_lighthouse, run
from bench.lighthouse.serve import serving_compressed
from bench.page_kinds import pages_by_kind

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.lighthouse", description=__doc__)
    parser.add_argument("output", type=Path, nargs="?", default=ROOT / "output", help="a built site")
    parser.add_argument("--only", action="append", default=[], metavar="KIND", help="home, guide, policy, …")
    arguments = parser.parse_args()
    if not (arguments.output / "index.html").is_file():
        print(f"{arguments.output} holds no site. Build it first: inv build", file=sys.stderr)
        return 1
    lighthouse = find_lighthouse(ROOT)
    if lighthouse is None:
        print(
            "Lighthouse is not installed. npm install --prefix DIR lighthouse@12, then set"
            " LIGHTHOUSE=DIR/node_modules/.bin/lighthouse",
            file=sys.stderr,
        )
        return 1
    return measure(lighthouse, arguments.output, arguments.only)


def measure(lighthouse: Path, output: Path, only: list[str]) -> int:
    """Print the table; the worst exit code of its rows."""
    worst = 0
    print(f"{'kind':15}" + "".join(f"{category:>15}" for category in TARGETS) + "  page", flush=True)
    with serving_compressed(output) as base:
        for kind, address in pages_by_kind(ROOT, output).items():
            if only and kind not in only:
                continue
            try:
                result = run(lighthouse, base + address, find_browser().browser)
            except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as problem:
                said = (problem.stderr or str(problem)).strip().splitlines()[-1:]
                print(f"{kind:15}not measured: {''.join(map(str, said))}", flush=True)
                worst = max(worst, 1)
                continue
            scores = "".join(f"{result.scores[category]:>15}" for category in TARGETS)
            print(f"{kind:15}{scores}  {address}", flush=True)
            for line in result.short:
                print(f"{'':15}  {line}", flush=True)
            # 404.html asks not to be indexed, which Lighthouse counts against it
            targets = {**TARGETS, "seo": 0} if kind == "404" else TARGETS
            worst = worst if result.reaches(targets) else max(worst, 2)
    return worst


if __name__ == "__main__":
    sys.exit(main())
