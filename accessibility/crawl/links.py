"""Where a page leads: links, frames, and the ways old sites go on by refresh or script."""

import re
from collections.abc import Iterator
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from lxml import etree, html

from accessibility.crawl.charset import text_of

GOES = re.compile(r"""(?:location(?:\.href)?\s*=|location\.(?:replace|assign)\(|window\.open\()\s*["']([^"'\s]+)["']""")
REFRESH = re.compile(r"url\s*=\s*[\"']?([^\"'>\s]+)", re.IGNORECASE)
SESSION = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
PORTS = {"http": 80, "https": 443}
KEPT = "/:@!$&'()*+,;=~%-._"  # of a path; RFC 3986


def links(body: bytes, url: str, charset: str = "") -> tuple[str, ...]:
    """Absolute, each once, in the order of the page; without fragments."""
    text, encoding = text_of(body, charset)
    if not text.strip():
        return ()
    try:
        root = html.document_fromstring(text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return ()
    base = next((urljoin(url, one.get("href", "").strip()) for one in root.iter("base") if one.get("href")), url)
    found = (clean(base, address, encoding) for address in _addresses(root))
    return tuple(dict.fromkeys(address for address in found if address))


def _addresses(root: html.HtmlElement) -> Iterator[str]:
    for element in root.iter("a", "area", "frame", "iframe", "meta", "script", "embed", "object"):
        tag = element.tag
        if tag in ("a", "area"):
            yield element.get("href", "")
            yield from GOES.findall(element.get("onclick", ""))
        elif tag == "meta" and element.get("http-equiv", "").lower() == "refresh":
            yield from REFRESH.findall(element.get("content", ""))
        elif tag == "script":
            yield from GOES.findall(element.text or "")
        elif tag != "meta":
            yield element.get("data" if tag == "object" else "src", "")


def clean(base: str, address: str, encoding: str = "utf-8") -> str:
    """One name for one page; "" for what is no page on the web. The query is in the page's encoding, as browsers do."""
    address = address.strip().replace("\t", "").replace("\n", "").replace("\r", "")
    if not address or address.startswith("#"):
        return ""
    try:
        parts = urlsplit(urljoin(base, address))
        port = parts.port
    except ValueError:
        return ""
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in PORTS or not host:
        return ""
    host = f"[{host}]" if ":" in host else _ascii(host)
    netloc = host if port in (None, PORTS[parts.scheme]) else f"{host}:{port}"
    path = SESSION.sub("", quote(_dotless(parts.path or "/"), safe=KEPT))
    query = quote(parts.query.encode(encoding, "replace"), safe=f"{KEPT}?")
    return urlunsplit((parts.scheme, netloc, path, query, ""))


def _dotless(path: str) -> str:
    """Without "." and "..": RFC 3986, 5.2.4."""
    kept: list[str] = []
    parts = path.split("/")
    for part in parts:
        if part == "..":
            kept = kept[: max(1, len(kept) - 1)]
        elif part != ".":
            kept.append(part)
    return "/".join(kept) + ("/" if parts[-1] in (".", "..") else "")


def _ascii(host: str) -> str:
    """中国残联.网址 as it stands in the DNS."""
    try:
        return host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError:
        return host
