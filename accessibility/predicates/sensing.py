"""Pages that feel how the device is held."""

from collections.abc import Iterator

from accessibility.snapshot import Element, Snapshot

SENSED = frozenset({"devicemotion", "deviceorientation", "deviceorientationabsolute"})


def sensing_documents(snapshot: Snapshot) -> Iterator[Element]:
    """Documents whose window listens to motion or tilt."""
    return (place for place in snapshot.places if place.tag == "#document" and place.node.listeners & SENSED)
