"""Which element listens to which events: one round trip for the whole page, frames and shadow roots included."""

from typing import Any

from accessibility.browser.tab import Tab


def listeners(tab: Tab) -> dict[int, frozenset[str]]:
    """Event types by backend node id; what window listens to is under 0."""
    found: dict[int, set[str]] = {}
    for expression in ("document", "window"):
        handle = tab.cdp("Runtime.evaluate", expression=expression)["result"]["objectId"]
        answer: list[dict[str, Any]] = tab.cdp("DOMDebugger.getEventListeners", objectId=handle, depth=-1, pierce=True)[
            "listeners"
        ]
        for one in answer:
            found.setdefault(one.get("backendNodeId", 0), set()).add(one["type"])
    return {node: frozenset(types) for node, types in found.items()}
