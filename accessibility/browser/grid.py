"""A Selenium Grid 4: other machines' browsers, driven like our own. https://www.selenium.dev/documentation/grid/."""

import socket
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import urllib3
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.remote.webdriver import WebDriver
from urllib3.exceptions import HTTPError

from accessibility.browser.find import Found
from accessibility.browser.options import options
from accessibility.errors import BrowserError, SettingError

ANSWER_S = 10.0
BROWSERS = ("chrome", "MicrosoftEdge")
NO_BROWSER = Found(browser="", driver="", edge=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """What a Grid has to offer. sessions: browsers at once; nodes: their addresses; place: ours, as they see it."""

    url: str
    sessions: int
    nodes: frozenset[str]
    place: str


def ask(url: str) -> Grid:
    """SettingError when it is no address; BrowserError when it is down or has no browser for us."""
    url = url.rstrip("/")
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
        raise SettingError(f"--grid 应当是网址，如 http://grid:4444，现在是“{url}”。 --grid has to be an address.")
    try:
        answer = urllib3.request("GET", f"{url}/status", timeout=ANSWER_S, retries=False)
        nodes = [node for node in answer.json()["value"].get("nodes", ()) if node["availability"] == "UP"]
    except (HTTPError, OSError, ValueError, KeyError, AttributeError) as problem:
        raise BrowserError(
            f"连不上 Selenium Grid {url}（{problem}）。请确认它已经启动，地址和端口没有写错。\n"
            f"The Selenium Grid at {url} does not answer. Is it running, and is the address right?"
        ) from problem
    sessions = sum(_sessions(node) for node in nodes)
    if not sessions:
        raise BrowserError(
            f"Selenium Grid {url} 现在没有可用的 Chrome 或 Edge 节点。请启动节点后再运行。\n"
            f"The Selenium Grid at {url} has no node with Chrome or Edge at present. Start one and run again."
        )
    addresses = sorted(_addresses(nodes))
    return Grid(url=url, sessions=sessions, nodes=frozenset(addresses), place=_our_place(url, addresses))


def start(url: str, flags: Sequence[str], *, logged: bool) -> WebDriver:
    """Waits for a free slot as long as the Grid lets one wait. BrowserError when there is none."""
    try:
        return webdriver.Remote(command_executor=url, options=options(NO_BROWSER, None, flags, logged=logged))
    except (WebDriverException, HTTPError, OSError) as problem:
        text = str(getattr(problem, "msg", "") or problem).splitlines()[0]
        raise BrowserError(
            f"Selenium Grid {url} 没有给出浏览器：{text}。\nThe Selenium Grid at {url} gave no browser: {text}."
        ) from problem


def end_session(session: str) -> None:
    """session: its address on the Grid. The browser may be gone already."""
    with suppress(HTTPError, OSError):
        urllib3.request("DELETE", session, timeout=ANSWER_S, retries=False)


def _sessions(node: dict[str, Any]) -> int:
    ours = [slot for slot in node["slots"] if slot["stereotype"].get("browserName") in BROWSERS]
    return min(len(ours), int(node["maxSessions"]))


def _addresses(nodes: Sequence[dict[str, Any]]) -> Iterator[str]:
    for node in nodes:
        with suppress(OSError):
            yield socket.gethostbyname(urlsplit(node["uri"]).hostname or "")


def _our_place(url: str, nodes: Sequence[str]) -> str:
    """The address of ours that lies on the way to the nodes; nothing is sent."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
            way.connect((nodes[0], 9))
            place: str = way.getsockname()[0]
            return place
    except (OSError, IndexError) as problem:
        raise BrowserError(
            f"连不到 Selenium Grid {url} 的浏览器节点。坡道要和节点在同一个网络里。\n"
            f"There is no way to the nodes of the Grid at {url}: Podao has to run in their network."
        ) from problem
