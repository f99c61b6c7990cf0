"""python -m bench.gates [--items N]: seconds of every gate, at first, again, and after one edit. Exit 2 over a bar.

Each figure is the clock's, and that of the processors in brackets: a busy machine spoils the first, not the second.
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
READING = "reading the items"  # not a gate's: whoever checks or builds does it


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.gates", description=__doc__)
    parser.add_argument("--items", type=int, default=10_000)
    items = parser.parse_args().items
    with TemporaryDirectory() as folder:
        shipped, many = Path(folder) / "shipped", Path(folder) / "many"
        subprocess.run(["git", "clone", "-q", "--no-hardlinks", str(ROOT), str(shipped)], check=True)
        shutil.rmtree(shipped / ".cache", ignore_errors=True)
        generate(ROOT, many, items)
        looks = {"shipped": once(shipped), f"{items} at first": once(many), "again": once(many)}
        edited = sorted(many.glob("content/news/*.md"))[0]
        edited.write_text(edited.read_text(encoding="utf-8") + "\n再加一句。\n", encoding="utf-8")
        looks["one edited"] = once(many)
        single = once(many, edited)
    table(looks)
    alone, worked = single["seconds"]["inv check FILE"]
    print(f"\ninv check FILE among {items} items, without starting Python: {alone:.2f} s ({worked:.2f})")
    for name, look in {**looks, "inv check FILE": single}.items():
        print(f"{name}: {len(look['refused'])} refused, {look['warned']} warned; {' '.join(look['refused'][:1])[:100]}")
    over = total(looks["shipped"])[0] > SHIPPED or total(looks[f"{items} at first"])[0] > MANY or alone > ONE_FILE
    print("\nOver a bar." if over else "\nAll within the bars.")
    return 2 if over else 0


def once(root: Path, *files: Path) -> dict[str, Any]:
    """What one look in a process of its own says."""
    words = [sys.executable, "-m", "bench.gates.once", str(root), *map(str, files)]
    done = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True)
    facts: dict[str, Any] = json.loads(done.stdout)
    return facts


def total(look: dict[str, Any]) -> tuple[float, float]:
    """Of the gates."""
    parts = [seconds for name, seconds in look["seconds"].items() if name != READING]
    return sum(clock for clock, _ in parts), sum(worked for _, worked in parts)


def table(looks: dict[str, dict[str, Any]]) -> None:
    print(f"{'seconds':20}" + "".join(f"{name:>18}" for name in looks))
    for part in next(iter(looks.values()))["seconds"]:
        print(f"{part:20}" + "".join(figure(*look["seconds"][part]) for look in looks.values()))
    print(f"{'all gates':20}" + "".join(figure(*total(look)) for look in looks.values()))


def figure(clock: float, worked: float) -> str:
    return f"{f'{clock:.2f} ({worked:.2f})':>18}"


if __name__ == "__main__":
    sys.exit(main())
