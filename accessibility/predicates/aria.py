"""The aria-* attributes of an element, and what its role makes of them."""

from accessibility.predicates.roles import explicit_role, implicit_role, role
from accessibility.snapshot import Element
from accessibility.standards.aria import ATTRIBUTES, GLOBAL, ROLES

NAMING = frozenset({"aria-label", "aria-labelledby"})
# Tags that HTML gives no role of ARIA's, but whose widgets take the states of a text field or more.
FIELD_LIKE = frozenset(
    {"input", "select", "textarea", "audio", "video", "iframe", "object", "embed", "canvas", "label"}
)


def aria_attributes(element: Element) -> dict[str, str]:
    """Those with a value, names in lower case."""
    return {
        name.lower(): value
        for name, value in element.node.attributes.items()
        if name.lower().startswith("aria-") and value.strip()
    }


def is_supported(element: Element, attribute: str) -> bool | None:
    """The role of the element takes the attribute; None where the standards leave it open."""
    if attribute not in ATTRIBUTES:
        return None
    found = ROLES.get(role(element))
    if found is None:
        return True if attribute in GLOBAL else (None if element.tag in FIELD_LIKE or "-" in element.tag else False)
    return attribute in GLOBAL or attribute in found.supported


def is_naming_prohibited(element: Element) -> bool:
    """A name given by aria-label or aria-labelledby is ignored or must not be there.

    https://www.w3.org/TR/wai-aria-1.2/#namefromprohibited
    """
    found = ROLES.get(role(element))
    if found is None:
        return element.tag in ("div", "span", "b", "i", "u", "s", "small", "big", "font", "center", "bdi", "bdo", "q")
    return found.naming_prohibited and found.name not in ("none", "presentation")


def gives_state_natively(element: Element, attribute: str) -> bool:
    """The tag tells the state itself, so that the role written over it need not."""
    kind = (element.attr("type") or "").lower()
    if attribute == "aria-checked":
        return element.tag == "input" and kind in ("checkbox", "radio")
    if attribute == "aria-level":
        return len(element.tag) == 2 and element.tag[0] == "h" and element.tag[1].isdigit()
    if attribute == "aria-valuenow":
        return element.tag in ("progress", "meter") or (element.tag == "input" and kind in ("range", "number"))
    if attribute == "aria-expanded":
        return element.tag in ("select", "summary") or bool(element.tag == "input" and element.attr("list"))
    return False


def is_overridden(element: Element) -> bool:
    """The written role is another than the tag's own."""
    written = explicit_role(element)
    return bool(written) and written != implicit_role(element)
