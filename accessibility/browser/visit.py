"""Go to a page and hold it there: whatever it tries, the visit ends in bounded time with a page or a PageError."""

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accessibility.browser.own import meanings, unmistakable
from accessibility.browser.tab import WORLD, Tab
from accessibility.browser.troubles import download_words, net_words, note_words, status_words, type_words
from accessibility.errors import PageError
from accessibility.model import Words

LOAD_S = 15.0  # as long as a patient reader waits for the last image
SHOWN_AS_PAGE = ("text/html", "application/xhtml+xml", "image/svg+xml", "application/xml", "text/xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What stands in the tab."""

    url: str  # after redirects
    http_status: int
    title: str
    sha256: str  # of the main document as the browser read it, in UTF-8; "" when it has not kept it
    notes: tuple[Words, ...] = ()  # what the page tried, and what was done about it
    nodes: int = 0


def prepare(tab: Tab) -> None:
    """Once per tab: calm the pages to come, and refuse downloads, service workers and remembered state."""
    here = Path(__file__)
    names = ("calm.js", "timers.js", "hold.js")
    calm, timers, hold = (here.with_name(name).read_text(encoding="utf-8") for name in names)
    tab.cdp("Page.enable")
    tab.cdp("Emulation.setFocusEmulationEnabled", enabled=True)  # as in a window that stands in front
    tab.cdp("Page.addScriptToEvaluateOnNewDocument", source=calm)
    tab.cdp("Page.addScriptToEvaluateOnNewDocument", source=timers)
    tab.cdp("Page.addScriptToEvaluateOnNewDocument", source=hold, worldName=WORLD)
    tab.cdp("Network.setBypassServiceWorker", bypass=True)
    tab.cdp("Browser.setDownloadBehavior", behavior="deny")
    tab.prepared = True


def visit(tab: Tab, url: str, *, load_s: float = LOAD_S) -> Visit:
    """Open the page and wait until it is at rest, at most load_s for loading.

    PageError when there is no page to look at; BrowserError when the browser died or no longer answers.
    """
    if not tab.prepared:
        prepare(tab)
    with tab.within(load_s + 10):
        went = tab.cdp("Page.navigate", url=url)
        tab.arrived(went["frameId"])
        if went.get("isDownload"):
            raise _refusal(download_words(url))
        if went.get("errorText"):
            raise _refusal(net_words(url, went["errorText"]))
        _forget_the_way_back(tab)
        seen = _at_rest(tab, load_s)
        sha256 = _digest(tab, seen["url"])
    if seen["status"] >= 400:
        raise _refusal(status_words(url, seen["status"]), seen["status"])
    if seen["type"] not in SHOWN_AS_PAGE:
        raise _refusal(type_words(url, seen["type"]))
    return Visit(
        url=seen["url"],
        http_status=seen["status"],
        title=seen["title"],
        sha256=sha256,
        notes=tuple(note_words(url, seen)),
        nodes=seen["nodes"],
    )


def _forget_the_way_back(tab: Tab) -> None:
    """A page can't send us back to the one before. Chromium refuses until the new document has settled in."""
    tab.world()
    for _ in range(10):
        with suppress(PageError):
            tab.cdp("Page.resetNavigationHistory")
            return


def _at_rest(tab: Tab, load_s: float) -> dict[str, Any]:
    script = unmistakable(Path(__file__).with_name("ready.js").read_text(encoding="utf-8"))
    seen: dict[str, Any] = tab.evaluate(
        f"{meanings()}{script}({json.dumps(load_s * 1000)})",
        await_promise=True,
        timeout_ms=int(load_s * 1000),
        apart=True,
    )
    tab.hides_names = seen["hides"]
    return seen


def _digest(tab: Tab, url: str) -> str:
    """Of the main document as it was served; "" when the browser has not kept it."""
    try:
        kept = tab.cdp("Page.getResourceContent", frameId=tab.frame, url=url.split("#", maxsplit=1)[0])
    except PageError:
        return ""
    return hashlib.sha256(kept["content"].encode("utf-8")).hexdigest()


def _refusal(why: Words, http_status: int = 0) -> PageError:
    return PageError(why.zh, why.en, http_status=http_status)
