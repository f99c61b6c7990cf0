"""Where axe's element stands in our snapshot. axe's `ancestry` is the path from the root, one child at a time."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from accessibility.predicates.once import once
from accessibility.snapshot import Element, Snapshot

STEP = re.compile(r"^([^:\s]+)(?::nth-child\((\d+)\))?$")
Path = Iterable[str | list[str]]  # one entry a frame; a list holds the way through shadow roots


def place(snapshot: Snapshot, ancestry: Path) -> Element | None:
    """None when the snapshot does not hold it, or the page has changed in between."""
    children = _children(snapshot)
    scope: int | None = 0
    found: int | None = None
    for in_frame in ancestry:
        for in_scope in [in_frame] if isinstance(in_frame, str) else in_frame:
            if found is not None:
                scope = _inside(snapshot, found)
            found = None if scope is None else _walk(snapshot, children, scope, in_scope)
            if found is None:
                return None
    return None if found is None else snapshot.places[found]


def _walk(snapshot: Snapshot, children: Mapping[int, list[int]], at: int, path: str) -> int | None:
    for step in path.split(" > "):
        parts = STEP.match(step.replace("\\", ""))
        if not parts:
            return None
        below = children.get(at, [])
        if parts[2]:
            below = below[int(parts[2]) - 1 : int(parts[2])]
        at = next((index for index in below if snapshot.nodes[index].tag == parts[1]), -1)
        if at < 0:
            return None
    return at


def _inside(snapshot: Snapshot, host: int) -> int | None:
    """The shadow root of an element, or the document of a frame."""
    return next(
        (
            index
            for index in snapshot.nodes[host].children
            if snapshot.nodes[index].tag[0] == "#" and snapshot.nodes[index].tag != "#text"
        ),
        None,
    )


@once
def _children(snapshot: Snapshot) -> Mapping[int, list[int]]:
    """DOM children, elements only, of every element, document and shadow root; the snapshot itself is the flat tree."""
    found: dict[int, list[int]] = defaultdict(list)
    for element in snapshot.elements():
        scope = element.node.scope
        above = (
            other
            for other in element.ancestors()
            if other.index == scope or (other.is_element and other.node.scope == scope)
        )
        found[next(above).index].append(element.index)
    return found
