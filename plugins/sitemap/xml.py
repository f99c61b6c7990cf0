"""Write the files that sitemaps.org and robotstxt.org describe."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote
from xml.etree import ElementTree as ET

from plugins.sitemap.locations import Location

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
MOST_IN_A_FILE = 50_000  # https://www.sitemaps.org/protocol.html


def sitemap_files(url: str, pages: Iterable[Location]) -> Mapping[str, bytes]:
    """Name → content. With many pages sitemap.xml is the index of the others."""
    listed = list(pages)
    parts = [listed[first : first + MOST_IN_A_FILE] for first in range(0, len(listed), MOST_IN_A_FILE)]
    if len(parts) <= 1:
        return {"sitemap.xml": _url_set(url, listed)}
    files = {f"sitemap-{number}.xml": _url_set(url, part) for number, part in enumerate(parts, start=1)}
    root = ET.Element("sitemapindex", {"xmlns": NAMESPACE})
    for name in files:
        _add(_add(root, "sitemap"), "loc", f"{url}/{name}")
    return {"sitemap.xml": _document(root), **files}


def robots_txt(url: str) -> bytes:
    """Everything may be read; the files of the search index are no pages."""
    return f"User-agent: *\nDisallow: /search/\n\nSitemap: {url}/sitemap.xml\n".encode()


def _url_set(url: str, pages: Iterable[Location]) -> bytes:
    root = ET.Element("urlset", {"xmlns": NAMESPACE, "xmlns:xhtml": XHTML})
    for page in pages:
        element = _add(root, "url")
        _add(element, "loc", url + quote(page.path))
        if page.changed:
            _add(element, "lastmod", page.changed.isoformat(timespec="seconds"))
        for lang, path in page.languages:
            ET.SubElement(element, "xhtml:link", {"rel": "alternate", "hreflang": lang, "href": url + quote(path)})
    return _document(root)


def _add(parent: ET.Element, tag: str, text: str = "") -> ET.Element:
    element = ET.SubElement(parent, tag)
    element.text = text or None
    return element


def _document(root: ET.Element) -> bytes:
    ET.indent(root, space=" ")
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
