"""A table has a value for every column, and its totals are the sums they say they are."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint

_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)

_RATES = {"%", "％", "‰"}  # shares and changes do not add up


def check(record: Record) -> Iterator[Complaint]:
    """Rows or a file; rows as long as the head; totals that add up. Rows from a file pass here once they are read."""
    if record.rows and record.file:
        yield Complaint(field="file", what="数据行和数据文件都写了。", remedy="rows 和 file 只留一个。")
    if not record.rows:
        if not record.file:
            yield Complaint(
                field="caption", what="统计表没有数据。", remedy="请写 rows，或者用 file 写 CSV 文件的位置。"
            )
        return
    columns: Sequence[Record] = record.columns
    rows: Sequence[Sequence[str]] = record.rows
    uneven = [(number, row) for number, row in enumerate(rows) if len(row) != len(columns) + 1]
    for number, row in uneven:
        what = f"数据行“{'，'.join(row)}”有 {len(row)} 格，表头要求 {len(columns) + 1} 格。"
        remedy = "一行的格数等于行标题一格加上各列；没有数据写“-”。"
        yield Complaint(field=f"rows[{number}]", met=", ".join(row), what=what, remedy=remedy)
    if columns and not uneven:
        yield from _empty_cells(rows)
        yield from _total_row(record, columns, rows)
        yield from _total_column(record, columns, rows)


def _empty_cells(rows: Sequence[Sequence[str]]) -> Iterator[Complaint]:
    for number, row in enumerate(rows):
        if any(not cell for cell in row):
            what = f"数据行“{'，'.join(row)}”有空格子。"
            remedy = "没有数据或不适用写“-”，零写 0。"
            yield Complaint(field=f"rows[{number}]", met=", ".join(row), what=what, remedy=remedy)


def _total_row(record: Record, columns: Sequence[Record], rows: Sequence[Sequence[str]]) -> Iterator[Complaint]:
    if not record.total_row:
        return
    totals = [row for row in rows if row[0] == record.total_row]
    if len(totals) != 1:
        what = f"合计行“{record.total_row}”在数据里有 {len(totals)} 行。"
        yield Complaint(field="total_row", met=str(record.total_row), what=what, remedy="请写数据里那一行的行标题。")
        return
    for place, column in enumerate(columns, start=1):
        parts = [row[place] for row in rows if row is not totals[0]]
        if column.unit not in _RATES:
            yield from _sum_differs("total_row", f"“{column.name}”一列", parts, totals[0][place])


def _total_column(record: Record, columns: Sequence[Record], rows: Sequence[Sequence[str]]) -> Iterator[Complaint]:
    if not record.total_column:
        return
    names = [column.name for column in columns]
    if names.count(record.total_column) != 1:
        what = f"合计列“{record.total_column}”不在表头里。"
        yield Complaint(
            field="total_column", met=str(record.total_column), what=what, remedy="请写表头里那一列的列名。"
        )
        return
    total = names.index(record.total_column) + 1
    rates = {place for place, column in enumerate(columns, start=1) if column.unit in _RATES}
    for row in rows:
        parts = [cell for place, cell in enumerate(row) if place not in {0, total, *rates}]
        yield from _sum_differs("total_column", f"“{row[0]}”一行", parts, row[total])


def _sum_differs(field: str, where: str, parts: Sequence[str], total: str) -> Iterator[Complaint]:
    """Cells that are not plain numbers ("-", "12%") end the comparison: their sum means nothing."""
    numbers = [_number(part) for part in parts if part != "-"]
    stated = _number(total)
    known = [number for number in numbers if number is not None]
    if stated is None or len(known) != len(numbers) or sum(known) == stated:
        return
    what = f"{where}各项之和是 {sum(known)}，合计写的是 {total}。"
    yield Complaint(field=field, met=total, what=what, remedy="请核对数字。")


def _number(cell: str) -> Decimal | None:
    return Decimal(cell.replace(",", "")) if _NUMBER.fullmatch(cell) else None
