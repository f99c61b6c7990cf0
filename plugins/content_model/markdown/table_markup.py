"""A table as HTML that can be heard: caption, scopes, numbers aligned, and a scrolling region when it is wide."""

import re
from collections.abc import Mapping, Sequence

from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.page import Row, Table

NUMBER = re.compile(r"[-−+]?[¥￥$]?\d[\d,，]*(?:\.\d+)?\s*[%％‰]?")
NOTHING = ("", "-", "—", "——", "–", "/", "…", "...")  # "-" is no data or not applicable; 0 is zero
UNBREAKABLE = re.compile(r"[!-~]+")
# The first view is 320 CSS px: 288 px without the page's margins, at 0.95 × 18 px.
NARROWEST_EM = 16.8
COLUMN_EM = 5.0  # the theme's smallest column
PADDING_EM = 1.6
LETTER_EM = 0.58  # a digit or Latin letter


def put_table(
    parent: Node, table: Table, *, number: int, line: int, dashes: Sequence[str], attributes: Mapping[str, str]
) -> None:
    """line: of the caption, or of the first row. dashes: the cells of the line below the header."""
    id = f"table-{number}"
    if is_wide(table):
        name = {"aria-labelledby": id} if table.caption else {"aria-label": ""}
        scrolls = {"tabindex": "0", "data-enhance": "data_table"}
        parent = parent.put("div", line=line, attributes={"class": "table", "role": "region", **name, **scrolls})
    lang = {"lang": attributes["lang"]} if "lang" in attributes else {}
    element = parent.put("table", line=table.line, attributes=lang)
    if table.caption:
        element.put("caption", line=line, text=table.caption, attributes={"id": id})
    numbers = number_columns(table, dashes)
    if table.header:
        put_row(element.put("thead", line=table.line), table.header, numbers, scope="col", headers=len(numbers))
    if table.rows:
        body = element.put("tbody", line=table.rows[0].line)
        for row in table.rows:
            put_row(body, row, numbers, scope="row", headers="row-headers" in attributes)


def put_row(parent: Node, row: Row, numbers: Sequence[bool], *, scope: str, headers: int) -> None:
    """headers: how many cells, from the first, are headers."""
    element = parent.put("tr", line=row.line)
    for column, text in enumerate(row.cells):
        attributes = {"scope": scope} if column < headers else {}
        if column < len(numbers) and numbers[column]:
            attributes["class"] = "number"
        element.put("th" if column < headers else "td", line=row.line, text=text, attributes=attributes)


def number_columns(table: Table, dashes: Sequence[str]) -> list[bool]:
    """Which columns are aligned as numbers: those marked `---:`, and those that hold nothing else."""
    width = len(table.header.cells) if table.header else max((len(row.cells) for row in table.rows), default=0)
    return [
        is_marked(dashes, column) or all_numbers([row.cells[column] for row in table.rows if column < len(row.cells)])
        for column in range(width)
    ]


def is_marked(dashes: Sequence[str], column: int) -> bool:
    return column < len(dashes) and dashes[column].endswith(":") and not dashes[column].startswith(":")


def all_numbers(cells: Sequence[str]) -> bool:
    written = [cell for cell in cells if cell not in NOTHING]
    return bool(written) and all(NUMBER.fullmatch(cell) for cell in written)


def is_wide(table: Table) -> bool:
    """Would it be cut off, or crushed, in a window of 320 CSS px (WCAG 1.4.10)?"""
    rows = [table.header, *table.rows] if table.header else list(table.rows)
    width_em = 0.0
    for column in range(max(len(row.cells) for row in rows)):
        longest = max(
            (len(word) for row in rows if column < len(row.cells) for word in UNBREAKABLE.findall(row.cells[column])),
            default=0,
        )
        width_em += max(COLUMN_EM, longest * LETTER_EM + PADDING_EM)
        if width_em > NARROWEST_EM:
            return True
    return False
