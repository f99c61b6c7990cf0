"""What assistive technology is told about, and why not when it is not.

Chromium leaves what is hidden and what says nothing out of its tree alike; here only the hidden is.
"""

from accessibility.predicates.once import once
from accessibility.snapshot import Element, Node, Snapshot

HIDING = frozenset(
    {
        "activeModalDialog",
        "activeAriaModalDialog",
        "activeFullscreenElement",
        "ariaHiddenElement",
        "ariaHiddenSubtree",
        "inertElement",
        "inertSubtree",
        "notVisible",
        "notRendered",
    }
)  # Chromium's reasons to ignore a node that hide it; the others mean it has nothing of its own to say
BOXLESS = frozenset({"area", "option", "optgroup", "datalist"})  # shown by the browser without a box of their own


def is_exposed(element: Element) -> bool:
    """Assistive technology can find the element or what it holds."""
    return element.index in _exposed(element.snapshot)


def _is_marked_hidden(node: Node) -> bool:
    return node.attributes.get("aria-hidden", "").strip().lower() == "true"


@once
def _exposed(snapshot: Snapshot) -> frozenset[int]:
    """One pass from the top: what is hidden hides what it holds, except visibility, which can come back."""
    found: set[int] = set()
    closed: set[int] = set()
    for index, node in enumerate(snapshot.nodes):
        if node.parent in closed or _is_marked_hidden(node) or "inert" in node.attributes:
            closed.add(index)
            continue
        if _is_told(node) or (node.parent in found and _has_layout(node, snapshot) and _is_visible(node)):
            found.add(index)
    return frozenset(found)


def _is_told(node: Node) -> bool:
    """Chromium names it in the tree, or could."""
    return node.ax is not None and (not node.ax.ignored or node.ax.ignored_for not in HIDING) and _is_visible(node)


def _has_layout(node: Node, snapshot: Snapshot) -> bool:
    """A box, or children with one (display: contents)."""
    if node.box is not None or node.tag in BOXLESS or node.tag in ("#document", "#shadow"):
        return True
    return any(snapshot.nodes[child].box is not None for child in node.children)


def _is_visible(node: Node) -> bool:
    return node.style.get("visibility", "visible") == "visible"
