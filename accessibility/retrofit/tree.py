"""The element tree of an old page, however broken, without what no reader sees."""

import re

from lxml import etree, html
from lxml.html import HtmlElement

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
# Word's conditional blocks that browsers show: <![if !supportLists]> … <![endif]>; the words between them stay
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
    if root.tag != "html":
        outer = html.document_fromstring("<html><body></body></html>")
        outer[0].append(root)
        return outer
    return root


def body_element(root: HtmlElement) -> HtmlElement:
    """The body; of a frameset page the root itself."""
    found = root.find("body")
    return root if found is None else found


def place(element: HtmlElement) -> str:
    """XPath in the page."""
    return str(element.getroottree().getpath(element))
