"""Lines that only a single <br> parts are one paragraph, unless they read like two."""

from collections.abc import Sequence
from dataclasses import replace

from accessibility.retrofit.body.blocks import Block, Break, Line
from accessibility.retrofit.body.captions import stands_alone
from accessibility.retrofit.body.markers import marker_of
from accessibility.retrofit.body.shaping import joined

ENDS = tuple("。！？!?；;：:…”")
FULL = 20  # characters; a line broken by hand at the edge of the old page
LONG = 45  # characters; a longer line is a paragraph


def to_paragraphs(blocks: Sequence[Block]) -> list[Block]:
    """Breaks at the edges and beside one another are left out."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(block, Break) and (
            last is None or isinstance(last, Break) or (isinstance(last, Line) and last.level)
        ):
            continue
        if isinstance(block, Line) and isinstance(last, Line) and are_one(last, block):
            found[-1] = replace(joined([last, block], between(last, block)), soft=last.soft)
        else:
            found.append(block)
    while found and isinstance(found[-1], Break):
        found.pop()
    return found


def between(first: Line, second: Line) -> str:
    """A line that was full when it broke goes on; a short one was meant to end."""
    last = first.text.rpartition("\n")[2].strip()
    if len(last) < FULL or marker_of(last) is not None:
        return "\n"
    return " " if last[-1:].isascii() and last[-1:].isalnum() and second.text[:1].isascii() else ""


def are_one(first: Line, second: Line) -> bool:
    if not second.soft or first.level or second.level or first.caption or second.caption:
        return False
    if second.indent >= 2 or stands_alone(first) or stands_alone(second) or first.look.align != second.look.align:
        return False
    last = first.text.rpartition("\n")[2].strip()
    if not last or last.endswith(ENDS) or len(last) > LONG or len(second.text) > 2 * LONG:
        return False
    return marker_of(second.text) is None
