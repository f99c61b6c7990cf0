"""Three backticks or tildes around lines that are shown as they are."""

import re
from typing import TYPE_CHECKING

from plugins.content_model.markdown.node import Node, verbatim

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

PRIORITY = 90
FIRST = "`~"
INTERRUPTS = r"```|~~~"

FENCE = re.compile(r"( *)(`{3,}(?=[^`]*$)|~{3,})")


def take(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    opening = FENCE.match(lines[at])
    if not opening:
        return at
    closing = re.compile(rf" *{opening[2][0]}{{{len(opening[2])},}}\s*$")
    end = next((index for index in range(at + 1, len(lines)) if closing.match(lines[index])), len(lines))
    if end == len(lines):
        reader.found.slip("blocks_are_closed", opening[2], reader.line(at))
    indent = len(opening[1])
    code = [line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in lines[at + 1 : end]]
    parent.put("pre", line=reader.line(at)).put("code", line=reader.line(at) + 1, text=verbatim("\n".join(code)))
    return min(end + 1, len(lines))
