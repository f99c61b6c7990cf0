"""Send a browser to an address without a key pressed: what stands in its address bar, and what it completes, varies."""

import json
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.request import urlopen

from websocket import WebSocket, create_connection

from tests.orca.desk import Desk

ANSWER_S = 60.0


def go_chromium(desk: Desk, address: str) -> None:
    """By the protocol of its developer tools."""
    port = _read(desk.folder / "chromium" / "DevToolsActivePort").split()[0]
    with urlopen(f"http://127.0.0.1:{port}/json/list", timeout=ANSWER_S) as answer:
        pages = [target for target in json.load(answer) if target["type"] == "page"]
    with closing(create_connection(pages[0]["webSocketDebuggerUrl"], ANSWER_S)) as socket:
        _ask(socket, "Page.navigate", url=address)


def go_firefox(desk: Desk, address: str) -> None:
    """By WebDriver BiDi, in a session of its own."""
    place = json.loads(_read(desk.folder / "firefox" / "WebDriverBiDiServer.json"))
    url = f"ws://{place['ws_host']}:{place['ws_port']}/session"
    with closing(create_connection(url, ANSWER_S, suppress_origin=True)) as socket:
        _ask(socket, "session.new", capabilities={})
        with suppress(KeyError):
            tree = _ask(socket, "browsingContext.getTree", maxDepth=0)
            _ask(socket, "browsingContext.navigate", context=tree["contexts"][0]["context"], url=address, wait="none")
        _ask(socket, "session.end")


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _ask(socket: WebSocket, method: str, **params: Any) -> dict[str, Any]:
    socket.send(json.dumps({"id": 1, "method": method, "params": params}))
    while True:
        answer: dict[str, Any] = json.loads(socket.recv())
        if answer.get("id") == 1:
            return dict(answer["result"])


GOING: Mapping[str, Callable[[Desk, str], None]] = MappingProxyType({"chromium": go_chromium, "firefox": go_firefox})
