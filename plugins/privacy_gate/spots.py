"""Long patterns, tried only where they can begin: Python looks for a set of characters ten times as fast."""

import re
from collections.abc import Iterable, Iterator


def spots(signs: str, pattern: str) -> re.Pattern[str]:
    """Meets one character wherever `pattern` begins. signs: every character with which it may begin, and none less."""
    first = _any(signs)
    return re.compile(f"{first}(?<=(?={pattern}){first})")


def opened(pairs: Iterable[str]) -> re.Pattern[str]:
    """Meets every pair of signs, or single sign: what begins with one of them cannot be where this meets nothing."""
    seconds: dict[str, set[str]] = {}
    for pair in pairs:
        seconds.setdefault(pair[0], set()).add(pair[1:])
    alone = [first for first, after in seconds.items() if "" in after]
    alike: dict[str, str] = {}  # signs that are followed by the same ones
    for first, after in sorted(seconds.items()):
        if "" not in after:
            ends = "".join(sorted(after))
            alike[ends] = alike.get(ends, "") + first
    firsts, ends = "".join(alike.values()), "".join(sorted({*"".join(alike)}))
    either = "|".join(f"{_any(first)}{_any(after)}" for after, first in alike.items())
    paired = f"{_any(firsts)}(?={_any(ends)})(?<=(?=(?:{either})){_any(firsts)})"
    return re.compile("|".join([paired, *([_any("".join(sorted(alone)))] if alone else [])]))


def _any(signs: str) -> str:
    return f"[{re.escape(signs)}]"


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
