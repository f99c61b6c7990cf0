"""The text of a written page: what stands in <main>, without its heading, ways elsewhere and data-nosnippet."""

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
    pieces: list[str] = []
    _gather(main, pieces)
    return "\n".join(filter(None, map(clean, "".join(pieces).split(_BLOCK))))


def _gather(element: etree._Element, into: list[str]) -> None:
    tag = element.tag
    if not isinstance(tag, str) or tag in _LEFT_OUT or "data-nosnippet" in element.attrib:
        return
    edge = "" if tag in _IN_A_LINE else _BLOCK
    into.append(edge)
    if tag == "img":
        into.append(element.get("alt", ""))
    into.append(element.text or "")
    for child in element:
        _gather(child, into)
        into.append(child.tail or "")
    into.append(edge)
