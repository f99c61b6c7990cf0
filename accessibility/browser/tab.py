"""One browser tab, seen through the few verbs that capture, probes and engines need."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.remote.webdriver import WebDriver
from urllib3.exceptions import HTTPError
from websocket import WebSocketException

from accessibility.browser.channel import Channel, open_channel
from accessibility.browser.own import meanings, unmistakable
from accessibility.errors import BrowserError, PageError

ANSWER_S = 30.0  # no single answer takes longer on a page that is alive
WORLD = "podao"  # name of the isolated world: same DOM, own JavaScript, out of the page's reach
GONE = ("no such execution context", "aborted by navigation", "Cannot find context")  # the world is lost
DEAD = ("disconnected", "not reachable", "invalid session", "crashed", "closed", "existing session", "find session")
LEFT = (
    "页面在检测中途跳走了或重新加载了，没有检测完。",
    "The page left or was loaded again while it was being looked at.",
)


class Tab:
    """Wraps a WebDriver; every verb is one round trip. Works the same locally and through a Grid."""

    def __init__(self, driver: WebDriver) -> None:
        self.driver = driver
        self.frame = ""  # id of the top frame, see `arrived`
        self.prepared = False  # see visit.prepare
        self.dead = False  # a BrowserError has been met: start another browser
        self.silent = False  # it was no crash: the browser did not answer in time
        self.hides_names = False  # names of the page hide what elements have, see own.py
        self._worlds: dict[str, int] = {}
        self._channel: Channel | None = None
        self._asked_for_channel = False
        self._deadline = float("inf")

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """All that is asked inside is answered in this time, or a BrowserError is raised. Nests; the nearest wins."""
        before = self._deadline
        self._deadline = min(before, time.monotonic() + seconds)
        try:
            yield
        finally:
            self._deadline = before

    @property
    def seconds_left(self) -> float:
        """Until the nearest deadline, never below 0; infinite outside `within`."""
        return max(0.0, self._deadline - time.monotonic())

    def cdp(self, method: str, **params: Any) -> Any:
        """Run one Chrome DevTools Protocol command in the page's session and return its result."""
        # Not driver.execute: it looks for elements in every value, which costs more than the browser's own work.
        return self._driven(method, "executeCdpCommand", cmd=method, params=params)

    def log(self, name: str) -> Any:
        """What has come into a log of the driver since it was last read, see start.options."""
        return self._driven("log", "getLog", type=name)

    def _driven(self, doing: str, command: str, **given: Any) -> Any:
        client: Any = self.driver.command_executor
        client.client_config.timeout = max(0.05, min(ANSWER_S, self.seconds_left))
        given["sessionId"] = self.driver.session_id
        try:
            answer = client.execute(command, given)
            if answer.get("status") and "unexpected alert" in str(answer.get("value", ""))[:200]:
                answer = client.execute(command, given)  # the driver has closed it; ask again
            self.driver.error_handler.check_response(answer)
            return answer["value"]
        except WebDriverException as problem:
            raise self._named(doing, problem) from problem
        except (HTTPError, OSError) as problem:
            self.dead = self.silent = True
            raise BrowserError(f"{doing}: no answer ({type(problem).__name__})") from problem

    def large(self, method: str, **params: Any) -> Any:
        """The same for commands with a large answer, over a direct line where there is one: twice as fast.

        Only for commands that need no state of the session, such as snapshots.
        """
        channel = self._direct()
        if channel is None:
            return self.cdp(method, **params)
        try:
            answer = channel.ask(method, params, max(0.05, min(ANSWER_S, self.seconds_left)))
        except (OSError, WebSocketException):
            self._channel = None
            return self.cdp(method, **params)
        return answer["result"] if "result" in answer else self.cdp(method, **params)

    def keys(self, events: Sequence[dict[str, Any]]) -> None:
        """Key events (CDP Input.dispatchKeyEvent) one after another; over the direct line in a tenth of the time.

        There the page's timers may get no turn between keys.
        """
        channel = self._direct()
        if channel is not None:
            try:
                channel.press(events, max(0.05, min(ANSWER_S, self.seconds_left)))
            except (OSError, WebSocketException):
                self._channel = None
            return
        for event in events:
            self.cdp("Input.dispatchKeyEvent", **event)

    def _direct(self) -> Channel | None:
        if not self._asked_for_channel:
            self._channel, self._asked_for_channel = open_channel(self.driver), True
        return self._channel

    def evaluate(
        self,
        expression: str,
        *,
        await_promise: bool = False,
        timeout_ms: int = 5000,
        apart: bool = False,
        frame: str = "",
    ) -> Any:
        """The JSON value of a JavaScript expression, stopped after timeout_ms.

        apart: run in the isolated world, where the page's own scripts can neither see nor fool it.
        frame: id of a frame to run in, apart from its scripts; else the top frame.
        """
        world = {"contextId": self.world(frame)} if apart or frame else {}
        if world and self.hides_names:
            expression = unmistakable(expression) if not frame else f"{meanings()}{unmistakable(expression)}"
        try:
            answer = self.cdp(
                "Runtime.evaluate",
                expression=expression,
                returnByValue=True,
                awaitPromise=await_promise,
                timeout=timeout_ms,
                userGesture=not world,
                **world,
            )
        except PageError as problem:
            if world and any(sign in str(problem) for sign in GONE):
                raise PageError(*LEFT) from problem
            raise
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise PageError(details.get("exception", {}).get("description") or details.get("text", "script failed"))
        return answer["result"].get("value")

    def arrived(self, frame: str) -> None:
        """A new document has come into the top frame: what was known of the old one is void."""
        self.frame, self._worlds, self.hides_names = frame, {}, False

    def world(self, frame: str = "") -> int:
        """The isolated world's context in the present document of a frame, of the top frame when none is named."""
        if not frame and not self.frame:
            self.frame = self.cdp("Page.getFrameTree")["frameTree"]["frame"]["id"]
        frame = frame or self.frame
        if frame not in self._worlds:
            made = self.cdp("Page.createIsolatedWorld", frameId=frame, worldName=WORLD)
            self._worlds[frame] = made["executionContextId"]
        return self._worlds[frame]

    def _named(self, doing: str, problem: WebDriverException) -> Exception:
        """A dead browser is a BrowserError, anything else a PageError."""
        lines = (problem.msg or type(problem).__name__).splitlines()
        text = " ".join(line for line in lines[:2] if line and not line.lstrip().startswith("(Session info"))
        dead = any(word in text for word in DEAD)
        self.dead = self.dead or dead
        return BrowserError(f"{doing}: {text}") if dead else PageError(f"{doing}: {text}")
