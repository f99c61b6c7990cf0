"""A snapshot as a JSON text and back, so that a page can be judged again without the browser or the site."""

import json
from typing import Any

from accessibility.capture.frozen_json import builder, plain
from accessibility.errors import SettingError
from accessibility.snapshot import Snapshot

FORMAT = 2  # rises when a field changes its meaning


def to_json(snapshot: Snapshot) -> str:
    """Styles are written once and shared, as in the snapshot itself."""
    table: dict[int, int] = {}
    styles: list[dict[str, str]] = []
    for node in snapshot.nodes:
        if node.style and id(node.style) not in table:
            table[id(node.style)] = len(styles)
            styles.append(dict(node.style))
    document = plain(snapshot, without="nodes")
    document["nodes"] = [
        {**plain(node, without="style"), **({"style": table[id(node.style)]} if node.style else {})}
        for node in snapshot.nodes
    ]
    return json.dumps(
        {"format": FORMAT, "styles": styles, "snapshot": document}, ensure_ascii=False, separators=(",", ":")
    )


def from_json(text: str) -> Snapshot:
    """Raises SettingError when the text was written by another version."""
    saved: dict[str, Any] = json.loads(text)
    if saved.get("format") != FORMAT:
        raise SettingError(f"这份快照的格式是 {saved.get('format')}，本版只读 {FORMAT}。请重新采集。")
    document, styles = saved["snapshot"], saved["styles"]
    for node in document["nodes"]:
        if "style" in node:
            node["style"] = styles[node["style"]]
    snapshot: Snapshot = builder(Snapshot)(document)
    return snapshot
