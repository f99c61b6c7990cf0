"""What a person can work: which elements take the focus, and what stands around them."""

from collections import defaultdict

from accessibility.predicates.once import once
from accessibility.predicates.roles import explicit_role
from accessibility.snapshot import Element, Snapshot

FIELDS = ("input", "select", "textarea")
NOT_TEXT = frozenset(("button", "submit", "reset", "image", "hidden", "checkbox", "radio", "file", "range", "color"))
# Roles whose name may come from what they hold: https://www.w3.org/TR/wai-aria-1.2/#namefromcontent
NAMED_BY_CONTENT = frozenset(
    (
        "button",
        "checkbox",
        "link",
        "menuitem",
        "menuitemcheckbox",
        "menuitemradio",
        "option",
        "radio",
        "switch",
        "tab",
        "treeitem",
    )
)


def input_type(element: Element) -> str:
    """The type of an <input>, "text" when it has none; "" for any other element."""
    return (element.attr("type") or "text").strip().lower() if element.tag == "input" else ""


def is_focusable(element: Element) -> bool:
    """It can take the focus by script, mouse or key; what is disabled, inert or not rendered cannot."""
    if element.box is None or element.style("visibility") != "visible" or is_disabled(element):
        return False
    return tabindex(element) is not None or is_natively_focusable(element)


def is_tab_stop(element: Element) -> bool:
    """The Tab key can reach it."""
    return is_focusable(element) and (tabindex(element) or 0) >= 0


def is_natively_focusable(element: Element) -> bool:
    """Focusable without tabindex."""
    match element.tag:
        case "a" | "area":
            return element.attr("href") is not None
        case "input":
            return input_type(element) != "hidden"
        case "button" | "select" | "textarea" | "iframe":
            return True
        case "summary":
            parent = element.parent
            return parent is not None and parent.tag == "details"
        case "audio" | "video":
            return element.attr("controls") is not None
        case _:
            return (element.attr("contenteditable") or "false").lower() in ("", "true", "plaintext-only")


def tabindex(element: Element) -> int | None:
    """The number written, None when there is none."""
    written = (element.attr("tabindex") or "").strip()
    return int(written) if written.lstrip("-+").isdigit() else None


def is_disabled(element: Element) -> bool:
    """By its attribute, by a fieldset around it, or by inert."""
    if any(above.attr("inert") is not None for above in [element, *element.ancestors()]):
        return True
    if element.tag not in (*FIELDS, "button"):
        return False
    return element.attr("disabled") is not None or any(
        above.tag == "fieldset" and above.attr("disabled") is not None and not _is_in_first_legend(element, above)
        for above in element.ancestors()
    )


def is_text_field(element: Element) -> bool:
    """People type into it."""
    if element.tag == "input":
        return input_type(element) not in NOT_TEXT
    return element.tag == "textarea" or explicit_role(element) in ("textbox", "searchbox")


def labels(element: Element) -> list[Element]:
    """The <label> elements of a field, around it or pointing at it, in document order."""
    around = next((above for above in element.ancestors() if above.tag == "label" and not above.attr("for")), None)
    pointing = _pointing_labels(element.snapshot).get((element.node.scope, element.attr("id") or ""), [])
    return sorted({*pointing, *([around] if around else [])}, key=lambda label: label.index)


@once
def _pointing_labels(snapshot: Snapshot) -> dict[tuple[int, str], list[Element]]:
    found: dict[tuple[int, str], list[Element]] = defaultdict(list)
    for label in snapshot.elements("label"):
        if goal := label.attr("for"):
            found[label.node.scope, goal].append(label)
    return dict(found)


def _is_in_first_legend(element: Element, fieldset: Element) -> bool:
    legend = next((child for child in fieldset.children if child.tag == "legend"), None)
    return legend is not None and legend.contains(element)
