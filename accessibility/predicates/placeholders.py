"""The words an empty field shows: no node of the page holds them, but people read them."""

from dataclasses import replace

from accessibility.predicates.backdrop import Contrast, Reason, text_contrast
from accessibility.predicates.colour import parse
from accessibility.predicates.legibility import is_inactive
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import has_words
from accessibility.snapshot import Box, Element, Node

LINE = 1.2  # line height by font size, where a browser chooses it
SIDES = ("top", "right", "bottom", "left")


def shown_placeholder(field: Element) -> str:
    """What can be read in the field while it is empty; "" when it is filled, inactive or hides it on purpose."""
    style = field.node.placeholder
    if not style or not is_seen(field) or is_inactive(field) or style.get("visibility") == "hidden":
        return ""
    colour = parse(style["-webkit-text-fill-color"] or style["color"])
    if colour is not None and not colour.alpha * float(style["opacity"] or 1):
        return ""  # a label stands in its place
    words = field.attr("placeholder") or ""
    return words if has_words(words) else ""


def placeholder_contrast(field: Element) -> Contrast | Reason:
    """Only where a placeholder shows."""
    style, box = field.node.placeholder, line_box(field)
    colour = parse(style["-webkit-text-fill-color"] or style["color"])
    if colour is None or box is None:
        return Reason.EFFECT
    red, green, blue = colour.channels
    alpha = colour.alpha * float(style["opacity"] or 1)
    written = {"color": f"rgba({red}, {green}, {blue}, {alpha:f})"}
    # Stands where the field's own text would: inside it, painted right after its background.
    node = Node(
        tag="#text",
        parent=field.index,
        end=field.node.end,
        scope=field.node.scope,
        paint_order=field.node.paint_order,
        style=written,
    )
    return text_contrast(Element(field.snapshot, field.index + 1, node), box)


def placeholder_style(field: Element) -> Element:
    """The field as if it were set in the type of its placeholder."""
    return replace(field, node=replace(field.node, style={**field.node.style, **field.node.placeholder}))


def line_box(field: Element) -> Box | None:
    """Of the placeholder's first line: across the field, in its middle or, where there is room for several, on top."""
    if field.box is None:
        return None
    top, right, bottom, left = (
        _px(field.style(f"padding-{side}")) + _px(field.style(f"border-{side}-width")) for side in SIDES
    )
    room = max(field.box.height - top - bottom, 1.0)
    height = min(_px(field.node.placeholder.get("font-size", "")) * LINE or room, room)
    above = top if field.tag == "textarea" else top + (room - height) / 2
    return Box(field.box.x + left, field.box.y + above, max(field.box.width - left - right, 1.0), height)


def _px(value: str) -> float:
    return float(value.removesuffix("px")) if value.endswith("px") else 0.0
