"""Whether a page looks the same under two conditions, so that a second run of an engine could say nothing new.

Proved, not guessed: the two snapshots are compared node by node, with every style property that axe reads (a test holds
capture/computed_styles.txt against axe's source).
"""

from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from operator import attrgetter

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
BUT_LOOKS = attrgetter(*(field.name for field in fields(Node) if field.name not in ("style", "placeholder")))


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
    alike: dict[tuple[int, int], bool] = {}  # pairs of styles, which many nodes share
    for one, other in zip(before.nodes, after.nodes, strict=True):
        if one == other:
            continue
        pair = id(one.style), id(other.style)
        if pair not in alike:
            alike[pair] = _without_colours(one.style) == _without_colours(other.style)
        if not alike[pair] or BUT_LOOKS(one) != BUT_LOOKS(other):
            return Change.MORE
        met = Change.COLOURS
    return met


def _without_colours(style: Mapping[str, str]) -> Mapping[str, str]:
    return {name: value for name, value in style.items() if name not in COLOURS}
