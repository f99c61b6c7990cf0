"""A gate that judges each file by itself is only asked about what changed since it was in order, in several parts.

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

if TYPE_CHECKING:
    from plugins.content_model.scope import Scope

Check = Callable[["Scope"], Iterable[Problem]]
Part = Callable[[], list[Problem]]
_SIZE = 400  # files of a part: many enough to be worth handing over, few enough that no core waits for another


class Alone:
    """One such gate, asked about a scope's files."""

    def __init__(self, check: Check, scope: "Scope", gate: str) -> None:
        self._memory = _memory(scope, gate) if scope.whole else None
        self._waiting = [path for path in scope.paths if not (self._memory and self._memory.is_settled(path))]
        parts = [self._waiting[first : first + _SIZE] for first in range(0, len(self._waiting), _SIZE)]
        self.parts: Sequence[Part] = [partial(_ask, check, scope, part) for part in parts]

    def remember(self, problems: Iterable[Problem]) -> None:
        """problems: of all parts. A file without any need not be asked about again until it changes."""
        if self._memory:
            told = {problem.path for problem in problems}
            self._memory.write({path: () for path in self._waiting if path not in told})


def _ask(check: Check, scope: "Scope", paths: Sequence[Path]) -> list[Problem]:
    return list(check(replace(scope, paths=tuple(paths))))


def _memory(scope: "Scope", gate: str) -> Settled | None:
    """None without a git folder, which keeps the key of the memory."""
    try:
        return Settled(scope.root, gate, by_history=False, digests=scope.digests)
    except PastError:
        return None
