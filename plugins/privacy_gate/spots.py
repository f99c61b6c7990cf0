"""Long patterns, tried only where they can begin: Python looks for a set of characters ten times as fast."""

import re
from collections.abc import Iterator


def spots(signs: str, pattern: str) -> re.Pattern[str]:
    """Meets one character wherever `pattern` begins. signs: every character with which it may begin, and none less."""
    first = f"[{re.escape(signs)}]"
    return re.compile(f"{first}(?<=(?={pattern}){first})")


def each(spot: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` meets. spot: `spots` of it."""
    where = 0
    while begin := spot.search(text, where):
        met = pattern.match(text, begin.start())
        if met is None:
            raise ValueError(f"{spot.pattern[:40]} is of another pattern")
        yield met
        where = met.end()


def lines_with(sign: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Begin and end, with its line end, of every line that holds the sign; it must not reach over a line end."""
    where = 0
    while met := sign.search(text, where):
        end = text.find("\n", met.start()) + 1 or len(text)
        yield text.rfind("\n", 0, met.start()) + 1, end
        where = end
