"""What WCAG asks of the contrast of a text: by its size, and not of what is out of use."""

from accessibility.snapshot import Element

LARGE_PX = 24.0  # 18 pt, https://www.w3.org/TR/WCAG22/#dfn-large-scale
LARGE_BOLD_PX = 18.66  # 14 pt
BOLD = 700
FIELDS = ("input", "select", "textarea", "button")


def required_contrast(element: Element) -> float:
    """4.5, or 3 for large text: https://www.w3.org/TR/WCAG22/#contrast-minimum"""
    return 3.0 if is_large(element) else 4.5


def is_large(element: Element) -> bool:
    size = float((element.style("font-size") or "16px").removesuffix("px"))
    weight = float(element.style("font-weight") or 400)
    return size >= LARGE_PX or (size >= LARGE_BOLD_PX and weight >= BOLD)


def is_inactive(element: Element) -> bool:
    """In a control that cannot be used now, or the label of one; the criterion leaves these out."""
    around = [element, *element.ancestors()]
    if any(_is_off(above) for above in around):
        return True
    label = element.closest("label")
    fields = [] if label is None else [*label.related("for"), *label.descendants(*FIELDS)]
    return bool(fields) and all(_is_off(field) or _is_in_disabled_fieldset(field) for field in fields)


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
