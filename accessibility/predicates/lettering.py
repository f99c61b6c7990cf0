"""How text is drawn: size, weight, colour, and whether anything but colour sets it off."""

from accessibility.predicates.colour import Colour, parse
from accessibility.snapshot import Element

DISTINCT = ("font-weight", "font-style", "font-size", "font-family", "text-decoration-line", "background-color")
BORDERS = ("border-bottom-width", "border-top-width", "outline-width")


def colour_of(element: Element) -> Colour | None:
    """The colour its text is filled with."""
    fill = element.style("-webkit-text-fill-color")
    return parse(fill or element.style("color"))


def is_set_off(element: Element, around: Element) -> str:
    """The property, other than colour, by which an inline element differs from the text around it; "" for none."""
    for name in DISTINCT:
        own, other = element.style(name), around.style(name)
        if name == "background-color" and own in ("rgba(0, 0, 0, 0)", "transparent"):
            continue
        if name == "text-decoration-line":
            if "underline" in own and "underline" not in other:
                return name
            continue
        if own != other:
            return name
    for name in BORDERS:
        style = element.style(name.replace("width", "style"))
        if style not in ("", "none", "hidden") and not element.style(name).startswith("0"):
            return name
    return ""
