"""Whether a page looks the same under two conditions, so that a second run of an engine could say nothing new.

Proved, not guessed: the two snapshots are compared node by node, with every style property that axe reads (a test holds
capture/computed_styles.txt against axe's source).
"""

from dataclasses import replace
from enum import StrEnum

from accessibility.snapshot import Node, Snapshot

COLOURS = frozenset(
    {
        "color",
        "background-color",
        "border-top-color",
        "border-right-color",
        "border-bottom-color",
        "border-left-color",
        "outline-color",
        "text-decoration-color",
        "fill",
        "stroke",
        "-webkit-text-fill-color",
        "-webkit-text-stroke-color",
        "text-shadow",
        "box-shadow",
    }
)


class Change(StrEnum):
    """What differs between two looks at the same page."""

    NOTHING = "nothing"
    COLOURS = "colours"
    MORE = "more"


def change(before: Snapshot, after: Snapshot) -> Change:
    """The same document, looked at twice."""
    if len(before.nodes) != len(after.nodes) or before.scroll_height != after.scroll_height:
        return Change.MORE
    if before.width != after.width:
        return Change.MORE
    met = Change.NOTHING
    for one, other in zip(before.nodes, after.nodes, strict=True):
        if one == other:
            continue
        if _without_colours(one) != _without_colours(other):
            return Change.MORE
        met = Change.COLOURS
    return met


def _without_colours(node: Node) -> Node:
    style = {name: value for name, value in node.style.items() if name not in COLOURS}
    return replace(node, style=style, placeholder={})
