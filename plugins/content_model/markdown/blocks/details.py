"""`<details>` and `<summary>`, each in a line of its own: the one block of raw HTML that is allowed."""

import re
from typing import TYPE_CHECKING

from plugins.content_model.markdown.node import Node

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

PRIORITY = 90
FIRST = "<"
INTERRUPTS = r"(?i:<details( open)?>) *$"

OPENING = re.compile(r"\s*<details( open)?> *$", re.IGNORECASE)
CLOSING = re.compile(r"\s*</details> *$", re.IGNORECASE)
SUMMARY = re.compile(r"\s*<summary>(.*)</summary> *$", re.IGNORECASE)


def take(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    opening = OPENING.match(lines[at])
    if not opening:
        return at
    end = closing_line(lines, at)
    if end == len(lines):
        reader.found.slip("blocks_are_closed", "<details>", reader.line(at))
    details = parent.put("details", line=reader.line(at), attributes={"open": ""} if opening[1] else {})
    inside = next((index for index in range(at + 1, end) if lines[index].strip()), end)
    summary = SUMMARY.match(lines[inside]) if inside < end else None
    if summary and summary[1].strip():
        details.put("summary", line=reader.line(inside), text=summary[1].strip())
        inside += 1
    else:
        reader.found.slip("details_have_summary", lines[at], reader.line(at))
    reader.read(details, lines[inside:end], reader.line(inside))
    return min(end + 1, len(lines))


def closing_line(lines: list[str], at: int) -> int:
    """The line that closes what `lines[at]` opens, or the end."""
    open_now = 0
    for index in range(at, len(lines)):
        open_now += bool(OPENING.match(lines[index])) - bool(CLOSING.match(lines[index]))
        if not open_now:
            return index
    return len(lines)
