"""python -m bench.gates [--items N] [--unlike]: seconds of the gates at first, again, after an edit. Exit 2 over a bar.

Each figure is the clock's, and that of the processors in brackets, which a busy machine spoils less.
The items repeat the shipped ones, as a portal repeats its own phrases; with --unlike every line has words of its own.
"""

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.gates.generate import generate

ROOT = Path(__file__).resolve().parents[2]
SHIPPED, MANY, ONE_FILE = 3.0, 20.0, 1.0  # seconds: the bars, for all gates together and for `inv check FILE`
FIRST, ALL = "at first", "all gates at once"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.gates", description=__doc__)
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--unlike", action="store_true")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        shipped, many = Path(folder) / "shipped", Path(folder) / "many"
        subprocess.run(["git", "clone", "-q", "--no-hardlinks", str(ROOT), str(shipped)], check=True)
        shutil.rmtree(shipped / ".cache", ignore_errors=True)
        generate(ROOT, many, asked.items, unlike=asked.unlike)
        looks = {"shipped": once(shipped), "each": once(many, "--each")}
        shutil.rmtree(many / ".cache")
        looks |= {FIRST: once(many), "again": once(many)}
        edited = sorted(many.glob("content/news/*.md"))[0]
        edited.write_text(edited.read_text(encoding="utf-8") + "\n再加一句。\n", encoding="utf-8")
        looks["one edited"] = once(many)
        singles = {"kept": once(many, str(edited))}
        shutil.rmtree(many / ".cache")
        singles["a fresh clone"] = once(many, str(edited))
    table(looks)
    print(f"\ninv check FILE among {asked.items} items, without starting Python:")
    for name, look in singles.items():
        print(f"  {name}: {figure(*look['seconds']['inv check FILE']).strip()}")
    for name, look in {**looks, **singles}.items():
        print(f"{name}: {len(look['refused'])} refused, {look['warned']} warned; {' '.join(look['refused'][:1])[:100]}")
    alone = singles["kept"]["seconds"]["inv check FILE"][0]
    over = looks["shipped"]["seconds"][ALL][0] > SHIPPED or looks[FIRST]["seconds"][ALL][0] > MANY or alone > ONE_FILE
    print("\nOver a bar." if over else "\nAll within the bars.")
    return 2 if over else 0


def once(root: Path, *words: str) -> dict[str, Any]:
    """What one look in a process of its own says."""
    command = [sys.executable, "-m", "bench.gates.once", str(root), *words]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    facts: dict[str, Any] = json.loads(done.stdout)
    return facts


def table(looks: dict[str, dict[str, Any]]) -> None:
    print(f"{'seconds':20}" + "".join(f"{name:>18}" for name in looks))
    for part in {part: None for look in looks.values() for part in look["seconds"]}:
        said = (look["seconds"].get(part) for look in looks.values())
        print(f"{part:20}" + "".join(figure(*one) if one else " " * 18 for one in said))


def figure(clock: float, worked: float) -> str:
    return f"{f'{clock:.2f} ({worked:.2f})':>18}"


if __name__ == "__main__":
    sys.exit(main())
