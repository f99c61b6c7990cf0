"""A grid of cells becomes tables our Markdown can say: complete rows under one row of headers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from accessibility.retrofit.body.blocks import Block, Code, Footnote, Line, Listing, Quote, Run, Table, Terms
from accessibility.retrofit.body.tables.grid import Cell, Places
from accessibility.retrofit.body.tables.heads import find_heads

UNIT = re.compile(r"[（(]?(?:计量)?单位\s*[:：].{1,20}")
NOTE = re.compile(r"^[（(]?(?:注|备注|说明|附注|资料来源|数据来源|填表说明|※|＊|\*)")
LONGEST_TITLE = 60
ITEM, CONTENT, NOTHING = "项目", "内容", "-"
EMPTY = Line(runs=())


@dataclass(slots=True, kw_only=True)
class Shaped:
    before: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    after: list[Block] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    unit: str = ""


def shape(places: Places, *, caption: str, at: str, section_rows: int) -> Shaped:
    shaped = Shaped()
    places, caption, titled = take_titles(places, caption, shaped)
    places = take_notes(places, shaped)
    if len(places) < 2 or not places[0]:
        shaped.before += [block for row in places for cell in row if cell for block in cell.blocks]
        said = [Line(runs=(Run(text),), at=at) for text in (caption, shaped.unit) if text]
        shaped.before[:0] = said
        return shaped
    found = find_heads(places, max(0, section_rows - titled))
    if not found.sure:
        shaped.doubts.append("表头是从位置和字样猜的")
    if found.rows == 0:
        pairs = pair_rows(places, shaped) if found.pairs else label_rows(places, shaped)
        shaped.tables.append(Table(rows=tuple(pairs), caption=caption, unit=shaped.unit, row_headers=True, at=at))
        return shaped
    header = header_row(places[: found.rows], shaped)
    for title, rows in groups(places[found.rows :]):
        if rows:
            whole = caption if not title else f"{caption}（{title}）" if caption else title
            lines = [header, *(line_row(row, shaped) for row in rows)]
            shaped.tables.append(
                Table(rows=tuple(lines), caption=whole, unit=shaped.unit, row_headers=found.first_column, at=at)
            )
        elif title:
            shaped.after.append(Line(runs=(Run(title),), at=at))
    return shaped


def across(row: Sequence[Cell | None]) -> Cell | None:
    """The one cell that spans the row."""
    first = row[0]
    return first if first is not None and len(row) > 1 and all(cell is first for cell in row) else None


def take_titles(places: Places, caption: str, shaped: Shaped) -> tuple[Places, str, int]:
    """Rows above the headers that hold one cell: the table's title, its unit, or text. Gives how many there were."""
    taken = 0
    while len(places) > 2 and (cell := across(places[0])) is not None:
        if UNIT.fullmatch(cell.text):
            shaped.unit = cell.text.strip("（()）")
        elif not caption and len(cell.text) <= LONGEST_TITLE and cell.plain and len(cell.blocks) == 1:
            caption = cell.text
        else:
            shaped.before.extend(cell.blocks)
        places, taken = places[1:], taken + 1
    return places, caption, taken


def take_notes(places: Places, shaped: Shaped) -> Places:
    """Rows below the data that hold one cell with a note."""
    while (
        len(places) > 2
        and (cell := across(places[-1])) is not None
        and (NOTE.match(cell.text) or len(cell.text) > SHORTEST)
    ):
        shaped.after[:0] = list(cell.blocks)
        places = places[:-1]
    return places


SHORTEST = 30  # characters of a text below a table that is no group of rows


def groups(rows: Places) -> list[tuple[str, Places]]:
    """Rows under a cell that spans them all belong together."""
    found: list[tuple[str, Places]] = [("", [])]
    for row in rows:
        cell = across(row)
        if cell is not None and not cell.empty:
            found.append((cell.text, []))
        else:
            found[-1][1].append(row)
    return found


def header_row(rows: Places, shaped: Shaped) -> tuple[Line, ...]:
    """The headers above one another as one: 标准（元/月）：城市."""
    header: list[Line] = []
    for at, column in enumerate(zip(*rows, strict=True)):
        cells = list(dict.fromkeys(cell for cell in column if cell is not None and not cell.empty))
        lines = [line_of_cell(cell, shaped) for cell in cells]
        texts = [line.text for line in lines]
        lines = [line for index, line in enumerate(lines) if line.text not in texts[:index]]
        if not lines:
            shaped.doubts.append(f"第 {at + 1} 列没有表头")
            header.append(Line(runs=(Run(ITEM if at == 0 else f"第{at + 1}列"),)))
            continue
        runs = list(lines[0].runs)
        for line in lines[1:]:
            runs += [Run("：", line.look), *line.runs]
        header.append(replace(lines[0], runs=tuple(runs)))
    return tuple(header)


def line_row(row: Sequence[Cell | None], shaped: Shaped) -> tuple[Line, ...]:
    name = row[0].text if row[0] is not None else ""
    lines = [EMPTY if cell is None else line_of_cell(cell, shaped, name=name) for cell in row]
    if not lines[0].runs:
        lines[0] = Line(runs=(Run(NOTHING),))
    return tuple(lines)


def label_rows(places: Places, shaped: Shaped) -> list[tuple[Line, ...]]:
    """Labels in the first column, values beside them."""
    width = len(places[0])
    values = [CONTENT] if width == 2 else [f"{CONTENT}{at}" for at in range(1, width)]
    header = tuple(Line(runs=(Run(word),)) for word in (ITEM, *values))
    return [header, *(line_row(row, shaped) for row in places)]


def pair_rows(places: Places, shaped: Shaped) -> list[tuple[Line, ...]]:
    """Label, value, label, value: one pair a row, in reading order."""
    rows: list[tuple[Line, ...]] = [(Line(runs=(Run(ITEM),)), Line(runs=(Run(CONTENT),)))]
    seen: set[tuple[int, int]] = set()
    for row in places:
        for at in range(0, len(row) - 1, 2):
            label, value = row[at], row[at + 1]
            if at and label is row[at - 1]:  # the value before it spans this place too
                continue
            pair = (id(label), id(value))
            if label is None or pair in seen or (label.empty and (value is None or value.empty)) or label is value:
                if label is value and label is not None and not label.empty and (id(label), 0) not in seen:
                    seen.add((id(label), 0))
                    if not any(pair[1] == id(label) for pair in seen if pair[1]):
                        shaped.after.extend(label.blocks)
                continue
            seen.add(pair)
            rows.append(line_row((label, value), shaped))
    return rows


def line_of_cell(cell: Cell, shaped: Shaped, *, name: str = "") -> Line:
    """All that stands in a cell as one line with breaks; a table in it comes after the table around it, called name."""
    lines: list[Line] = []
    for block in cell.blocks:
        if isinstance(block, Table) and not block.caption:
            block = replace(block, caption=name)  # noqa: PLW2901
        lines += cell_lines(block, shaped, cell)
    runs = [run for at, line in enumerate(lines) for run in ((Run("\n", line.look),) if at else ()) + line.runs]
    first = lines[0] if lines else EMPTY
    names = tuple(name for line in lines for name in line.names)
    return replace(first, runs=tuple(runs), soft=False, names=names)


def cell_lines(block: Block, shaped: Shaped, cell: Cell) -> list[Line]:
    if isinstance(block, Line):
        return [block]
    if isinstance(block, Listing):
        lines: list[Line] = []
        for at, item in enumerate(block.items):
            inner = [line for one in item for line in cell_lines(one, shaped, cell)]
            if inner and block.mark == "1.":
                inner[0] = replace(inner[0], runs=(Run(f"{block.start + at}. ", inner[0].look), *inner[0].runs))
            lines += inner
        return lines
    if isinstance(block, Table):
        if block not in shaped.after:
            shaped.after.append(block)
            shaped.doubts.append("表格里还有表格，已移到后面")
        return [Line(runs=(Run("见下表"),))]
    if isinstance(block, Quote | Footnote):
        return [line for one in block.blocks for line in cell_lines(one, shaped, cell)]
    if isinstance(block, Terms):
        return [
            line
            for terms, meanings in block.pairs
            for part in (terms, *meanings)
            for one in part
            for line in cell_lines(one, shaped, cell)
        ]
    if isinstance(block, Code):
        return [Line(runs=(Run(line),)) for line in block.text.split("\n") if line.strip()]
    return []
