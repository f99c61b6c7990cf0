"""Small operations on lines that several steps share: cutting, joining, comparing their words."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from accessibility.retrofit.body.blocks import (
    Block,
    Footnote,
    Inline,
    Line,
    Listing,
    Look,
    Quote,
    Run,
    Table,
    Terms,
    lines_of,
)

MOSTLY = 0.7  # of the characters: what is bold by habit


def cut(line: Line, length: int) -> Line:
    """The line without its first characters, and without blanks at its new beginning."""
    runs: list[Inline] = []
    for run in line.runs:
        if length > 0 and isinstance(run, Run):
            rest = run.text[length:]
            length -= len(run.text)
            if rest:
                runs.append(Run(rest, run.look))
        else:
            runs.append(run)
    if runs and isinstance(runs[0], Run):
        runs[0] = Run(runs[0].text.lstrip(), runs[0].look)
    return replace(line, runs=tuple(run for run in runs if not isinstance(run, Run) or run.text))


def kept(line: Line, length: int) -> Line:
    """Only its first characters."""
    runs: list[Inline] = []
    for run in line.runs:
        if isinstance(run, Run) and length > 0:
            runs.append(Run(run.text[:length], run.look))
            length -= len(run.text)
    return replace(line, runs=tuple(runs))


def joined(lines: Sequence[Line], between: str) -> Line:
    """Several lines as one."""
    runs: list[Inline] = []
    for line in lines:
        if runs and between:
            runs.append(Run(between, line.look))
        runs += line.runs
    names = tuple(name for line in lines for name in line.names)
    return replace(lines[0], runs=tuple(runs), names=names)


def usual_look(blocks: Sequence[Block]) -> Look:
    """How most of the text looks: most characters of its size, weight and colour, each on its own."""
    sizes: Counter[float] = Counter()
    weights: Counter[bool] = Counter()
    colours: Counter[str] = Counter()
    faces: Counter[str] = Counter()
    for line in lines_of(blocks):
        for run in line.runs:
            if isinstance(run, Run) and (length := len(run.text.strip())):
                sizes[run.look.size] += length
                weights[run.look.bold] += length
                colours[run.look.colour] += length
                faces[run.look.face] += length
    if not sizes:
        return Look()
    return Look(
        size=sizes.most_common(1)[0][0],
        bold=weights[True] >= MOSTLY * weights.total(),
        colour=colours.most_common(1)[0][0],
        face=faces.most_common(1)[0][0],
    )


def within(blocks: Sequence[Block], step: Callable[[Sequence[Block]], list[Block]]) -> list[Block]:
    """The step on the blocks, and on those inside lists and quotes first."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Listing):
            found.append(replace(block, items=tuple(tuple(within(item, step)) for item in block.items)))
        elif isinstance(block, Quote):
            found.append(replace(block, blocks=tuple(within(block.blocks, step))))
        else:
            found.append(block)
    return step(found)


def bare(text: str) -> str:
    """Only letters and digits, for comparing."""
    return re.sub(r"[\W_]+", "", text)


def each_line(blocks: Sequence[Block], change: Callable[[Line], Line]) -> list[Block]:
    """The blocks with every line changed, those in lists, tables, quotes and footnotes too."""
    return [_changed(block, change) for block in blocks]


def _changed(block: Block, change: Callable[[Line], Line]) -> Block:
    if isinstance(block, Line):
        return change(block)
    if isinstance(block, Listing):
        return replace(block, items=tuple(tuple(each_line(item, change)) for item in block.items))
    if isinstance(block, Table):
        return replace(block, rows=tuple(tuple(change(cell) for cell in row) for row in block.rows))
    if isinstance(block, Terms):
        pairs = tuple(
            (tuple(change(term) for term in terms), tuple(tuple(each_line(one, change)) for one in meanings))
            for terms, meanings in block.pairs
        )
        return replace(block, pairs=pairs)
    if isinstance(block, Quote | Footnote):
        return replace(block, blocks=tuple(each_line(block.blocks, change)))
    return block
