"""All findings in one text: the pure core of the gate."""

from bisect import bisect_left
from collections.abc import Iterable

from plugins.privacy_gate.finding import Finding
from plugins.privacy_gate.fold import fold
from plugins.privacy_gate.numbers import numbers
from plugins.privacy_gate.people import people


def scan(text: str, *, allowed: Iterable[str] = (), named: Iterable[str] = (), first_line: int = 1) -> list[Finding]:
    """What the text tells of people. allowed: values that are lawful public data, such as a service's own number.

    named: people whom a lawful publicity names; their disability may stand beside their name, and nothing else.
    """
    folded = fold(text)
    breaks = [where for where, sign in enumerate(folded) if sign == "\n"]
    lawful, published = [fold(one) for one in allowed], [fold(one) for one in named]
    found = {
        Finding(line=first_line + bisect_left(breaks, where), kind=kind, value=value)
        for where, kind, value in (*numbers(folded), *people(folded))
        if not any(value in one or one == value for one in lawful)
        and not (kind == "health" and any(one in value for one in published))
    }
    return sorted(_largest(found))


def _largest(found: set[Finding]) -> Iterable[Finding]:
    """Of findings of one kind within each other on a line, the longest."""
    for one in found:
        if not any(one.value != other.value and one.line == other.line and one.value in other.value for other in found):
            yield one
