"""Running text, until a blank line or another block. Also a heading underlined with === or ---, and a picture alone."""

import re
from typing import TYPE_CHECKING

from plugins.content_model.markdown.blocks.heading import put_heading
from plugins.content_model.markdown.blocks.numbered import in_order
from plugins.content_model.markdown.blocks.table import first_row
from plugins.content_model.markdown.captions import FIGURE, read_caption
from plugins.content_model.markdown.node import Node

BLANKS = " \u3000\u00a0"

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

PRIORITY = 0
FIRST = ""
INTERRUPTS = ""

UNDERLINE = re.compile(r" *(=+|-{2,}) *$")
LONGEST_HEADING = 40  # characters; a line of dashes below more than that is meant as a break
PICTURE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)(?:\{[^{}]*\})?")


def take(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    if is_picture(lines[at]):
        return take_picture(reader, parent, lines, at)
    line = reader.line(at)
    text = [trim(lines[at])]
    end = at + 1
    while end < len(lines) and lines[end].strip():
        underline = UNDERLINE.match(lines[end])
        if underline:
            heading = "\n".join(text).strip()
            if len(heading) > LONGEST_HEADING or heading.endswith(("。", "；", "，")):
                reader.found.slip("underlined_headings_are_meant", text[-1], reader.line(end))
            put_heading(reader, parent, 1 if underline[1][0] == "=" else 2, heading, line)
            return end + 1
        if ends_before(reader, lines, end):
            break
        text.append(trim(lines[end]))
        end += 1
    parent.put("p", line=line, text="\n".join(text).rstrip())
    return end


def ends_before(reader: "BlockReader", lines: list[str], at: int) -> bool:
    """Does another block begin here, without a blank line before it?"""
    if reader.interrupts(lines[at]) or first_row(lines, at) >= 0 or len(in_order(reader, lines, at)) > 1:
        return True
    return at + 1 < len(lines) and bool(FIGURE.match(lines[at + 1])) and is_picture(lines[at])


def is_picture(line: str) -> bool:
    return "![" in line and bool(PICTURE.fullmatch(line.strip(BLANKS)))


def trim(line: str) -> str:
    """Without indentation; two blanks at the end stay, as they break the line."""
    return line.strip(BLANKS) + ("  " if line.endswith("  ") else "")


def take_picture(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    """A picture alone in its line; with `图：说明` below it, or after one blank line, it is a figure."""
    text = lines[at].strip(BLANKS)
    picture = parent.put("p", line=reader.line(at), text=text, attributes={"class": "figure"})
    below = at + 1 if at + 1 < len(lines) and lines[at + 1].strip() else at + 2
    if below >= len(lines) or not FIGURE.match(lines[below]):
        return at + 1
    caption, attributes = read_caption(FIGURE, lines[below], allowed=("lang",), reader=reader, at=below)
    picture.tag = "figure"
    picture.put("figcaption", line=reader.line(below), text=caption, attributes=attributes)
    return below + 1
