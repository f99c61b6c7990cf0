"""`## 标题 {#id}`: a heading, also underlined with === or --- (see the paragraph)."""

import re
from typing import TYPE_CHECKING

from plugins.content_model.markdown.attributes import read_attributes
from plugins.content_model.markdown.node import Node

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

PRIORITY = 80
FIRST = "#"
INTERRUPTS = r"#{1,6}(?:[ \u3000]|$)"

HEADING = re.compile(r"\s*(#{1,6})(?:\s(.*))?$")

OURS = re.compile(r"(?:fn|fnref|table|callout)-[\d-]+|footnotes|section-.*")


def take(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    found = HEADING.match(lines[at])
    if not found:
        return at
    put_heading(reader, parent, len(found[1]), without_closing_marks(found[2] or ""), reader.line(at))
    return at + 1


def without_closing_marks(text: str) -> str:
    """`标题 ##` is `标题`."""
    shorter = text.strip().rstrip("#")
    return shorter.rstrip() if not shorter or shorter[-1].isspace() else text.strip()


def put_heading(reader: "BlockReader", parent: Node, level: int, text: str, line: int) -> None:
    """A heading with what its attribute list says."""
    heading = parent.put(f"h{level}", line=line)
    begin = text.rfind("{")
    if text.endswith("}") and begin >= 0:
        heading.attrib.update(
            read_attributes(text[begin + 1 : -1], allowed=("id", "lang"), found=reader.found, line=line)
        )
        text = text[:begin].rstrip()
    if (id := heading.get("id")) and (OURS.fullmatch(id) or reader.found.ids.setdefault(id, line) != line):
        reader.found.slip("ids_are_unique", id, line)
        del heading.attrib["id"]
    heading.text = text
