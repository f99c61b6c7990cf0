"""How elements belong together: what a list holds, what owns what, what stands directly in what."""

from collections.abc import Iterator
from itertools import takewhile

from accessibility.snapshot import Element
from accessibility.transcript.texts import said

LISTS = frozenset({"list", "directory"})


def part_role(element: Element) -> str:
    """What a term, caption or header cell is, for those who are told after its words."""
    roles = {"figcaption": "caption", "dt": "term", "dd": "definition"}
    return roles.get(element.tag, element.role)


def stands_in(inner: Element, element: Element) -> bool:
    """Whether nothing with a role of its own is between them."""
    between = [above for above in inner.ancestors() if element.contains(above)]
    return all(above.role in ("", "generic", "none") for above in between)


def speaks_itself(element: Element) -> bool:
    """Whether its first words stand directly in it, or in a link, before which nothing is told of it."""
    first = next((place for place in element.descendants("#text") if said(place).strip()), None)
    if first is None or stands_in(first, element):
        return True
    return any(above.role == "link" for above in first.ancestors() if element.contains(above))


def values(term: Element) -> str:
    """How many values a term has, when it has several."""
    beside = [one for one in term.parent.children if one.is_element] if term.tag == "dt" and term.parent else []
    after = beside[beside.index(term) + 1 :] if beside else []
    number = len(list(takewhile(lambda one: one.tag == "dd", after)))
    return str(number) if number > 1 else ""


def nesting(element: Element) -> str:
    """How many lists of its sort it stands in; "" for none."""
    terms = element.tag == "dl"
    around = sum(1 for above in element.ancestors() if above.role in LISTS and (above.tag == "dl") == terms)
    return str(around) if around else ""


def count(element: Element) -> int:
    """Items of this list, not of lists inside it; of a list of terms, the terms."""
    return sum(1 for _ in _items(element))


def _items(element: Element) -> Iterator[Element]:
    for child in element.children:
        if child.role in ("listitem", "term"):
            yield child
        elif child.role not in LISTS:
            yield from _items(child)


def owned(element: Element) -> list[Element]:
    """What aria-owns takes in, except what already stands around it."""
    if element.attr("aria-owns") is None:
        return []
    return [one for one in element.related("aria-owns") if not one.contains(element) and one != element]
