"""Pictures of a page, whatever they are made with."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from accessibility.observation import Observation
from accessibility.predicates.roles import explicit_role
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.snapshot import Element

DECORATIVE = ("presentation", "none")
DRAWN = ("img", "svg", "canvas")


def named_images(seen: Observation) -> Iterator[Element]:
    """Images that assistive technology meets, with a name: <img>, role=img, <svg>, <canvas>, image buttons, areas."""
    for element in seen.snapshot.elements():
        if is_image(element) and element.role and element.name.strip():
            yield element


def is_image(element: Element) -> bool:
    role = explicit_role(element)
    if element.tag == "input":
        return (element.attr("type") or "").strip().lower() == "image"
    return role in ("img", "image") or (element.tag in DRAWN and not is_inside_svg(element)) or element.tag == "area"


def is_inside_svg(element: Element) -> bool:
    parent = element.parent
    return element.node.namespace == "svg" and parent is not None and parent.node.namespace == "svg"


def source(element: Element) -> str:
    """Where the picture comes from, "" when it is drawn in the page."""
    known = element.node.image or element.node.media
    return (known.source if known else "") or element.attr("src") or element.attr("data") or ""


def file_name(element: Element) -> str:
    """The last part of the address, decoded; "" for data: addresses."""
    address = source(element)
    return "" if address.startswith("data:") else unquote(urlsplit(address).path.rsplit("/", 1)[-1])


def link_around(element: Element) -> Element | None:
    """The link or button whose content the picture is."""
    for above in element.ancestors():
        if above.role in ("link", "button"):
            return above
        if above.tag in ("body", "#document"):
            return None
    return None


def is_only_content(element: Element, of: Element) -> bool:
    """Nothing else can be seen in `of`: no text and no other picture."""
    others = (place for place in of.descendants(*DRAWN) if place != element and not element.contains(place))
    return not seen_text(of) and not any(is_seen(other) and not is_inside_svg(other) for other in others)
