"""Many files of one site over few connections: each thread keeps its own open."""

import gzip
import http.client
import re
import threading
import zlib
from dataclasses import dataclass
from html import unescape
from urllib.parse import quote, unquote, urljoin, urlsplit

_SECONDS = 15
_HEADERS = {"Accept-Encoding": "gzip", "Cache-Control": "no-cache", "User-Agent": "Mozilla/5.0 (Podao verify)"}
_LINK = re.compile(rb"""(?:href|src|action|data|poster)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """status: 0 when nobody answered."""

    status: int
    body: bytes = b""


class Fetcher:
    """Asks one site. Proxies are not asked: the site itself is what counts."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self.base = parts.path.rstrip("/")
        self.host = parts.netloc
        self.kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        self._own = threading.local()
        self._opened: list[http.client.HTTPConnection] = []

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(self, *_: object) -> None:
        for connection in self._opened:
            connection.close()

    def get(self, name: str) -> Answer:
        """A file by its path in the site; asked again once, as servers close connections that were kept."""
        for _ in range(2):
            try:
                return self._ask(name)
            except (OSError, http.client.HTTPException):
                self._own.connection = None
        return Answer(status=0)

    def _ask(self, name: str) -> Answer:
        connection = getattr(self._own, "connection", None)
        if connection is None:
            connection = self._own.connection = self.kind(self.host, timeout=_SECONDS)
            self._opened.append(connection)
        connection.request("GET", f"{self.base}/{quote(name)}", headers=_HEADERS)
        answer = connection.getresponse()
        body = answer.read()
        packed = answer.headers.get("Content-Encoding") == "gzip"  # as readers get it, from a file packed before too
        return Answer(status=answer.status, body=_unpacked(body) if packed else body)


def _unpacked(body: bytes) -> bytes:
    """What cannot be unpacked stays as it came, and is found to be altered."""
    try:
        return gzip.decompress(body)
    except (OSError, EOFError, zlib.error):
        return body


def links_in(page: str, body: bytes) -> set[str]:
    """Paths in the site that a page links, without slash at the beginning."""
    found = set()
    for groups in _LINK.findall(body):
        written = unescape(b"".join(groups).decode("utf-8", "replace")).strip()
        parts = urlsplit(urljoin(f"//site.invalid/{quote(page)}", written))
        if parts.netloc == "site.invalid" and not parts.scheme:
            found.add(unquote(parts.path).lstrip("/"))
    return found
