"""A second look at the same page: what the first look learnt of names, listeners and pictures still holds when
nothing but colours has changed, and need not be asked for again.
"""

from accessibility.capture.nodes import Seen
from accessibility.snapshot import Node, Snapshot

SHOWING = ("display", "visibility", "content-visibility")  # styles that decide what assistive technology is told


def known(earlier: Snapshot) -> Seen:
    """What an earlier snapshot holds, by backend node id."""
    nodes = earlier.nodes
    return Seen(
        ax={node.backend_id: node.ax for node in nodes if node.ax},
        listeners={node.backend_id: node.listeners for node in nodes if node.listeners},
        facts={node.backend_id: fact for node in nodes if (fact := node.image or node.media)},
        overflows={node.backend_id: node.overflow for node in nodes if node.overflow != (0, 0)},
        hosts=frozenset(node.backend_id for node in nodes if node.has_shadow),
        modes={node.backend_id: node.shadow for node in nodes if node.shadow},
    )


def is_unchanged(earlier: Snapshot, now: tuple[Node, ...]) -> bool:
    """The same nodes with the same attributes, texts and values stand in the same places and show or don't."""
    return len(earlier.nodes) == len(now) and all(map(_is_same, earlier.nodes, now))


def _is_same(one: Node, other: Node) -> bool:
    return (
        one.backend_id == other.backend_id
        and one.parent == other.parent
        and one.attributes == other.attributes
        and one.text == other.text
        and one.value == other.value
        and one.checked == other.checked
        and one.box == other.box
        and (one.style is other.style or all(one.style.get(name) == other.style.get(name) for name in SHOWING))
    )
