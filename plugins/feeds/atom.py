"""Write an Atom document (RFC 4287)."""

from dataclasses import dataclass
from datetime import datetime
from xml.etree import ElementTree as ET

ATOM = "http://www.w3.org/2005/Atom"
XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item. Addresses are absolute; `category` is its code and its name."""

    title: str
    url: str
    lang: str
    translations: tuple[tuple[str, str], ...]  # language, address
    published: datetime
    updated: datetime
    author: str
    summary: str
    category: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A list of items. `url` is the feed's own address, `page` that of the list it follows."""

    title: str
    subtitle: str
    url: str
    page: str
    lang: str
    author: str
    updated: datetime
    entries: tuple[Entry, ...]


def write_atom(feed: Feed) -> bytes:
    """The document, UTF-8."""
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": feed.lang})
    _add(root, "id", feed.url)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", feed.updated.isoformat())
    _add(root, "link", rel="self", type="application/atom+xml", href=feed.url)
    _add(root, "link", rel="alternate", type="text/html", href=feed.page)
    _add(_add(root, "author"), "name", feed.author)
    for entry in feed.entries:
        _add_entry(root, entry)
    ET.indent(root, space=" ")
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _add_entry(root: ET.Element, entry: Entry) -> None:
    element = _add(root, "entry", **{"xml:lang": entry.lang})
    _add(element, "id", entry.url)
    _add(element, "title", entry.title)
    _add(element, "link", rel="alternate", type="text/html", hreflang=entry.lang, href=entry.url)
    for lang, url in entry.translations:
        _add(element, "link", rel="alternate", type="text/html", hreflang=lang, href=url)
    _add(element, "published", entry.published.isoformat())
    _add(element, "updated", entry.updated.isoformat())
    _add(_add(element, "author"), "name", entry.author)
    code, name = entry.category
    _add(element, "category", term=code, label=name)
    _add(element, "summary", entry.summary)


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, attributes)
    element.text = text or None
    return element
