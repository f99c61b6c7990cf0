"""What the web answered to all that a page asked for, as digests: status, headers and every byte.

To be asked for each time the page stands still: the browser forgets bodies when the page is loaded again. Headers that
differ with each request and that nobody sees are left out (headers_of_delivery.txt); what scripts read of headers and
cookies is noted by steady.js.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from accessibility.browser.steady import Event, address, events
from accessibility.browser.tab import Tab
from accessibility.errors import PageError

BODILESS = frozenset({204, 205, 304})


@dataclass(slots=True)
class _Asked:
    """One request under way. cookies: lines of Set-Cookie."""

    url: str
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Answers:
    """Of one visit. heard: the browser's events so far, for steady.end."""

    tab: Tab
    heard: list[Event] = field(default_factory=list)
    found: dict[str, str] = field(default_factory=dict)  # address → digest
    waiting: dict[str, _Asked] = field(default_factory=dict)  # by the browser's number of the request
    top: str = ""  # address of the page itself
    known: bool = True  # every answer could be read, and none came out two ways

    @property
    def digests(self) -> Mapping[str, str] | None:
        """None when something is not known for sure."""
        return self.found if self.known and self.found and not self.waiting else None

    def gather(self) -> None:
        """All that has come since the last time. BrowserError when the browser is dead."""
        told = events(self.tab)
        self.heard += told
        for method, content in told:
            match method:
                case "Network.requestWillBeSent":
                    self._asked(content)
                case "Network.responseReceivedExtraInfo":
                    self._cookies(content)
                case "Network.responseReceived":
                    self._answered(content)
                case "Network.loadingFinished":
                    self._finished(content["requestId"])
                case "Network.loadingFailed":
                    self.known = self.known and self.waiting.pop(content["requestId"], None) is None

    def _asked(self, told: dict[str, Any]) -> None:
        """A redirect comes as another request of the same number."""
        number, url = told["requestId"], address(told)
        before = self.waiting.pop(number, None)
        if before and "redirectResponse" in told:
            before.status, before.headers = told["redirectResponse"]["status"], told["redirectResponse"]["headers"]
            self._note(before, b"")
        if url:
            self.waiting[number] = _Asked(url)

    def _cookies(self, told: dict[str, Any]) -> None:
        if asked := self.waiting.get(told["requestId"]):
            lines = (value for name, value in told["headers"].items() if name.lower() == "set-cookie")
            asked.cookies += [_cookie(one) for value in lines for one in value.split("\n")]

    def _answered(self, told: dict[str, Any]) -> None:
        response = told["response"]
        if told["type"] == "Document":
            is_top = told.get("frameId") == self.tab.frame
            self.top = response["url"] if is_top else self.top
            # Of another site's frame that is gone by now nobody can ask what its scripts did.
            self.known = self.known and (is_top or urlsplit(response["url"])[:2] == urlsplit(self.top)[:2])
        if asked := self.waiting.get(told["requestId"]):
            asked.status, asked.headers = response["status"], response["headers"]

    def _finished(self, number: str) -> None:
        if asked := self.waiting.pop(number, None):
            try:
                self._note(asked, b"" if asked.status in BODILESS else self._body(number))
            except PageError:
                self.known = False

    def _body(self, number: str) -> bytes:
        said = self.tab.cdp("Network.getResponseBody", requestId=number)
        return f"{said['base64Encoded']} {said['body']}".encode("utf-8", "surrogatepass")

    def _note(self, asked: _Asked, body: bytes) -> None:
        head = sorted((name.lower(), value) for name, value in asked.headers.items())
        kept = [pair for pair in head if pair[0] not in _of_delivery() and pair[0] != "set-cookie"]
        said = json.dumps([asked.status, kept, sorted(asked.cookies)]).encode("ascii")
        digest = hashlib.sha256(hashlib.sha256(said).digest() + body).hexdigest()
        self.known = self.known and self.found.setdefault(asked.url, digest) == digest


def _cookie(line: str) -> str:
    """No script can read a cookie that is for the server alone; what the server makes of it is in its answers."""
    is_hidden = any(part.strip().lower() == "httponly" for part in line.split(";")[1:])
    return line.partition("=")[0] if is_hidden else line


@cache
def _of_delivery() -> frozenset[str]:
    lines = Path(__file__).with_name("headers_of_delivery.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
