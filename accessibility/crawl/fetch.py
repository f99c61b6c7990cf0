"""Asking a server, politely: not too often, later when it says so, as who we are, and only where we may."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

import urllib3
from urllib3.exceptions import HTTPError

from accessibility import __version__
from accessibility.errors import PageError
from accessibility.hosts import Hosts
from accessibility.signing_in import SigningIn

WAIT_S = 20.0  # for a connection, and between two pieces of an answer
MOST_BYTES = 50 * 2**20  # also the bound of a sitemap: https://www.sitemaps.org/protocol.html
MOST_REDIRECTS = 10
BUSY = (429, 503)
TRIES, LONGEST_PAUSE_S = 4, 60.0
BODY_S = 120.0  # for a whole answer, however slowly it drips
# Of the connection only: when to ask a busy server again is ours to say.
ONCE_MORE = urllib3.Retry(connect=1, read=1, redirect=False, status=0, respect_retry_after_header=False)
REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said. `body` is empty when it was not wanted or is no text."""

    url: str  # after redirects
    status: int
    kind: str  # media type, lower case, "" when it said none
    charset: str  # as the server said, "" when it said none
    body: bytes


@dataclass(slots=True, kw_only=True)
class Fetcher:
    """One run's way to the web. per_s: requests a second to one host."""

    hosts: Hosts
    per_s: float = 5.0
    contact: str = ""
    signing_in: SigningIn = field(default_factory=SigningIn)
    may: Callable[[str], bool] = lambda url: True  # asked before every redirect is followed
    sleep: Callable[[float], None] = time.sleep
    pools: dict[tuple[str, str], urllib3.HTTPConnectionPool] = field(default_factory=dict)
    next_at: dict[str, float] = field(default_factory=dict)  # by host, on the monotonic clock

    @property
    def agent(self) -> str:
        return agent(self.contact)

    def get(self, url: str, *, wants: Callable[[str], bool] = lambda kind: True) -> Answer:
        """PageError when nobody answers, or where we may not go. wants: media types whose body is read."""
        for _ in range(MOST_REDIRECTS):
            with self._asked(url) as answer:
                to = answer.headers.get("Location", "")
                if answer.status not in REDIRECTS or not to:
                    return _answer(url, answer, wants)
            url = urljoin(url, to)
            if urlsplit(url).scheme not in ("http", "https") or not self.may(url):
                raise _refused(url, "转到了不能去的地方", "a redirect leads where we may not go")
        raise _refused(url, "重定向没有尽头", "it redirects without end")

    @contextmanager
    def _asked(self, url: str) -> Iterator[urllib3.BaseHTTPResponse]:
        """The answer when the server is not busy, or the last try. The connection is given back."""
        for attempt in range(TRIES):
            self._wait(url)
            answer = self._ask(url)
            if answer.status not in BUSY or attempt == TRIES - 1:
                break
            answer.drain_conn()
            answer.release_conn()
            self._later(url, pause(answer.headers.get("Retry-After", ""), attempt))
        try:
            yield answer
        finally:
            answer.close()

    def _ask(self, url: str) -> urllib3.BaseHTTPResponse:
        parts = urlsplit(url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers: Mapping[str, str] = {
            "Host": parts.netloc.rpartition("@")[2],
            "User-Agent": self.agent,
            "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
            "Accept-Encoding": "gzip, deflate",
            "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.5",
            **self.signing_in.headers_for(url),
        }
        try:
            pool = self._pool(url)
            return pool.urlopen(
                "GET", target, headers=headers, redirect=False, preload_content=False, retries=ONCE_MORE
            )
        except (HTTPError, OSError, ValueError) as problem:
            why = str(getattr(problem, "reason", None) or problem)
            raise _refused(url, f"连不上服务器（{why}）", f"it cannot be reached ({why})") from problem

    def _pool(self, url: str) -> urllib3.HTTPConnectionPool:
        """Connected to the pinned address, whatever the name resolves to by now."""
        parts = urlsplit(url)
        key = parts.scheme, parts.netloc.lower()
        if key not in self.pools:
            address, host = self.hosts.pin(url), parts.hostname or ""
            timeout = urllib3.Timeout(WAIT_S)
            if parts.scheme == "https":
                port = parts.port or 443
                self.pools[key] = urllib3.HTTPSConnectionPool(
                    address, port, timeout=timeout, server_hostname=host, assert_hostname=host
                )
            else:
                self.pools[key] = urllib3.HTTPConnectionPool(address, parts.port or 80, timeout=timeout)
        return self.pools[key]

    def _wait(self, url: str) -> None:
        host = urlsplit(url).netloc
        left = self.next_at.get(host, 0.0) - time.monotonic()
        if left > 0:
            self.sleep(left)
        self.next_at[host] = max(self.next_at.get(host, 0.0), time.monotonic()) + 1 / self.per_s

    def _later(self, url: str, pause_s: float) -> None:
        """The whole host is left alone for a while."""
        self.next_at[urlsplit(url).netloc] = time.monotonic() + pause_s


def agent(contact: str) -> str:
    """Who we are, and whom to write to when the user said so."""
    return f"Podao/{__version__} (accessibility audit{f'; {contact}' if contact else ''})"


def pause(said: str, attempt: int) -> float:
    """As long as the server says, within bounds; else twice as long each time. said: seconds, or a date."""
    if said.isdecimal():
        return min(float(said), LONGEST_PAUSE_S)
    with suppress(ValueError):
        left = (parsedate_to_datetime(said) - datetime.now(UTC)).total_seconds()
        return max(0.0, min(left, LONGEST_PAUSE_S))
    return min(2.0 ** (attempt + 1), LONGEST_PAUSE_S)


def _answer(url: str, answer: urllib3.BaseHTTPResponse, wants: Callable[[str], bool]) -> Answer:
    kind, _, rest = answer.headers.get("Content-Type", "").partition(";")
    kind = kind.strip().lower()
    charset = next((word.partition("=")[2] for word in rest.split(";") if "charset" in word.lower()), "")
    body = _body(url, answer) if wants(kind) else b""
    return Answer(url=url, status=answer.status, kind=kind, charset=charset.strip(" \"'"), body=body)


def _body(url: str, answer: urllib3.BaseHTTPResponse) -> bytes:
    pieces, size, until = [], 0, time.monotonic() + BODY_S
    try:
        for piece in answer.stream(2**16):
            pieces.append(piece)
            size += len(piece)
            if size > MOST_BYTES or time.monotonic() > until:
                raise _refused(url, "太大或者太慢，没有收完", "it is too large or too slow")
    except (HTTPError, OSError) as problem:
        raise _refused(url, f"没有收完整（{problem}）", f"it was not fully received ({problem})") from problem
    return b"".join(pieces)


def _refused(url: str, zh: str, en: str) -> PageError:
    return PageError(f"{url} 没有检测：{zh}。", f"{url} was not checked: {en}.")
