"""A browser on the web says who it is, and signs in where the user has an account."""

import json
import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import websocket

from accessibility import __version__
from accessibility.browser.channel import Channel, open_channel
from accessibility.browser.tab import Tab
from accessibility.errors import SettingError
from accessibility.signing_in import SigningIn


def introduce(tab: Tab, signing_in: SigningIn, contact: str = "") -> None:
    """For the life of the tab."""
    usual = tab.cdp("Browser.getVersion")["userAgent"].replace("Headless", "")
    who = f"Podao/{__version__}" + (f" ({contact})" if contact else "")
    tab.cdp("Network.setUserAgentOverride", userAgent=f"{usual} {who}")
    if signing_in.cookies:
        tab.cdp("Network.setCookies", cookies=signing_in.for_browser)
    if signing_in.header:
        _send_with(tab, signing_in)


def _send_with(tab: Tab, signing_in: SigningIn) -> None:
    """A line of its own on which requests to those hosts, and no other, are held until the header is on them."""
    channel = open_channel(tab.driver)
    if channel is None:
        raise SettingError("--header 只能用于本机的浏览器。 --header needs a browser on this machine.")
    patterns = [{"urlPattern": f"*://{host}/*"} for host in sorted(signing_in.hosts)]
    channel.ask("Fetch.enable", {"patterns": patterns}, 5)
    channel.socket.settimeout(None)
    threading.Thread(target=_answer, args=(channel, dict(signing_in.header)), daemon=True).start()


def _answer(channel: Channel, own: Mapping[str, str]) -> None:
    """Until the browser is gone."""
    with suppress(OSError, websocket.WebSocketException, ValueError):
        while True:
            told: dict[str, Any] = json.loads(channel.socket.recv())
            if told.get("method") == "Fetch.requestPaused":
                held = told["params"]
                headers = {**held["request"]["headers"], **own}
                given = [{"name": name, "value": value} for name, value in headers.items()]
                params = {"requestId": held["requestId"], "headers": given}
                channel.socket.send(json.dumps({"id": 0, "method": "Fetch.continueRequest", "params": params}))
