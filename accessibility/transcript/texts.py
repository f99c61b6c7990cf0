"""The words an element has for the ear: text of the accessibility tree, generated content, formulas."""

import re
import unicodedata

from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.wording import plain
from accessibility.snapshot import Element

_ALT = re.compile(r'\s/\s"((?:[^"\\]|\\.)*)"\s*$')
_BETWEEN = {"mfrac": "/", "msup": "^", "msub": "_", "munder": "_", "mover": "^"}


def said(place: Element) -> str:
    """The text of a text node or pseudo-element as it is said, blanks at the ends kept; "" when it is silent."""
    node = place.node
    if place.tag == "#text":
        return node.ax.name if node.ax and not node.ax.ignored else ""
    if place.tag in ("::before", "::after") and node.text.strip() and place.parent and is_exposed(place.parent):
        other = _ALT.search(place.style("content"))
        return other.group(1) if other else node.text
    return ""


def words_below(element: Element) -> str:
    """All that is said below an element in one line: names of images and controls count, markers do not."""
    return plain(_below(element))


def _below(element: Element) -> str:
    if element.tag == "#text" or element.tag[0] == ":":
        return said(element)
    if element.role in ("img", "textbox", "combobox", "button", "checkbox", "radio") and element.name:
        return element.name
    inside = "".join(map(_below, element.children))
    is_inline = element.style("display").startswith("inline") or element.tag in ("#document", "#shadow")
    return inside if is_inline else f" {inside} "


def formula(element: Element) -> str:
    """MathML in a row: "x=1/2". alttext, when the author wrote one."""
    return plain(element.attr("alttext") or element.name or _linear(element))


def _linear(element: Element) -> str:
    if element.tag == "#text":
        return unicodedata.normalize("NFKC", element.node.text).strip()
    parts = [text for text in map(_linear, element.children) if text]
    if element.tag == "msqrt":
        return f"√({''.join(parts)})"
    if element.tag in _BETWEEN:
        return _BETWEEN[element.tag].join(parts)
    return "".join(parts)
