"""Ways through a page: reading, Tab stops, headings, landmarks, links, tables. Each gives Lines."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from accessibility.predicates.controls import is_tab_stop, tabindex
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.wording import plain
from accessibility.snapshot import Element, Snapshot
from accessibility.transcript.piece import Line, Piece
from accessibility.transcript.pieces import CONTROLS, GROUPS, LANDMARKS, LINKS, NAMED_ONLY, container, control, link
from accessibility.transcript.walk import lines


def headings(snapshot: Snapshot) -> tuple[Line, ...]:
    """Key H again and again."""
    found = (line for line in lines(snapshot) if line.kind == "heading")
    return tuple(replace(line, depth=int(line.element.state("level") or 1) - 1) for line in found)


def landmarks(snapshot: Snapshot) -> tuple[Line, ...]:
    """Key D again and again."""
    found = [line for line in lines(snapshot) if line.kind == "enter" and line.element.role in LANDMARKS]
    return tuple(replace(line, pieces=line.pieces[:1]) for line in found)


def links(snapshot: Snapshot) -> tuple[Line, ...]:
    """The list of links, out of their context."""
    found = (piece for line in lines(snapshot) for piece in line.pieces if piece.kind in LINKS)
    return tuple(Line(pieces=(link(piece.element),)) for piece in found)


def tables(snapshot: Snapshot) -> tuple[Line, ...]:
    """Cell by cell through every table."""
    found: list[Line] = []
    outer: Line | None = None
    for line in lines(snapshot):
        if line.kind == "table" and (outer is None or not outer.element.contains(line.element)):
            outer = line
        if outer is not None and (outer.element.contains(line.element) or outer.element == line.element):
            found.append(replace(line, depth=line.depth - outer.depth, pieces=tuple(map(_walked, line.pieces))))
    return tuple(found)


def _walked(piece: Piece) -> Piece:
    """Some screen readers tell the headers of a cell only to those who go from cell to cell."""
    return replace(piece, kind="walked") if piece.kind == "cell" else piece


def tab_stops(snapshot: Snapshot) -> tuple[Line, ...]:
    """What is said at every press of Tab: what is entered on the way, then the stop itself."""
    found: list[Line] = []
    before: list[Element] = []
    for stop in stops(snapshot):
        around = [above for above in reversed(list(stop.ancestors())) if _is_told(above)]
        entered = [container("enter", one) for one in around if one not in before]
        before = around
        found.append(Line(pieces=(*entered, stop_piece(stop))))
    return tuple(found)


def stops(snapshot: Snapshot) -> list[Element]:
    """In the order of the Tab key: positive tabindex first. Of radio buttons with one name, the checked or first."""
    reached = [one for one in snapshot.elements() if is_tab_stop(one) and is_exposed(one) and one.role != "option"]
    kept = [one for one in reached if one.tag != "iframe" and _is_tabbed_radio(one, reached)]
    return sorted(kept, key=lambda one: tabindex(one) or 1_000_000)


def stop_piece(stop: Element) -> Piece:
    """What is said of a Tab stop itself."""
    if stop.role == "link":
        return link(stop)
    if stop.role in CONTROLS or stop.tag in ("input", "button", "select", "textarea", "summary"):
        return control(stop)
    return Piece(kind="control", element=stop, role=stop.role, facts={"name": plain(stop.name)})


def _is_told(element: Element) -> bool:
    role = element.role
    return (role in LANDMARKS or role in GROUPS) and (role not in NAMED_ONLY or bool(element.name.strip()))


def _is_tabbed_radio(element: Element, all_stops: list[Element]) -> bool:
    name = element.attr("name")
    if element.tag != "input" or (element.attr("type") or "").lower() != "radio" or not name:
        return True
    group = [one for one in all_stops if one.attr("name") == name and one.node.scope == element.node.scope]
    group = [one for one in group if (one.attr("type") or "").lower() == "radio"]
    return element == next((one for one in group if one.node.checked), group[0])


MODES: Mapping[str, Callable[[Snapshot], tuple[Line, ...]]] = MappingProxyType(
    {
        "read": lines,
        "tab": tab_stops,
        "headings": headings,
        "landmarks": landmarks,
        "links": links,
        "tables": tables,
    }
)
