"""python -m bench.page_weight [OUTPUT]: a table of one page of every kind. Exit 2 when one exceeds the budget."""

import argparse
import sys
from pathlib import Path

from bench.page_kinds import pages_by_kind
from bench.page_weight.weigh import BUDGET_BYTES, weigh

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.page_weight", description=__doc__)
    parser.add_argument("output", type=Path, nargs="?", default=ROOT / "output", help="a built site")
    output = parser.parse_args().output
    if not (output / "index.html").is_file():
        print(f"{output} holds no site. Build it first: inv build", file=sys.stderr)
        return 1
    print(f"First view in bytes: HTML + CSS + JS; the budget is {BUDGET_BYTES} with gzip.\n")
    print(f"{'kind':15}{'html':>8}{'css':>8}{'js':>8}{'gzip':>8}{'brotli':>8}  page")
    heavy = 0
    for kind, address in pages_by_kind(ROOT, output).items():
        zipped, brotli = weigh(output, address), weigh(output, address, with_brotli=True)
        over = zipped.total - BUDGET_BYTES
        heavy += over > 0
        note = f"  {over} over" if over > 0 else ""
        row = f"{zipped.html:>8}{zipped.css:>8}{zipped.js:>8}{zipped.total:>8}{brotli.total:>8}"
        print(f"{kind:15}{row}  {address}{note}")
    print(f"\n{heavy} over the budget." if heavy else "\nAll within the budget.")
    return 2 if heavy else 0


if __name__ == "__main__":
    sys.exit(main())
