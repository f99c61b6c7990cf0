"""What WCAG asks of the contrast of a text: by its size, and not of what is out of use."""

from accessibility.predicates.once import once
from accessibility.snapshot import Element, Snapshot

LARGE_PX = 24.0  # 18 pt, https://www.w3.org/TR/WCAG22/#dfn-large-scale
LARGE_BOLD_PX = 18.66  # 14 pt
BOLD = 700
FIELDS = ("input", "select", "textarea", "button")


def required_contrast(element: Element) -> float:
    """4.5, or 3 for large text: https://www.w3.org/TR/WCAG22/#contrast-minimum"""
    return 3.0 if is_large(element) else 4.5


def enhanced_contrast(element: Element) -> float:
    """7, or 4.5 for large text: https://www.w3.org/TR/WCAG22/#contrast-enhanced"""
    return 4.5 if is_large(element) else 7.0


def is_large(element: Element) -> bool:
    size = float((element.style("font-size") or "16px").removesuffix("px"))
    weight = float(element.style("font-weight") or 400)
    return size >= LARGE_PX or (size >= LARGE_BOLD_PX and weight >= BOLD)


def is_inactive(element: Element) -> bool:
    """In a control that cannot be used now, or the label of one; the criterion leaves these out."""
    return element.index in _labels_of_what_is_off(element.snapshot) or any(
        _is_off(above) or above.index in _labels_of_what_is_off(above.snapshot)
        for above in (element, *element.ancestors())
    )


@once
def _labels_of_what_is_off(snapshot: Snapshot) -> frozenset[int]:
    """Labels, and elements named by aria-labelledby, of controls all of which are off."""
    named: dict[int, list[bool]] = {}
    for element in snapshot.elements():
        if element.tag == "label":
            fields = [*element.related("for"), *element.descendants(*FIELDS)]
            named.setdefault(element.index, []).extend(_is_off(field) for field in fields)
        for label in element.related("aria-labelledby") if element.attr("aria-labelledby") else ():
            named.setdefault(label.index, []).append(_is_off(element))
    return frozenset(index for index, off in named.items() if off and all(off))


def _is_off(element: Element) -> bool:
    if element.attr("aria-disabled") == "true" or element.attr("inert") is not None:
        return True
    if element.tag == "fieldset":
        return False  # its legend may be read all the same; what is in it is judged by itself
    return element.tag in (*FIELDS, "option", "optgroup") and (
        element.attr("disabled") is not None or _is_in_disabled_fieldset(element)
    )


def _is_in_disabled_fieldset(element: Element) -> bool:
    return any(above.tag == "fieldset" and above.attr("disabled") is not None for above in element.ancestors())
