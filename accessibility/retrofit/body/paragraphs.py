"""Lines that only a single <br> parts are one paragraph, unless they read like two."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from accessibility.retrofit.body.blocks import Block, Break, Inline, Line, Run
from accessibility.retrofit.body.captions import stands_alone
from accessibility.retrofit.body.markers import marker_of

ENDS = tuple("。！？!?；;：:…”")
FULL = 20  # characters; a line broken by hand at the edge of the old page
LONG = 45  # characters; a longer line is a paragraph


def to_paragraphs(blocks: Sequence[Block]) -> list[Block]:
    """Breaks at the edges and beside one another are left out."""
    found: list[Block] = []
    group: list[Line] = []
    for block in without_idle_breaks(blocks):
        if isinstance(block, Line) and (not group or are_one(group[-1], block)):
            group.append(block)
            continue
        found += as_one(group)
        group = []
        if isinstance(block, Line):
            group.append(block)
        else:
            found.append(block)
    return found + as_one(group)


def without_idle_breaks(blocks: Sequence[Block]) -> Iterator[Block]:
    last: Block | None = None
    for at, block in enumerate(blocks):
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if isinstance(block, Break) and (
            last is None or after is None or isinstance(after, Break) or (isinstance(last, Line) and last.level)
        ):
            continue
        yield block
        last = block


def as_one(group: Sequence[Line]) -> list[Block]:
    """Lines of one paragraph as one line with breaks."""
    if len(group) < 2:
        return list(group)
    runs: list[Inline] = list(group[0].runs)
    for first, second in pairwise(group):
        if separator := between(first, second):
            runs.append(Run(separator, second.look))
        runs += second.runs
    names = tuple(name for line in group for name in line.names)
    return [replace(group[0], runs=tuple(runs), names=names)]


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
