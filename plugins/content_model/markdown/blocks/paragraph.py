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
PICTURE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)(?:\{[^{}]*\})?")


def take(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    line = reader.line(at)
    text = [trim(lines[at])]
    end = at + 1
    while end < len(lines) and lines[end].strip():
        underline = UNDERLINE.match(lines[end])
        if underline:
            put_heading(reader, parent, 1 if underline[1][0] == "=" else 2, "\n".join(text).strip(), line)
            return end + 1
        if reader.interrupts(lines[end]) or first_row(lines, end) >= 0 or len(in_order(reader, lines, end)) > 1:
            break
        text.append(trim(lines[end]))
        end += 1
    if PICTURE.fullmatch(text[0].rstrip()):
        return take_picture(reader, parent, lines, at, text)
    parent.put("p", line=line, text="\n".join(text).rstrip())
    return end


def trim(line: str) -> str:
    """Without indentation; two blanks at the end stay, as they break the line."""
    return line.strip(BLANKS) + ("  " if line.endswith("  ") else "")


def take_picture(reader: "BlockReader", parent: Node, lines: list[str], at: int, text: list[str]) -> int:
    """A picture alone in its paragraph; with `图：说明` below it, or after one blank line, it is a figure."""
    picture = parent.put("p", line=reader.line(at), text=text[0].rstrip(), attributes={"class": "figure"})
    below = at + 1 if len(text) > 1 else at + 2
    if below >= len(lines) or not FIGURE.match(lines[below]):
        return at + 1
    caption, attributes = read_caption(FIGURE, lines[below], allowed=("lang",), reader=reader, at=below)
    picture.tag = "figure"
    picture.put("figcaption", line=reader.line(below), text=caption, attributes=attributes)
    return below + 1
