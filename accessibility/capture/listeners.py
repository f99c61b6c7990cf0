"""Which element listens to which events: one round trip for the whole page, frames and shadow roots included."""

from typing import Any

from accessibility.browser.tab import Tab


# What browser/calm.js and browser/timers.js listen to in every page is not the page's own.
OURS = frozenset({"podao-ask", "podao-timers", "beforeunload"})
WINDOW = 0  # stands for the window, which is no node


def listeners(tab: Tab) -> dict[int, frozenset[str]]:
    """Event types by backend node id; what the window listens to is under WINDOW."""
    found: dict[int, set[str]] = {}
    for expression in ("document", "window"):
        handle = tab.cdp("Runtime.evaluate", expression=expression)["result"]["objectId"]
        answer: list[dict[str, Any]] = tab.cdp("DOMDebugger.getEventListeners", objectId=handle, depth=-1, pierce=True)[
            "listeners"
        ]
        for one in answer:
            found.setdefault(one.get("backendNodeId", WINDOW), set()).add(one["type"])
    return {node: frozenset(types - OURS) for node, types in found.items()}
