"""`<!-- 给同事的话 -->`: a note between editors. It is never published."""

from typing import TYPE_CHECKING

from plugins.content_model.markdown.node import Node

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

PRIORITY = 95
FIRST = "<"
INTERRUPTS = "<!--"


def take(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    rest = lines[at].lstrip()
    if not rest.startswith("<!--"):
        return at
    while rest.startswith("<!--") and "-->" in rest:
        rest = rest.partition("-->")[2].lstrip()
    if not rest:
        return at + 1
    if not rest.startswith("<!--"):  # a block of its own begins after the note
        lines[at] = rest
        return reader.take(parent, lines, at, rest[0])
    for end in range(at + 1, len(lines)):
        _, closing, after = lines[end].partition("-->")
        if closing:
            lines[end] = after
            return end
    reader.found.slip("blocks_are_closed", "<!--", reader.line(at))
    return len(lines)
