"""What invites to be dragged or swiped: it says so, listens for it, or changes the pointer into a hand."""

from collections.abc import Iterator

from accessibility.predicates.seen import is_seen
from accessibility.snapshot import Element, Snapshot

DRAGS = frozenset({"dragstart", "drag"})
DOWN, MOVE = frozenset({"mousedown", "pointerdown", "touchstart"}), frozenset({"mousemove", "pointermove", "touchmove"})
GESTURES = frozenset({"touchmove", "gesturestart", "gesturechange"})
HELD = ("none", "pan-x", "pan-y")
HANDS = ("grab", "move", "all-scroll", "col-resize", "row-resize", "ew-resize", "ns-resize")


def draggables(snapshot: Snapshot) -> Iterator[Element]:
    """What says it can be dragged, or listens for a press and, itself or its document, for moving."""
    for element in snapshot.elements():
        if element.tag in ("html", "body") or not is_seen(element):
            continue
        heard = element.node.listeners
        # Native pictures and links can be dragged away, which nobody needs.
        says = (element.attr("draggable") or "").lower() == "true" or bool(heard & DRAGS)
        follows = heard & DOWN and (heard & MOVE or _invites(element) or _is_followed(element))
        if says or follows or (element.role == "slider" and element.tag != "input"):
            yield element


def swipeables(snapshot: Snapshot) -> Iterator[Element]:
    """What follows fingers over the screen."""
    for element in snapshot.elements():
        if element.node.listeners & GESTURES and element.tag not in ("html", "body") and is_seen(element):
            yield element


def _invites(element: Element) -> bool:
    """By the shape of the pointer, or because the browser must not scroll when a finger moves there."""
    return element.style("cursor") in HANDS or element.style("touch-action") in HELD


def kind_of(element: Element) -> tuple[object, ...]:
    """Equal for things of one row or list that look alike: one of them shows what comes of dragging."""
    return element.tag, element.attr("class"), element.role, element.node.parent


def _is_followed(element: Element) -> bool:
    around = (place for place in element.ancestors() if place.tag in ("body", "html", "#document"))
    return any(place.node.listeners & MOVE for place in around)
