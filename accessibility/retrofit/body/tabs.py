"""Tabs: the words on them are the headings of the panels they bring up."""

import re
from collections.abc import Mapping

from lxml.html import HtmlElement

TABS = re.compile(r"tab|switch|qh|hd(?:$|[-_ ])|menu|nav", re.IGNORECASE)
HOLDERS = frozenset(("ul", "ol", "div", "dl", "p"))
HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
LONGEST = 30  # characters on one tab
MOST = 12


def panels_of(element: HtmlElement, main: HtmlElement | None) -> Mapping[HtmlElement, HtmlElement]:
    """The tab of each panel, when the element is a row of tabs; else nothing. main: both have to stand in it."""
    if main is None or element.tag not in HOLDERS or not TABS.search(f"{element.get('class')} {element.get('id')}"):
        return {}
    tabs = [one for one in element if isinstance(one.tag, str)]
    if len(tabs) == 1 and tabs[0].tag in HOLDERS:
        tabs = [one for one in tabs[0] if isinstance(one.tag, str)]
    tabs = [one for one in tabs if (one.text_content() or "").strip()]
    if not 2 <= len(tabs) <= MOST or any(len((one.text_content() or "").strip()) > LONGEST for one in tabs):
        return {}
    if "".join((element.text_content() or "").split()) != "".join(
        "".join((one.text_content() or "").split()) for one in tabs
    ):
        return {}
    panels = aimed_at(tabs, element) or beside(element, len(tabs))
    if len(panels) != len(tabs) or not all(main in one.iterancestors() for one in panels):
        return {}
    return dict(zip(panels, tabs, strict=True))


def aimed_at(tabs: list[HtmlElement], element: HtmlElement) -> list[HtmlElement]:
    """The elements whose ids the tabs name."""
    root = element.getroottree().getroot()
    found: list[HtmlElement] = []
    for tab in tabs:
        said = [value for one in tab.iter() if isinstance(one.tag, str) for value in one.attrib.values()]
        names = [word for value in said for word in re.findall(r"^#([\w-]+)$|['\"]#?([\w-]+)['\"]", str(value))]
        ids = [first or second for first, second in names]
        panel = next((one for name in ids if (one := root.get_element_by_id(name, None)) is not None), None)
        if panel is None or panel in found or element in panel.iterancestors() or panel is element:
            return []
        found.append(panel)
    return found


def beside(element: HtmlElement, count: int) -> list[HtmlElement]:
    """As many blocks of one kind after the tabs, some of them hidden: siblings, or children of the next sibling."""
    after = [one for one in element.itersiblings() if isinstance(one.tag, str) and one.tag not in ("script", "style")]
    if not after:
        above = element.getparent()
        after = [] if above is None else [one for one in above.itersiblings() if isinstance(one.tag, str)]
    for group in (after[:count], [one for one in after[0] if isinstance(one.tag, str)] if after else []):
        alike = len(group) == count and len({one.tag for one in group}) == 1
        if alike and any(HIDDEN.search(one.get("style") or "") for one in group):
            return group
    return []
