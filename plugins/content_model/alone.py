"""Ask a gate that judges each file by itself: only about what changed since it was in order, on all cores at once.

Such a gate says so with `EACH_FILE_ALONE = True`: its word on a file depends on nothing but the file's name and bytes,
the portal's files and the code. A file with a Problem, even a warning, is asked about every time.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.content_model.past import PastError
from plugins.content_model.past.settled import Settled
from plugins.content_model.problem import Problem
from plugins.content_model.side_by_side import cores, side_by_side

if TYPE_CHECKING:
    from plugins.content_model.scope import Scope

Check = Callable[["Scope"], Iterable[Problem]]
_MANY = 500  # files; fewer are done before a second process has begun


def ask_alone(check: Check, scope: "Scope", gate: str) -> list[Problem]:
    """What it says of the scope's files."""
    memory = _memory(scope.root, gate) if scope.whole else None
    waiting = [path for path in scope.paths if not (memory and memory.is_settled(path))]
    count = cores() if len(waiting) >= _MANY else 1
    parts = [tuple(waiting[number::count]) for number in range(count)]
    found = side_by_side([partial(_ask, check, scope, part) for part in parts])
    problems = [problem for part in found for problem in part]
    if memory:
        told = {problem.path for problem in problems}
        memory.write({path: () for path in waiting if path not in told})
    return problems


def _ask(check: Check, scope: "Scope", paths: Sequence[Path]) -> list[Problem]:
    return list(check(replace(scope, paths=tuple(paths))))


def _memory(root: Path, gate: str) -> Settled | None:
    """None without a git folder, which keeps the key of the memory."""
    try:
        return Settled(root, gate, by_history=False)
    except PastError:
        return None
