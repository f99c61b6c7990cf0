"""One name for one page of an old site: as browsers write it, without session numbers; and what two spellings share."""

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote_to_bytes, urlsplit, urlunsplit

from accessibility.crawl.links import clean

# Named so by PHP, Java, ASP.NET and ColdFusion; the plain ones only when the value looks drawn by lot.
SESSION = re.compile(r"(?i)^(phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|sessionid|session_id|sess_?id)$")
MAYBE = re.compile(r"(?i)^(sid|s|session|token|ticket|osCsid|zenid|rnd|rand|random|timestamp|_|nocache)$")
DRAWN = re.compile(r"^(?=[^=]*\d)[0-9a-zA-Z_-]{10,}$|^0\.\d+$")
IN_PATH = re.compile(
    r"(?i);(jsessionid|phpsessid|sid)=[^/?#;]*|/\((?:[A-Z]\([0-9a-z]{16,}\))+\)(?=/)|/\([0-9a-z]{24}\)(?=/)"
)
IN_TEXT = re.compile(
    rb"(?i)(;jsessionid=|[?&;]?\b(?:phpsessid|jsessionid|aspsessionid\w*|sid|cfid|cftoken|sessionid)=)[0-9a-z_.!-]{6,}"
)
INDEXES = tuple(
    f"{name}.{ending}"
    for name in ("index", "default", "main", "home")
    for ending in ("html", "htm", "shtml", "asp", "aspx", "php", "jsp", "do", "action")
)


def address(base: str, said: str, encoding: str = "utf-8") -> str:
    """Absolute, without fragment and session; "" for what is no page on the web. Backslashes as browsers take them."""
    said = re.sub(r"[\t\r\n]", "", said.strip())
    if said.lower() in ("http://", "https://"):  # left over from a form that proposed it
        return ""
    path, mark, query = said.partition("?")
    url = clean(base, path.replace("\\", "/") + mark + query, encoding)
    return without_session(url) if url else ""


def without_session(url: str) -> str:
    parts = urlsplit(url)
    path = IN_PATH.sub("", parts.path)
    kept = [pair for pair in parts.query.split("&") if not _is_session(pair)]
    return urlunsplit((parts.scheme, parts.netloc, path, "&".join(kept), parts.fragment))


def _is_session(pair: str) -> bool:
    name, _, value = pair.partition("=")
    return bool(SESSION.match(name) or (MAYBE.match(name) and DRAWN.match(value)))


def without_sessions(body: bytes) -> bytes:
    """A page whose links carry the visitor's number is the same page for the next visitor."""
    return IN_TEXT.sub(rb"\1", body)


def folded(url: str) -> str:
    """What two spellings share on a server that takes no notice of case."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, parts.path.lower(), parts.query, ""))


def spellings(url: str) -> Iterator[str]:
    """Others for the same page: with the name of a folder's page, or without; the path in GBK."""
    parts = urlsplit(url)
    folder, _, name = parts.path.rpartition("/")
    if not name:
        yield from (urlunsplit(parts._replace(path=f"{folder}/{index}")) for index in INDEXES)
    elif name.lower() in INDEXES and not parts.query:
        yield urlunsplit(parts._replace(path=f"{folder}/"))
    if other := in_gbk(url):
        yield other


def in_gbk(url: str) -> str:
    """The address as browsers of old wrote it: Chinese in a path in the encoding of the page. "" when it has none."""
    parts = urlsplit(url)
    try:
        path = unquote_to_bytes(parts.path).decode("utf-8")
        if path.isascii():
            return ""
        return urlunsplit(parts._replace(path=quote(path.encode("gb18030"), safe="/:@!$&'()*+,;=~-._")))
    except UnicodeError:
        return ""
