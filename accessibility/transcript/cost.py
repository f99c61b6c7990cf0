"""What it costs a listener to reach what they came for: key presses, and words heard on the way."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from accessibility.predicates.once import once
from accessibility.predicates.wording import plain
from accessibility.snapshot import Element, Snapshot
from accessibility.transcript.modes import tab_stops
from accessibility.transcript.piece import Line
from accessibility.transcript.pieces import LANDMARKS, LINKS
from accessibility.transcript.walk import lines
from accessibility.transcript.wording import sentence, wording

_WORD = re.compile(r"[㐀-鿿]|[^\W㐀-鿿]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Of one goal, on the way that takes the fewest keys."""

    goal: str
    element: Element
    presses: int
    heard: int  # words; a Chinese character is one


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    presses: int
    heard: int


@cache
def goals() -> Mapping[str, Any]:
    """goals.yaml."""
    content: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("goals.yaml").read_text(encoding="utf-8"))
    return content


@once
def costs(snapshot: Snapshot) -> dict[str, Cost]:
    """Goal → its cost, for the goals that the page has."""
    found = ((goal, _cheapest(snapshot, goal, signs)) for goal, signs in goals()["goals"].items())
    return {goal: cost for goal, cost in found if cost is not None}


def kind_of(snapshot: Snapshot) -> str:
    """The first kind whose signs the page has; "" when there is none."""
    found = costs(snapshot)
    return next((name for name, kind in goals()["kinds"].items() if all(it in found for it in kind["signs"])), "")


def budgets(kind: str) -> dict[str, Budget]:
    """Goal → what it may cost on pages of this kind."""
    return {goal: Budget(**most) for goal, most in goals()["kinds"].get(kind, {"budget": {}})["budget"].items()}


def _cheapest(snapshot: Snapshot, goal: str, signs: Mapping[str, str]) -> Cost | None:
    read = lines(snapshot)
    at = next((number for number, line in enumerate(read) if _is_goal(line, signs)), None)
    if at is None:
        return None
    ways = [*_by_jumps(read, at), *_by_tab(snapshot, signs)]
    presses, heard = min(ways)
    return Cost(goal=goal, element=read[at].element, presses=presses, heard=heard)


def _is_goal(line: Line, signs: Mapping[str, str]) -> bool:
    return any(
        (piece.kind == "heading" and _fits(piece.element.name, signs.get("heading")))
        or (piece.kind == "heading" and piece.element.state("level") == signs.get("level"))
        or (piece.kind == "enter" and piece.role == signs.get("role"))
        or (piece.kind in LINKS and _fits(piece.element.name, signs.get("link")))
        for piece in line.pieces
    )


def _fits(name: str, pattern: str | None) -> bool:
    return pattern is not None and re.search(pattern, plain(name), re.IGNORECASE) is not None


def _by_jumps(read: Sequence[Line], at: int) -> Iterator[tuple[int, int]]:
    """From heading to heading, or landmark to landmark, then line by line; or all by lines.

    Key 2 leads to the next heading of level 2 and so on. Key 1 is left out: few know that it leads to the title.
    """
    headings = [number for number, line in enumerate(read) if line.kind == "heading"]
    marks = [number for number, line in enumerate(read) if line.kind == "enter" and line.element.role in LANDMARKS]
    level = read[at].element.state("level")
    alike = [number for number in headings if read[number].element.state("level") == level != "1"]
    for stops in (headings, alike, marks, []):
        passed = [number for number in stops if number <= at]
        start = passed[-1] if passed else 0
        met = {*passed, *range(start, at + 1)}
        yield len(met), sum(_words(read[number]) for number in met)


def _by_tab(snapshot: Snapshot, signs: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    stops = _tab_stops(snapshot)
    at = next((number for number, line in enumerate(stops) if _is_goal(line, signs)), None)
    if at is not None:
        yield at + 1, sum(map(_words, stops[: at + 1]))


@once
def _tab_stops(snapshot: Snapshot) -> tuple[Line, ...]:
    return tab_stops(snapshot)


def _words(line: Line) -> int:
    return len(_WORD.findall(sentence(line, wording())))
