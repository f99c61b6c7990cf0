"""`python -m bench.gates.once ROOT [--each] [FILE]`: one look in a fresh process; prints its seconds as JSON.

--each: one gate after the other, to see what each costs; else all at once, as `inv check` and a build ask them.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.content_model import gates
from plugins.content_model.check import check_paths
from plugins.content_model.library import Library
from plugins.content_model.problem import Problem
from plugins.content_model.publication import build_time


def main(root: Path, files: list[Path], *, each: bool = False) -> None:
    seconds: dict[str, tuple[float, float]] = {}
    problems: list[Problem] = []
    if files:
        with timed("inv check FILE", seconds):
            problems = check_paths(files, root)
    else:
        library = Library(root)
        with timed("reading the items", seconds):
            library.read_all()
        for names in ([name] for name in gates.gate_names()) if each else [gates.gate_names()]:
            with timed(names[0] if each else "all gates at once", seconds):
                problems += gates.check_gates(library, build_time(), only=names)
    refused = [str(problem) for problem in problems if not problem.warning]
    print(json.dumps({"seconds": seconds, "refused": refused, "warned": len(problems) - len(refused)}))


@contextmanager
def timed(name: str, seconds: dict[str, tuple[float, float]]) -> Iterator[None]:
    """On the clock, and of processors: its own and those of git and of other processes it started."""
    begin, worked = time.perf_counter(), processors()
    yield
    seconds[name] = time.perf_counter() - begin, processors() - worked


def processors() -> float:
    """Seconds so far."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


if __name__ == "__main__":
    words = sys.argv[2:]
    main(Path(sys.argv[1]).resolve(), [Path(word) for word in words if word != "--each"], each="--each" in words)
