"""The same page with other colours on it: a snapshot that differs from an earlier one in some style properties only."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from accessibility.browser.tab import Tab
from accessibility.capture.dom import RawDocument
from accessibility.capture.nodes import Styles
from accessibility.snapshot import Node, Snapshot


def coloured(tab: Tab, earlier: Snapshot, names: Sequence[str]) -> Snapshot:
    """Only these properties are asked for, which takes a third of the time; all else is as in the earlier snapshot."""
    raw = tab.large("DOMSnapshot.captureSnapshot", computedStyles=list(names))
    styles = Styles(list(names), raw["strings"])
    now: dict[int, Mapping[str, str]] = {}
    for one in raw["documents"]:
        document = RawDocument(one, raw["strings"])
        table = document.layout
        for node, values in zip(table["nodeIndex"], table["styles"], strict=True):
            now.setdefault(document.backend_ids[node], styles.of(values))
    merged: dict[tuple[int, int], Mapping[str, str]] = {}
    return replace(earlier, nodes=tuple(_coloured(node, now.get(node.backend_id), merged) for node in earlier.nodes))


def _coloured(node: Node, colours: Mapping[str, str] | None, merged: dict[tuple[int, int], Mapping[str, str]]) -> Node:
    if not node.style or not colours:
        return node
    key = id(node.style), id(colours)  # both live as long as the snapshots
    if key not in merged:
        merged[key] = {**node.style, **colours}
    return replace(node, style=merged[key])
