"""Blocks and lines that follow one another, as an eye runs down a page."""

from dataclasses import dataclass

from accessibility.predicates.blocks import blocks
from accessibility.predicates.once import once
from accessibility.predicates.seen import seen_lines
from accessibility.snapshot import Element, Snapshot

LISTED = ("li", "dt", "dd", "pre", "code", "textarea", "option", "table", "svg", "button", "nav", "summary")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text between two breaks, and the block it stands in."""

    element: Element
    text: str


@once
def running_text(snapshot: Snapshot) -> tuple[tuple[Line, ...], ...]:
    """Runs of lines under one parent that nothing else comes between; lists, tables, code and navigation left out."""
    runs: list[list[Line]] = []
    last: Element | None = None
    for block in blocks(snapshot):
        element = block.element
        if element.closest(*LISTED, *HEADINGS) or any(child.tag in LISTED for child in element.children):
            last = None
            continue
        lines = [Line(element, text) for text in seen_lines(element)]
        if not lines:
            continue
        if last is None or not _follows(element, last):
            runs.append([])
        runs[-1] += lines
        last = element
    return tuple(tuple(run) for run in runs)


def _follows(element: Element, last: Element) -> bool:
    """Next sibling, nothing but white space in between."""
    if element.node.parent != last.node.parent:
        return False
    between = element.snapshot.places[last.node.end : element.index]
    return not any(place.is_element and place.tag != "br" for place in between)
