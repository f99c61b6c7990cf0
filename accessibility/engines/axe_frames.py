"""A page with frames: axe looks at each by itself, and joins what it saw.

https://github.com/dequelabs/axe-core/blob/develop/doc/run-partial.md
"""

import json
import time
from collections.abc import Iterator, Mapping
from typing import Any

from axe_selenium_python import Axe

from accessibility.browser.tab import Tab
from accessibility.engines.axe_words import SCRIPT
from accessibility.engines.axe_world import AxeWorld
from accessibility.errors import PageError

TICK_S = 0.5  # a frame that runs at all fires a timer of 0 ms within a few
Part = Mapping[str, Any] | None  # None for a frame that could not be looked into; axe then says so


def run_in_frames(tab: Tab, options: str) -> Mapping[str, Any]:
    """options: JSON. The result has the shape of `axe.run`."""
    parts = json.dumps(list(_parts(tab, "", None, options)))
    found: Mapping[str, Any] = tab.evaluate(f"axe.finishRun({parts}, {options})", apart=True, await_promise=True)
    return found


def _parts(tab: Tab, frame: str, context: Any, options: str) -> Iterator[Part]:
    """This frame's part, then those of the frames inside it, in the order axe expects them."""
    where = "document" if context is None else json.dumps(context)
    try:
        if not tab.evaluate("typeof axe === 'object'", apart=True, frame=frame):
            Axe(AxeWorld(tab, frame), str(SCRIPT)).inject()
        if frame and not _runs(tab, frame):
            yield None
            return
        inside = tab.evaluate(f"axe.utils.getFrameContexts({where}, {options})", apart=True, frame=frame)
        yield tab.evaluate(f"axe.runPartial({where}, {options})", apart=True, frame=frame, await_promise=True)
    except PageError:
        yield None
        return
    for one in inside:
        below = _frame_id(tab, frame, one["frameSelector"])
        yield from _parts(tab, below, one["frameContext"], options) if below else (None,)


def _runs(tab: Tab, frame: str) -> bool:
    """Timers run in it. In a frame sandboxed without allow-scripts they never do, and axe would wait for ever."""
    if tab.evaluate(
        "origin !== 'null' || void setTimeout(() => { globalThis.ticked = true })", apart=True, frame=frame
    ):
        return True
    until = time.monotonic() + TICK_S
    while time.monotonic() < until:
        if tab.evaluate("globalThis.ticked === true", apart=True, frame=frame):
            return True
    return False


def _frame_id(tab: Tab, frame: str, selector: Any) -> str:
    """Of the frame element that axe's selector finds, "" when it shows nothing."""
    found = tab.cdp(
        "Runtime.evaluate",
        expression=f"axe.utils.shadowSelect({json.dumps(selector)})",
        contextId=tab.world(frame),
    )["result"]
    if "objectId" not in found:
        return ""
    described: str = tab.cdp("DOM.describeNode", objectId=found["objectId"])["node"].get("frameId", "")
    return described
