"""Headings in right nesting: numbers by the order of official documents, others by tag and size."""

from collections.abc import Sequence
from dataclasses import dataclass

from accessibility.retrofit.body.blocks import Line, Look, Run
from accessibility.retrofit.body.markers import Marker

TOP = 2  # the page has the first level
DEEPEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A line that is a heading, and what shows it."""

    at: int
    line: Line
    marker: Marker | None
    why: str

    @property
    def size(self) -> float:
        sizes = [run.look.size for run in self.line.runs if isinstance(run, Run) and run.text.strip()]
        return min(sizes, default=0.0)

    @property
    def weight(self) -> tuple[float, bool, bool]:
        look = self.line.look
        return (round(self.size), look.align == "center", look.bold or look.face == "heading")


def levels(found: Sequence[Found], usual: Look) -> list[int]:
    """A level for each heading, from 2 to 6."""
    open_now: list[Found] = []
    given: list[int] = []
    for at, one in enumerate(found):
        sibling = next((index for index in reversed(range(len(open_now))) if counts_on(open_now[index], one)), -1)
        if sibling >= 0:
            del open_now[sibling:]
        else:
            restarts = starts_below(one, found[at + 1] if at + 1 < len(found) else None)
            while open_now and not is_above(open_now[-1], one, restarts=restarts):
                open_now.pop()
        open_now.append(one)
        given.append(min(TOP + len(open_now) - 1, DEEPEST))
    return given


def counts_on(before: Found, one: Found) -> bool:
    """二、 goes on after 一、."""
    return (
        before.marker is not None
        and one.marker is not None
        and before.marker.kind == one.marker.kind
        and one.marker.number == before.marker.number + 1
    )


def starts_below(one: Found, after: Found | None) -> bool:
    """An unnumbered heading above a series that begins anew heads it."""
    return one.marker is None and after is not None and after.marker is not None and after.marker.number == 1


def is_above(upper: Found, one: Found, *, restarts: bool) -> bool:
    """Whether `one` belongs below `upper`. restarts: `one` is unnumbered and heads a series that begins at 1."""
    if upper.marker and one.marker:
        if upper.marker.kind != one.marker.kind:
            return upper.marker.rank < one.marker.rank
        return False
    first, second = upper.line.look.level, one.line.look.level
    if first and second and first != second:
        return first < second
    if upper.marker is None and one.marker is not None and one.marker.number == 1:
        return upper.weight >= one.weight or bool(first) or upper.why != "guessed"
    if upper.marker is not None and one.marker is None and restarts:
        return bool(second and first and first < second) or upper.weight > one.weight
    return upper.weight > one.weight
