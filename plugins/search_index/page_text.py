"""The text of a written page: what stands in <main>, without its heading, ways elsewhere and data-nosnippet."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from plugins.search_index.folding import clean

_PARSER = etree.HTMLParser(encoding="utf-8")
_BLOCK = "\0"
_LEFT_OUT = {"h1", "nav", "aside", "form", "script", "style", "template", "svg"}
# https://html.spec.whatwg.org/multipage/dom.html#phrasing-content: those that do not begin a line of their own
_IN_A_LINE = frozenset(Path(__file__).with_name("inline_elements.txt").read_text(encoding="utf-8").split())


class UnreadablePageError(Exception):
    """A written page that search can't read; the text says which part is missing."""


def page_text(html: bytes) -> str:
    """One cleaned block a line. Raises UnreadablePageError."""
    page = etree.fromstring(html, _PARSER) if html.strip() else None
    main = page.find(".//main") if page is not None else None
    if main is None:
        raise UnreadablePageError("it has no <main>, so search can't read it. Its template has to extend base.html.")
    blocks = "".join(_pieces(main)).split(_BLOCK)
    return "\n".join(filter(None, map(clean, blocks)))


def _pieces(element: etree._Element) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in _LEFT_OUT or "data-nosnippet" in element.attrib:
        return
    edge = "" if element.tag in _IN_A_LINE else _BLOCK
    yield edge + (element.get("alt", "") if element.tag == "img" else "") + (element.text or "")
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    yield edge
