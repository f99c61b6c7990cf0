"""All findings in one text: the pure core of the gate."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from plugins.privacy_gate.finding import Finding
from plugins.privacy_gate.fold import fold
from plugins.privacy_gate.masks import masks
from plugins.privacy_gate.mobiles import mobiles
from plugins.privacy_gate.numbers import numbers
from plugins.privacy_gate.passports import passports
from plugins.privacy_gate.people import people
from plugins.privacy_gate.readings import WITHIN, closed_up, decoded, readings, with_figures

_LINE_ENDS = frozenset(("\n", WITHIN))
_BLANKS = str.maketrans({WITHIN: " ", "\u2029": " "})
Met = tuple[int, str, str]  # where, kind, text met


def scan(text: str, *, allowed: Iterable[str] = (), named: Iterable[str] = (), first_line: int = 1) -> list[Finding]:
    """What the text tells of people. allowed: values that are lawful public data, such as a service's own number.

    named: people whom a lawful publicity names; their disability may stand beside their name, and nothing else.
    """
    met = [one for reading in readings(fold(text)) for one in _lines(reading)]
    lawful, published = [[fold(one) for one in words] if met else [] for words in (allowed, named)]
    found = {
        Finding(line=first_line + line, kind=kind, value=value)
        for line, kind, value in met
        if not any(value in one or one == value for one in lawful)
        and not (kind == "health" and any(one in value for one in published))
    }
    return sorted(_largest(found))


def _lines(reading: str) -> Iterator[tuple[int, str, str]]:
    """Lines from 0."""
    met = list(_met(reading))
    breaks = [where for where, sign in enumerate(reading) if sign in _LINE_ENDS] if met else []
    for where, kind, value in met:
        yield bisect_left(breaks, where), kind, value.translate(_BLANKS).strip()


def _met(reading: str) -> Iterator[Met]:
    figures = with_figures(reading)
    if any(sign.isdigit() for sign in figures):
        for search in (numbers, mobiles, masks, passports):
            yield from search(figures)
    yield from people(closed_up(reading))
    for where, said in decoded(reading):
        for search in (numbers, mobiles, people):
            yield from ((where, kind, value) for _, kind, value in search(fold(said)))


def _largest(found: set[Finding]) -> Iterable[Finding]:
    """Of findings of one kind within each other on a line, the longest."""
    for one in found:
        if not any(one.value != other.value and one.line == other.line and one.value in other.value for other in found):
            yield one
