"""Which elements with a role stand directly inside which, as assistive technology sees it: boxes without meaning are
looked through, and aria-owns moves elements.

https://www.w3.org/TR/wai-aria-1.2/#mustContain, https://www.w3.org/TR/wai-aria-1.2/#scope
"""

from collections.abc import Iterator

from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.once import once
from accessibility.predicates.roles import PRESENTATIONAL, role
from accessibility.snapshot import Element, Snapshot

LOOKED_THROUGH = PRESENTATIONAL | {"generic", ""}


def owned(element: Element) -> Iterator[Element]:
    """The nearest elements with a role inside, then those that aria-owns brings."""
    brought = element.related("aria-owns")
    yield from _below(element, frozenset(_owners(element.snapshot)) - {other.index for other in brought})
    for other in brought:
        yield from _itself(other, frozenset())


def owner(element: Element) -> Element | None:
    """The nearest element with a role around it, or the one that owns it; None at the top of its document."""
    at = _above(element)
    while at is not None and at.tag not in ("#document", "html", "body"):
        if at.is_element and role(at) not in LOOKED_THROUGH:
            return at
        at = _above(at)
    return None


def _above(element: Element) -> Element | None:
    by = _owners(element.snapshot).get(element.index)
    return element.snapshot.places[by] if by is not None else element.parent


@once
def _owners(snapshot: Snapshot) -> dict[int, int]:
    """Element → the one whose aria-owns names it."""
    return {
        other.index: element.index
        for element in snapshot.elements()
        if element.attr("aria-owns")
        for other in element.related("aria-owns")
    }


def _below(element: Element, elsewhere: frozenset[int]) -> Iterator[Element]:
    for child in element.children:
        if child.index not in elsewhere:
            yield from _itself(child, elsewhere)


def _itself(element: Element, elsewhere: frozenset[int]) -> Iterator[Element]:
    if element.tag in ("#shadow", "slot"):
        yield from _below(element, elsewhere)
    elif not element.is_element or not is_exposed(element):
        return
    elif role(element) in LOOKED_THROUGH:
        yield from _below(element, elsewhere)
    else:
        yield element
