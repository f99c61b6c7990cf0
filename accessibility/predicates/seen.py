"""What a person with sight gets to see: not hidden, clipped away, moved off the page or shrunk to nothing."""

import re
from collections.abc import Mapping

from accessibility.predicates.once import once
from accessibility.predicates.wording import plain
from accessibility.snapshot import Box, Element, Node, Snapshot

_PIXELS = re.compile(r"-?\d*\.?\d+")
_INLINE = ("inline", "contents", "ruby", "none", "")
EVERYWHERE = Box(0, 0, 1e9, 1e9)


def is_seen(place: Element) -> bool:
    """The element, text or pseudo-element takes up room that can be looked at or scrolled to."""
    return place.index in _seen(place.snapshot)


def seen_text(element: Element) -> str:
    """The text below that can be seen, white space collapsed, blocks and line breaks parted by a blank."""
    known = _known_texts(element.snapshot)
    if element.index not in known:
        known[element.index] = plain("".join(_pieces(element)))
    return known[element.index]


def seen_lines(element: Element) -> list[str]:
    """The same, one entry for each run of text between blocks or line breaks."""
    lines = (plain(line) for line in "".join(_pieces(element)).split("\n"))
    return [line for line in lines if line]


@once
def _known_texts(snapshot: Snapshot) -> dict[int, str]:
    """Filled as texts are asked for: many checks ask for the same ones."""
    return {}


def is_block(element: Element) -> bool:
    """It starts on a line of its own, or stands in its own cell or box."""
    return not element.style("display").startswith("inline") and element.style("display") not in _INLINE


def _pieces(element: Element) -> list[str]:
    if element.tag == "#text":
        return [_blanks(element)] if is_seen(element) else []
    pieces: list[str] = []
    ends: list[int] = []
    for place in element.descendants():
        while ends and place.index >= ends[-1]:
            ends.pop()
            pieces.append("\n")
        if place.tag == "#text":
            if is_seen(place) or not place.node.text.strip():
                pieces.append(_blanks(place))
        elif place.tag == "br":
            pieces.append("\n")
        elif place.is_element and place.node.box is not None and place.style("display") not in _INLINE:
            pieces.append("\n")
            ends.append(place.node.end)
    return pieces


def _blanks(place: Element) -> str:
    """Line breaks of the source are blanks, except where they are kept on the screen."""
    parent = place.parent
    keeps = parent is not None and parent.style("white-space-collapse").startswith(("preserve", "break"))
    return place.node.text if keeps else place.node.text.replace("\n", " ")


@once
def _seen(snapshot: Snapshot) -> frozenset[int]:
    """One pass from the top: each node inherits the window its clipping ancestors leave it."""
    found: set[int] = set()
    windows: list[Box | None] = []
    for index, node in enumerate(snapshot.nodes):
        outer = windows[node.parent] if node.parent >= 0 else EVERYWHERE
        inner = _window(node, outer)
        windows.append(inner)
        if inner is None or outer is None or node.box is None or node.tag == "#document":
            continue
        if _is_painted(node, snapshot) and _touches(node.box, outer):
            found.add(index)
    return frozenset(found)


def _touches(box: Box, window: Box) -> bool:
    if window is EVERYWHERE:
        return box.right > 0 and box.bottom > 0 and box.width > 0 and box.height > 0
    return box.overlap(window) is not None


def _is_painted(node: Node, snapshot: Snapshot) -> bool:
    if node.tag == "#text":
        parent = snapshot.nodes[node.parent]
        return bool(node.lines) and parent.style.get("visibility", "visible") == "visible"
    return node.style.get("visibility", "visible") == "visible"


def _window(node: Node, outer: Box | None) -> Box | None:
    """What is left to show the node and all below it; None for nothing."""
    style = node.style
    if outer is None or not style:
        return outer
    if style.get("opacity") == "0" or style.get("display") == "none" or _is_clipped_away(style):
        return None
    if style.get("display") in ("contents", "inline") or node.box is None or node.tag in ("html", "body"):
        return outer
    overflow = {style.get("overflow-x", "visible"), style.get("overflow-y", "visible")}
    if overflow == {"visible"}:
        return outer
    if min(node.box.width, node.box.height) <= 1:
        return None
    return outer if overflow & {"auto", "scroll"} else node.box.overlap(outer)


def _is_clipped_away(style: Mapping[str, str]) -> bool:
    """clip: rect(0 0 0 0) or (1px 1px 1px 1px) on what is positioned; clip-path: inset(50% and more)."""
    clip = style.get("clip", "auto")
    if clip not in ("auto", "") and style.get("position") in ("absolute", "fixed"):
        sides = [float(number) for number in _PIXELS.findall(clip)]
        if len(sides) == 4 and (sides[2] - sides[0] <= 1 or sides[1] - sides[3] <= 1):
            return True
    path = style.get("clip-path", "none")
    if path.startswith("inset("):
        sides = [float(number) for number in _PIXELS.findall(path.split("round")[0])]
        return bool(sides) and "%" in path and sides[0] >= 50
    return path.startswith("circle(0")
