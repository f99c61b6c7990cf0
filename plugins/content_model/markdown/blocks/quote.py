"""`> 引文`: somebody else's words."""

import re
from typing import TYPE_CHECKING

from plugins.content_model.markdown.node import Node

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

PRIORITY = 60
FIRST = ">"
INTERRUPTS = r">"

QUOTED = re.compile(r" *> ?")


def take(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    if not QUOTED.match(lines[at]):
        return at
    quoted: list[str] = []
    for line in map(lines.__getitem__, range(at, len(lines))):
        mark = QUOTED.match(line)
        if not mark and (not line.strip() or not quoted[-1].strip() or reader.interrupts(line)):
            break
        quoted.append(line[mark.end() :] if mark else line)
    reader.read(parent.put("blockquote", line=reader.line(at)), quoted, reader.line(at))
    return at + len(quoted)
