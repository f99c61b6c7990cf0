"""Which element listens to which events: one round trip for the whole page, frames and shadow roots included."""

from typing import Any

from accessibility.browser.tab import Tab

# What browser/calm.js and browser/timers.js listen to in every page is not the page's own.
OURS = frozenset(
    {"podao-ask", "podao-timers", "podao-hasten", "beforeunload", "unload", "pagehide", "visibilitychange"}
)


def listeners(tab: Tab, documents: list[int]) -> dict[int, frozenset[str]]:
    """Event types by backend node id; what a window listens to is added to its document.

    documents: backend ids of the documents, the top one first.
    """
    found: dict[int, set[str]] = {}
    top = tab.cdp("Runtime.evaluate", expression="document")["result"]["objectId"]
    for one in _asked(tab, top):
        found.setdefault(one.get("backendNodeId", documents[0]), set()).add(one["type"])
    for document in documents:
        for one in _asked(tab, _window(tab, document)):
            found.setdefault(document, set()).add(one["type"])
    return {node: frozenset(types - OURS) for node, types in found.items()}


def _asked(tab: Tab, handle: str) -> list[dict[str, Any]]:
    answer: list[dict[str, Any]] = tab.cdp("DOMDebugger.getEventListeners", objectId=handle, depth=-1, pierce=True)[
        "listeners"
    ]
    return answer


def _window(tab: Tab, document: int) -> str:
    node = tab.cdp("DOM.resolveNode", backendNodeId=document)["object"]["objectId"]
    script = "function() { return this.defaultView }"
    handle: str = tab.cdp("Runtime.callFunctionOn", objectId=node, functionDeclaration=script)["result"]["objectId"]
    return handle
