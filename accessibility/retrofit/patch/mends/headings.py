"""Headings that only look so, and levels that leave some out; what people see does not change."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from accessibility.retrofit.patch.main_words import heading_element, visual_headings
from accessibility.retrofit.patch.page import Edit, Page

CRITERION, WORDS = "1.3.1", "标题层级"
NATIVE = ("h1", "h2", "h3", "h4", "h5", "h6")


def mend(page: Page) -> Iterator[Edit]:
    if not page.is_whole or page.markup.first("frameset"):
        return
    first = heading_element(page)
    looks = [one for one in visual_headings(page) if one.tag not in NATIVE and not one.get("role")]
    told = [one for one in page.root.iter() if one.get("role") == "heading"]
    tags = sorted({str(one.tag) for one in (*looks, *told, *([] if first is None else [first]))})
    above = 1
    for element, tag in page.found(*NATIVE, *tags):
        if not (said := _level(element, first, looks)):
            continue
        level = above = min(said, above + 1)
        words = " ".join("".join(element.itertext()).split())[:30]
        if element.tag not in NATIVE and element.get("role") != "heading":
            yield page.set(tag, "role", "heading", f"“{words}”看起来是标题，标成标题")
        if level != _own_level(element):
            yield page.set(tag, "aria-level", str(level), f"“{words}”是第 {level} 级标题")


def _level(element: HtmlElement, first: HtmlElement | None, looks: list[HtmlElement]) -> int:
    """0 for what is no heading."""
    if element is first:
        return 1
    if any(element is one for one in looks):
        return 2
    return _own_level(element) if "".join(element.itertext()).strip() or len(element) else 0


def _own_level(element: HtmlElement) -> int:
    """As it stands; 0 for what is no heading."""
    if element.get("role", "heading") != "heading":
        return 0
    said = (element.get("aria-level") or "").strip()
    if said.isdecimal():
        return int(said)
    return int(str(element.tag)[1]) if element.tag in NATIVE else 0
