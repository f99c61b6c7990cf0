"""A short CSS selector that finds one element again, and its start tag as people know it from the source."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from accessibility.predicates.once import once
from accessibility.snapshot import Element, Snapshot

TELLING = ("name", "for", "href", "src", "aria-label", "title", "type", "role")  # attributes that tell siblings apart
LONGEST_VALUE = 60
LONGEST_HTML = 300
INTO = " >>> "  # joins what lies inside a frame or shadow root


def selector(element: Element) -> str:
    """Unique in the page as it was seen; frames and shadow roots are joined by " >>> ".

    Text and generated content go by the element they belong to.
    """
    element = _owner(element)
    inside = _in_scope(element)
    scope = element.scope
    outer = scope.parent
    return inside if outer is None else selector(outer) + INTO + inside


def start_tag(element: Element) -> str:
    """The start tag and the beginning of what it holds, at most 300 characters."""
    element = _owner(element)
    written = "".join(f' {name}="{_cut(value, 100)}"' if value else f" {name}" for name, value in _attributes(element))
    text = " ".join(element.text.split()) if element.tag not in ("script", "style") else ""
    return _cut(f"<{element.tag}{written}>{_cut(text, 120)}", LONGEST_HTML)


def _owner(place: Element) -> Element:
    """The element itself, or the one that a text or generated content belongs to."""
    while not place.is_element and place.parent is not None:
        place = place.parent
    return place


def _attributes(element: Element) -> list[tuple[str, str]]:
    return [(name, " ".join(value.split())) for name, value in element.node.attributes.items()]


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _in_scope(element: Element) -> str:
    counts = _counts(element.snapshot)
    scope = element.node.scope
    for simple in _simple(element):
        if counts[scope, simple] == 1:
            return simple
    parent = _dom_parent(element)
    step = _step(element, parent)
    return step if parent is None else f"{_in_scope(parent)} > {step}"


def _simple(element: Element) -> Iterator[str]:
    """Ways to name the element by itself, the best first."""
    tag, attributes = _name(element.tag), element.node.attributes
    if attributes.get("id"):
        yield f"#{_name(attributes['id'])}"
    yield tag
    for name in TELLING:
        value = attributes.get(name, "")
        if value and len(value) <= LONGEST_VALUE and value.isprintable():
            yield f'{tag}[{name}="{_quoted(value)}"]'
    for name in attributes.get("class", "").split():
        yield f"{tag}.{_name(name)}"


@once
def _counts(snapshot: Snapshot) -> Counter[tuple[int, str]]:
    return Counter((element.node.scope, simple) for element in snapshot.elements() for simple in set(_simple(element)))


def _step(element: Element, parent: Element | None) -> str:
    tag = _name(element.tag)
    if parent is None:
        return tag
    place, twins = _places(element.snapshot)[element.index]
    return tag if twins == 1 else f"{tag}:nth-of-type({place})"


@once
def _places(snapshot: Snapshot) -> Mapping[int, tuple[int, int]]:
    """Of each element: which of the children of its name it is, from 1, and how many there are."""
    places: dict[int, tuple[tuple[int, str], int]] = {}
    totals: Counter[tuple[int, str]] = Counter()
    for element in snapshot.elements():
        parent = _dom_parent(element)
        if parent is not None:
            family = (parent.index, element.tag)
            totals[family] += 1
            places[element.index] = (family, totals[family])
    return {index: (place, totals[family]) for index, (family, place) in places.items()}


def _dom_parent(element: Element) -> Element | None:
    """The parent element within its own document or shadow root; None at the top of it."""
    scope = element.node.scope
    return next((above for above in element.ancestors() if above.is_element and above.node.scope == scope), None)


def _name(text: str) -> str:
    """A CSS identifier: https://drafts.csswg.org/cssom/#serialize-an-identifier"""
    escaped = re.sub(r"([^\w\-\u0080-\U0010ffff])", r"\\\1", text)
    return re.sub(r"^(-?)(\d)", lambda found: f"{found[1]}\\3{found[2]} ", escaped)


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
