"""What goes on moving, and whether it does so for readers who asked their system for less motion."""

from accessibility.observation import Observation
from accessibility.observations.motion import Motion
from accessibility.predicates.places import at_path
from accessibility.predicates.seen import is_seen
from accessibility.snapshot import Element


def lasting(seen: Observation) -> tuple[Element, ...]:
    """Elements that move for more than five seconds, or that something which does moves in."""
    return _at(seen, seen.probe(Motion))


def still_moves(element: Element, seen: Observation) -> bool:
    """It, or what is in it or around it, goes on in spite of the wish. Only where that was looked at."""
    reduced = seen.probe(Motion).reduced
    return reduced is not None and any(
        one == element or one.contains(element) or element.contains(one) for one in _at(seen, reduced)
    )


def _at(seen: Observation, motion: Motion) -> tuple[Element, ...]:
    found = (at_path(seen.snapshot, path) for path in motion.lasting)
    places = (place for place in found if place is not None and is_seen(place) and place.tag not in ("html", "body"))
    return tuple(dict.fromkeys(places))
