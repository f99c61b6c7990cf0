"""A direct line to the browser for the large answers: the driver would read and write every one of them again.

Only where the browser runs on this machine. Without the line, Tab asks the driver.
"""

import json
from collections.abc import Sequence
from itertools import count
from typing import Any
from weakref import finalize

import websocket
from selenium.webdriver.remote.webdriver import WebDriver


class Channel:
    """One DevTools session of its own on one tab. Raises OSError or WebSocketException when the line is broken."""

    def __init__(self, address: str, target: str) -> None:
        """address: host and port of the browser's own server; target: id of the tab."""
        url = f"ws://{address}/devtools/page/{target}"
        # No Origin header, which the browser would refuse; its answers are JSON and UTF-8 by contract.
        self.socket = websocket.create_connection(
            url, timeout=5, suppress_origin=True, skip_utf8_validation=True, http_no_proxy=["127.0.0.1", "localhost"]
        )
        self.numbers = count(1)
        finalize(self, self.socket.close)  # a tab has no end of its own: the line ends with it

    def press(self, events: Sequence[dict[str, Any]], timeout_s: float) -> None:
        """Key events sent without waiting for each answer, only for the last."""
        self.socket.settimeout(timeout_s)
        number = 0
        for event in events:
            number = next(self.numbers)
            self.socket.send(json.dumps({"id": number, "method": "Input.dispatchKeyEvent", "params": event}))
        while json.loads(self.socket.recv()).get("id") != number:
            pass

    def ask(self, method: str, params: dict[str, Any], timeout_s: float) -> dict[str, Any]:
        """The whole answer, "result" or "error" in it. What the browser tells unasked is passed over."""
        number = next(self.numbers)
        self.socket.settimeout(timeout_s)
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer: dict[str, Any] = json.loads(self.socket.recv())
            if answer.get("id") == number:
                return answer


def open_channel(driver: WebDriver) -> Channel | None:
    """To the tab the driver looks at; None where there is no way, as through a Grid."""
    address = (driver.capabilities.get("goog:chromeOptions") or driver.capabilities.get("ms:edgeOptions") or {}).get(
        "debuggerAddress", ""
    )
    is_here = address.startswith(("127.0.0.1:", "localhost:")) and getattr(driver, "service", None) is not None
    if not is_here:
        return None
    try:
        return Channel(address, driver.current_window_handle)
    except (OSError, websocket.WebSocketException):
        return None
