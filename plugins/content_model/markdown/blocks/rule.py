"""Three or more of - * _ alone in a line: a break between two parts."""

import re
from typing import TYPE_CHECKING

from plugins.content_model.markdown.node import Node

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

PRIORITY = 70
FIRST = "-*_"
INTERRUPTS = r"(?P<mark>[-*_])(?: *(?P=mark)){2,} *$"

RULE = re.compile(rf" *{INTERRUPTS}")


def take(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    if not RULE.match(lines[at]):
        return at
    parent.put("hr", line=reader.line(at))
    return at + 1
