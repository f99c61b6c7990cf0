"""`表：标题 {row-headers}`, then rows between bars: a table with caption, scopes and aligned numbers."""

import re
from typing import TYPE_CHECKING

from plugins.content_model.markdown.captions import TABLE, read_caption
from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.page import Row, Table
from plugins.content_model.markdown.table_markup import put_table

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

PRIORITY = 65
FIRST = ""
INTERRUPTS = ""

SEPARATOR = re.compile(r"\|?\s*+:?-+:?\s*+(?:\|\s*+:?-+:?\s*+)*+\|?")
CELL = re.compile(r"(?:\\.|`+[^`]*`+|[^|\\`]|[\\`])*")


def take(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    top = first_row(lines, at)
    if top < 0:
        return at
    end = top
    while end < len(lines) and "|" in lines[end]:
        end += 1
    above = lines[at] if top > at else ""
    caption, attributes = read_caption(TABLE, above, allowed=("row-headers", "lang"), reader=reader, at=at)
    headed = is_separator(lines, top + 1)
    rows = tuple(Row(line=reader.line(index), cells=split(lines[index])) for index in range(top, end))
    table = Table(
        line=reader.line(top),
        caption=caption,
        header=rows[0] if headed else None,
        rows=rows[2:] if headed else rows,
    )
    reader.found.tables.append(table)
    dashes = rows[1].cells if headed else ()
    put_table(
        parent, table, number=len(reader.found.tables), line=reader.line(at), dashes=dashes, attributes=attributes
    )
    return end


def first_row(lines: list[str], at: int) -> int:
    """Where the rows of the table that begins here stand: here, or after its caption; -1 when no table begins."""
    if starts(lines, at):
        return at
    if not TABLE.match(lines[at]):
        return -1
    row = at + 1 if at + 1 < len(lines) and lines[at + 1].strip() else at + 2
    return row if starts(lines, row) else -1


def starts(lines: list[str], at: int) -> bool:
    """A row and a line of dashes, or two rows between bars without one (the header is then missing)."""
    if at + 1 >= len(lines) or "|" not in lines[at]:
        return False
    return is_separator(lines, at + 1) or (is_barred(lines[at]) and is_barred(lines[at + 1]))


def is_separator(lines: list[str], at: int) -> bool:
    return at < len(lines) and "|" in lines[at] and "-" in lines[at] and bool(SEPARATOR.fullmatch(lines[at].strip()))


def is_barred(line: str) -> bool:
    row = line.strip()
    return len(row) > 1 and row[0] == row[-1] == "|"


def split(line: str) -> tuple[str, ...]:
    r"""The cells of a row. A bar in a code span, or written \|, is text."""
    row = line.strip().removeprefix("|")
    if "\\" not in row and "`" not in row:
        return tuple(cell.strip() for cell in row.removesuffix("|").split("|"))
    cells: list[str] = []
    at = 0
    while at <= len(row):
        found = CELL.match(row, at)
        end = found.end() if found else len(row)
        cells.append(row[at:end].strip().replace("\\|", "|"))
        at = end + 1
    if len(cells) > 1 and not cells[-1]:
        cells.pop()
    return tuple(cells)
