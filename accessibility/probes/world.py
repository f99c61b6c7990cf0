"""A place beside the page's own scripts: sees its DOM, cannot be seen or tampered with by it."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from accessibility.browser.tab import Tab
from accessibility.errors import PageError
from accessibility.snapshot import Snapshot

SHARED = Path(__file__).with_name("world.js")
MOST_CLOSED = 50  # closed shadow roots that are looked into


class LeftPageError(Exception):
    """The page went away while it was being probed: it navigated, refreshed or was replaced."""


class World:
    """A probe's functions in the isolated world of the top frame. A script file is one expression: an object."""

    def __init__(self, tab: Tab, script: Path, snapshot: Snapshot | None = None) -> None:
        """snapshot: of this very load of the page, to see into closed shadow roots."""
        self.tab = tab
        self._name = f"podao_{script.stem}"
        source = script.read_text(encoding="utf-8")
        self._evaluate(f"{SHARED.read_text(encoding='utf-8')};globalThis.{self._name} = {source};0")
        closed = [node.backend_id for node in snapshot.nodes if node.shadow == "closed"] if snapshot else []
        for backend_id in closed[:MOST_CLOSED]:
            with suppress(PageError):
                self._open(backend_id)

    def call(self, function: str, *arguments: object, wait: bool = False) -> Any:
        """Call one function of the script with JSON arguments and return its JSON value. Raises LeftPageError."""
        words = ", ".join(json.dumps(argument, ensure_ascii=False) for argument in arguments)
        return self._evaluate(f"{self._name}.{function}({words})", wait=wait)

    def _open(self, backend_id: int) -> None:
        found = self.tab.cdp("DOM.resolveNode", backendNodeId=backend_id, executionContextId=self.tab.world())
        keep = "function () { closedRoots.set(this.host, this); }"
        self.tab.cdp("Runtime.callFunctionOn", objectId=found["object"]["objectId"], functionDeclaration=keep)

    def _evaluate(self, expression: str, *, wait: bool = False) -> Any:
        try:
            return self.tab.evaluate(expression, await_promise=wait, apart=True)
        except PageError as problem:
            # ChromeDriver says "timeout" of a world that is gone; ask a question that needs none.
            if self.tab.evaluate("1 + 1") == 2 and "Error" not in str(problem):
                raise LeftPageError(str(problem)) from problem
            raise
