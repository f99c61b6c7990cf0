"""`- 一项` or `1. 一项`: a list. What is indented by two blanks or more belongs to the item above."""

import re
from typing import TYPE_CHECKING

from plugins.content_model.markdown.blocks.rule import RULE
from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.numerals import number_of

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

PRIORITY = 50
FIRST = "-*+0123456789"
INTERRUPTS = r"(?:[-*+]|1[.)]) +\S"

MARKER = re.compile(r"( *)([-*+]|(\d{1,9})[.)])(?: +|$)")
INSIDE = 2  # blanks that put a line inside the item above


def take(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    first = MARKER.match(lines[at])
    if not first:
        return at
    items = parent.put("ol" if first[3] else "ul", line=reader.line(at))
    if first[3] and int(first[3]) != 1:
        items.set("start", str(int(first[3])))
    loose = False
    marker: re.Match[str] | None = first
    while marker:
        item = item_lines(reader, lines, at, marker)
        entry = items.put("li", line=reader.line(at))
        reader.read(entry, item, reader.line(at))
        end = at + len(item)
        at = next((index for index in range(end, len(lines)) if lines[index].strip()), len(lines))
        marker = next_marker(lines, at, first)
        loose = loose or ("" in item[1:] and not is_text_and_list(entry)) or (marker is not None and at > end)
    if not loose:
        tighten(items)
    return end


def is_text_and_list(entry: Node) -> bool:
    """Blank lines inside belong to the list below the text."""
    return len(entry) == 2 and entry[1].tag in ("ul", "ol")


def item_lines(reader: "BlockReader", lines: list[str], at: int, marker: re.Match[str]) -> list[str]:
    """The lines of one item without its marker and indentation; blank ones are empty."""
    item = [lines[at][marker.end() :]]
    for line in map(lines.__getitem__, range(at + 1, len(lines))):
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip():
            item.append("")
        elif indent >= len(marker[1]) + INSIDE:
            item.append(line[min(indent, marker.end()) :])
        elif not item[-1] or MARKER.match(line) or number_of(line) or reader.interrupts(line):
            break
        else:
            item.append(line)
    while len(item) > 1 and not item[-1]:
        item.pop()
    return item


def next_marker(lines: list[str], at: int, first: re.Match[str]) -> re.Match[str] | None:
    """The marker at `at` when it goes on with the same list."""
    marker = MARKER.match(lines[at]) if at < len(lines) else None
    if not marker or marker[2][-1] != first[2][-1] or RULE.match(lines[at]):
        return None
    return marker


def tighten(items: Node) -> None:
    """Items that are not set apart by blank lines hold their text without a paragraph."""
    for item in items:
        if len(item) and item[0].tag == "p" and isinstance(item, Node) and isinstance(item[0], Node):
            item.text, item.line = item[0].text, item[0].line
            item.remove(item[0])
