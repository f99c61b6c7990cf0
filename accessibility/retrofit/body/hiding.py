"""What is hidden until somebody chooses a tab or opens a fold is content; what nobody can bring up is not."""

import re

from lxml.html import HtmlElement

PANELS = re.compile(r"tab|panel|(?:^|[-_ ])bd|acc|switch|slide|qh|fold|faq|toggle|menubox|con", re.IGNORECASE)
OPENERS = re.compile(r"toggle|acc|fold|expand|question|faq|tit|(?:^|[-_ ])hd|(?:^|[-_ ])q(?:$|[-_ ])", re.IGNORECASE)
PANEL_TAGS = frozenset(("div", "ul", "ol", "table", "dd", "section", "article", "p", "tbody", "tr", "span"))
FEWEST = 6  # characters of something worth opening


def is_revealed(element: HtmlElement) -> bool:
    """Whether a reader can bring it up: one of several panels, the inside of a fold, the aim of a link."""
    if element.tag not in PANEL_TAGS or len("".join(element.itertext()).strip()) < FEWEST:
        return False
    return _is_panel(element) or _is_fold(element) or _is_aim(element)


def _is_panel(element: HtmlElement) -> bool:
    parent = element.getparent()
    if parent is None:
        return False
    others = [one for one in parent if one is not element and one.tag == element.tag]
    classes, name = set((element.get("class") or "").split()), _family(element.get("id"))
    for other in others:
        if classes & set((other.get("class") or "").split()) and PANELS.search(
            f"{element.get('class')} {_names(parent)}"
        ):
            return True
        if name and name == _family(other.get("id")):
            return True
    alike = bool(others) and all(one.tag == element.tag for one in parent if isinstance(one.tag, str))
    return alike and bool(PANELS.search(_names(parent)))


def _is_fold(element: HtmlElement) -> bool:
    before = element.getprevious()
    if before is None or not isinstance(before.tag, str):
        return False
    clicks = before.get("onclick") or before.get("onmouseover") or ""
    if clicks and not re.search(r"print|close|window\.", clicks):
        return True
    return bool(OPENERS.search(_names(before))) and bool((before.text_content() or "").strip())


def _is_aim(element: HtmlElement) -> bool:
    """A link or a button names its id."""
    name = element.get("id")
    if not name or not re.fullmatch(r"[\w-]+", name):
        return False
    root = element.getroottree().getroot()
    return any(
        f"#{name}" == (one.get("href") or one.get("data-target"))
        or re.search(rf"['\"]#?{re.escape(name)}['\"]", one.get("onclick") or one.get("onmouseover") or "")
        for one in root.iter("a", "button", "li", "span", "div", "h3", "td", "input")
        if one.get("href") or one.get("onclick") or one.get("onmouseover") or one.get("data-target")
    )


def _family(name: str | None) -> str:
    """con_one_2 → con_one_#; "" for a name without a number."""
    return re.sub(r"\d+", "#", name) if name and re.search(r"\d", name) else ""


def _names(element: HtmlElement) -> str:
    return f"{element.get('id') or ''} {element.get('class') or ''}"
