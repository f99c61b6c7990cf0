"""A place beside the page's own scripts: sees its DOM, cannot be seen or tampered with by it."""

import json
from pathlib import Path
from typing import Any

from accessibility.browser.tab import Tab
from accessibility.errors import PageError

SHARED = Path(__file__).with_name("world.js")


class LeftPageError(Exception):
    """The page went away while it was being probed: it navigated, refreshed or was replaced."""


class World:
    """An isolated JavaScript world of the top frame. A script file is one expression: an object of functions."""

    def __init__(self, tab: Tab, script: Path) -> None:
        self.tab = tab
        frame = tab.cdp("Page.getFrameTree")["frameTree"]["frame"]["id"]
        made = tab.cdp("Page.createIsolatedWorld", frameId=frame, worldName="podao")
        self._context = made["executionContextId"]
        source = f"{SHARED.read_text(encoding='utf-8')};globalThis.probe = {script.read_text(encoding='utf-8')};0"
        self._evaluate(source)

    def call(self, function: str, *arguments: object, wait: bool = False) -> Any:
        """Call one function of the script with JSON arguments and return its JSON value. Raises LeftPageError."""
        words = ", ".join(json.dumps(argument, ensure_ascii=False) for argument in arguments)
        return self._evaluate(f"probe.{function}({words})", wait=wait)

    def _evaluate(self, expression: str, *, wait: bool = False) -> Any:
        try:
            answer = self.tab.cdp(
                "Runtime.evaluate",
                expression=expression,
                contextId=self._context,
                returnByValue=True,
                awaitPromise=wait,
                timeout=5000,
            )
        except PageError as problem:
            # ChromeDriver says "timeout" of a world that is gone; ask a question that needs none.
            if self.tab.evaluate("1 + 1") == 2:
                raise LeftPageError(str(problem)) from problem
            raise
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise PageError(details.get("exception", {}).get("description") or details.get("text", "script failed"))
        return answer["result"].get("value")
