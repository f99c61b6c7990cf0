"""Which document or shadow root each node is from.

The DOM snapshot gives the flat tree and only marks nodes of shadow trees, so a slotted node can't be told from a
slot's own content. One more round trip (DOM.getDocument) tells, and only pages with shadow roots pay for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from accessibility.browser.tab import Tab
from accessibility.errors import PageError


@dataclass(slots=True)
class Scopes:
    """All by backend node id."""

    root: dict[int, int] = field(default_factory=dict)  # node → its document or shadow root
    host: dict[int, int] = field(default_factory=dict)  # shadow root → its host
    mode: dict[int, str] = field(default_factory=dict)  # shadow root → "open" or "closed"
    order: dict[int, list[int]] = field(default_factory=dict)  # root → elements below it, as in the DOM


def read_scopes(tab: Tab) -> Scopes:
    """Empty, so that all nodes count as their document's own, where the page nests deeper than the browser can tell."""
    found = Scopes()
    try:
        _walk(tab.large("DOM.getDocument", depth=-1, pierce=True)["root"], found)
    except (PageError, RecursionError):
        found = Scopes()
    tab.large("DOM.disable")
    return found


def _walk(document: dict[str, Any], found: Scopes) -> None:
    """Depth first with a stack: pages nest deeper than Python recurses."""
    stack = [(document, document["backendNodeId"])]
    found.order[document["backendNodeId"]] = []
    while stack:
        node, root = stack.pop()
        backend_id = node["backendNodeId"]
        found.root[backend_id] = root
        if node["nodeType"] == 1:
            found.order[root].append(backend_id)
        inner = node.get("contentDocument")
        if inner:
            found.order[inner["backendNodeId"]] = []
            stack.append((inner, inner["backendNodeId"]))
        stack.extend((child, root) for child in reversed(node.get("children", ())))
        for shadow in node.get("shadowRoots", ()):
            if shadow["shadowRootType"] == "user-agent":
                continue
            own = shadow["backendNodeId"]
            found.host[own], found.mode[own], found.order[own] = backend_id, shadow["shadowRootType"], []
            stack.append((shadow, own))


def open_scopes(scopes: Scopes, document: int) -> Iterator[list[int]]:
    """The elements of a document, then of each open shadow root in it, in the order facts.js meets them."""
    shadow_of = {host: root for root, host in scopes.host.items() if scopes.mode[root] == "open"}
    stack = [document]
    while stack:
        elements = scopes.order.get(stack.pop(), [])
        yield elements
        stack.extend(shadow_of[element] for element in reversed(elements) if element in shadow_of)
