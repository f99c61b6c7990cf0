"""Lines that stand in many files, such as addresses, headings and labels, are judged once."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Answer = TypeVar("Answer")
_MOST = 4096  # lines remembered by each judge
_LONGEST = 400  # characters of such a line


def remembered(judge: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """The same judge, whose answer must depend on the line alone and be no value that changes."""
    known = lru_cache(maxsize=_MOST)(judge)

    @wraps(judge)
    def asked(line: str) -> Answer:
        return known(line) if len(line) <= _LONGEST else judge(line)

    return asked
