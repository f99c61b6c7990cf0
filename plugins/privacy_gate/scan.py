"""All findings in one text: the pure core of the gate."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from plugins.privacy_gate.finding import Finding
from plugins.privacy_gate.fold import fold
from plugins.privacy_gate.masks import masks
from plugins.privacy_gate.mobiles import mobiles
from plugins.privacy_gate.numbers import numbers
from plugins.privacy_gate.passports import passports
from plugins.privacy_gate.people import people
from plugins.privacy_gate.readings import ADDED, WITHIN, closed_up, decoded, readings, with_figures

_LINE_END = re.compile(rf"(?<!{ADDED[0]})\n|{WITHIN}")  # the editor's, not those that a reading adds
_BLANKS = str.maketrans({WITHIN: " ", "\u2029": " ", ADDED[0]: " "})
Met = tuple[int, str, str]  # where, or on which line, kind, text met


def scan(text: str, *, allowed: Iterable[str] = (), named: Iterable[str] = (), first_line: int = 1) -> list[Finding]:
    """What the text tells of people. allowed: values that are lawful public data, such as a service's own number.

    named: people whom a lawful publicity names; their disability may stand beside their name, and nothing else.
    """
    met = met_in(text)
    lawful, published = [[fold(one) for one in words] if met else [] for words in (allowed, named)]
    return told((one for one in met if excuse(one, lawful, published) is None), first_line=first_line)


def met_in(text: str) -> list[Met]:
    """What the text tells of people, whether lawful or not; lines from 0."""
    return list(dict.fromkeys(one for reading in readings(fold(text)) for one in _lines(reading)))


def excuse(met: Met, allowed: Iterable[str], named: Iterable[str]) -> str | None:
    """Which of the lawful values (folded) makes it lawful, None for none: more of them never make it less lawful."""
    _, kind, value = met
    found = next((one for one in allowed if value in one), None)
    return found if found is not None or kind != "health" else next((one for one in named if one in value), None)


def told(met: Iterable[Met], *, first_line: int = 1) -> list[Finding]:
    """As findings, each once."""
    return sorted(_largest({Finding(line=first_line + line, kind=kind, value=value) for line, kind, value in met}))


def _lines(reading: str) -> Iterator[tuple[int, str, str]]:
    """Lines from 0."""
    met = list(_met(reading))
    breaks = [end.start() for end in _LINE_END.finditer(reading)] if met else []
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
