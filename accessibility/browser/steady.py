"""Whether a page would come out the same next time, and what it has loaded: what one has to know to vouch for it again.

A page is steady when its scripts have asked for nothing but what the network log shows: neither the time of day nor
chance, nothing kept from another page. What the log shows are all requests of all frames, those of the cache too.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from accessibility.browser.tab import Tab
from accessibility.errors import PageError

LOG = "performance"  # Selenium's name for the browser's own events
GIVEN_UP = "net::ERR_ABORTED"
NOT_NEEDED = ("Media", "Image", "Font")  # may be given up by the browser itself: the rest of a film
NOT_SHOWN = "Other"  # icons of tabs, what is fetched ahead
LINES = ("Network.webSocket", "Network.webTransport", "Network.eventSource")  # what comes over them is not asked for
Event = tuple[str, dict[str, Any]]  # name and content
ASK = """(() => {
  let said = "unknown";
  document.addEventListener("podao-steady-told", event => { said = event.detail; }, {once: true});
  document.dispatchEvent(new CustomEvent("podao-steady"));
  return said;
})()"""
FORGET = (
    """(() => { for (const kept of ["localStorage", "sessionStorage"]) { try { self[kept].clear(); } catch {} } })()"""
)


def watch(tab: Tab) -> None:
    """Once per tab, before the first visit."""
    script = Path(__file__).with_name("steady.js").read_text(encoding="utf-8")
    tab.cdp("Page.addScriptToEvaluateOnNewDocument", source=script)


def begin(tab: Tab) -> None:
    """Before each visit: what was asked for until now belongs to another page."""
    events(tab)


def end(tab: Tab, *, cookies: bool, heard: Iterable[Event] = ()) -> tuple[str, ...] | None:
    """After each visit: every address the page has asked for, sorted; None when it can't be vouched for.

    What the page has kept in the browser goes, so that the next one is met as by a first visitor. cookies: those too;
    where they stay, a page whose scripts read them, or other words of a server, is not vouched for.
    heard: events of this visit that have been read already.
    """
    ignored = {"", "server"} if cookies else {""}
    try:
        asked = _asked_for((*heard, *events(tab)))
        steady = asked is not None and all(tab.evaluate(ASK, frame=frame) in ignored for frame in _frames(tab))
        tab.evaluate(FORGET, apart=True)
        if cookies:
            tab.cdp("Network.clearBrowserCookies")
    except PageError:
        return None
    return asked if steady else None


def _asked_for(heard: Iterable[Event]) -> tuple[str, ...] | None:
    urls: set[str] = set()
    for method, told in heard:
        if method == "Network.requestWillBeSent":
            request = told["request"]
            url = address(told)
            if not url:
                continue
            if request["method"] != "GET" or not url.startswith(("http://", "https://")):
                return None
            urls.add(url)
        elif method.startswith(LINES) or (method == "Network.loadingFailed" and not _was_not_needed(told)):
            return None
    return tuple(sorted(urls)) or None


def address(told: dict[str, Any]) -> str:
    """What a request of the page goes to, without the fragment; "" when it needs no server, or is not the page's."""
    url: str = told["request"]["url"].partition("#")[0]
    return "" if url.startswith(("data:", "blob:", "about:")) or _is_icon_of_tab(url, told) else url


def _is_icon_of_tab(url: str, told: dict[str, Any]) -> bool:
    """The browser asks for it by itself, once a site; no part of the page."""
    return told.get("type") == NOT_SHOWN and url.endswith("/favicon.ico")


def _was_not_needed(told: dict[str, Any]) -> bool:
    kind = told.get("type")
    return kind == NOT_SHOWN or (told.get("errorText") == GIVEN_UP and kind in NOT_NEEDED)


def events(tab: Tab) -> list[Event]:
    """Since the last time; the browser forgets them."""
    said = [json.loads(entry["message"])["message"] for entry in tab.log(LOG)]
    return [(one["method"], one.get("params", {})) for one in said]


def _frames(tab: Tab) -> Iterator[str]:
    waiting = [tab.cdp("Page.getFrameTree")["frameTree"]]
    while waiting:
        one = waiting.pop()
        waiting += one.get("childFrames", ())
        with suppress(KeyError):
            yield one["frame"]["id"]
