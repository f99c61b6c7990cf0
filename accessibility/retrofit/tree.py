"""The element tree of an old page, however broken, without what no reader sees."""

import re

from lxml import etree, html
from lxml.html import HtmlElement

from accessibility.retrofit.lines import source_of

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
# Word's conditional blocks that browsers show: <![if !supportLists]> … <![endif]>; the words between them stay
_ELSEWHERE = ("data-href", "data-url", "data-link", "data-src")
_OPENED = re.compile(
    r"""(?i)(?:open\w*\s*\(|location(?:\.href)?\s*=|goto\w*\s*\(|replace\s*\()\s*['"]([^'"<>\s]+\.?[^'"<>\s]*)['"]"""
)
_CONDITION = re.compile(r"<!\[(?:if [^\]>]*|endif)\]>")


def tree_of(text: str) -> HtmlElement:
    """The root of a page; an empty page has an empty body. Comments are gone, elements stay where they are."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True, encoding="utf-8")
    clean = _CONDITION.sub("", _UNREADABLE.sub("", _DECLARATION.sub("", text)))
    data = clean.encode("utf-8", "replace")
    try:
        root = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return html.document_fromstring("<html><body></body></html>")
    _led_by_scripts(root)
    _clicked(root)
    if root.tag != "html":
        outer = html.document_fromstring("<html><body></body></html>")
        outer[0].append(root)
        return outer
    return root


def _led_by_scripts(root: HtmlElement) -> None:
    """Pictures that a script loads later and links that a script opens get the address they end up with."""
    for image in root.iter("img"):
        if (later := source_of(image)) and later != image.get("src"):
            image.set("src", later)
    for anchor in root.iter("a"):
        href = (anchor.get("href") or "").strip()
        if href in {"", "#"} or href.lower().startswith("javascript:"):
            said = next((to for name in _ELSEWHERE if (to := anchor.get(name))), "")
            opened = _OPENED.search(f"{href} {anchor.get('onclick') or ''}")
            if to := said or (opened[1] if opened else ""):
                anchor.set("href", to)


def _clicked(root: HtmlElement) -> None:
    """Words that only a script makes a link."""
    for one in root.iter("span", "font", "u", "b", "strong", "em", "i", "label", "div"):
        if one.tag == "div" and "inline" not in (one.get("style") or ""):
            continue
        if (opened := _OPENED.search(one.get("onclick") or "")) and not any(
            above.tag == "a" for above in one.iterancestors()
        ):
            one.tag = "a"
            one.set("href", opened[1])


def body_element(root: HtmlElement) -> HtmlElement:
    """The body; of a frameset page the root itself."""
    found = root.find("body")
    return root if found is None else found


def place(element: HtmlElement) -> str:
    """XPath in the page."""
    return str(element.getroottree().getpath(element))
