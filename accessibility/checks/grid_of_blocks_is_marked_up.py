"""Rows and columns built of plain blocks look like a table and are read as a heap of numbers.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import length, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="成行成列的数据用表格标签", en="Data in rows and columns are marked up as a table"),
    criteria=("1.3.1",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件的人听到一堆数，不知道各属于哪行哪列。",
        en="People who listen hear a heap of numbers and not which row or column they belong to.",
    ),
    remedy=Words(
        zh='改用 <table>，或写上 role="table"、row、columnheader、cell。',
        en='Use <table>, or role="table" with row, columnheader and cell.',
    ),
)
NUMBER = re.compile(r"^[-+￥¥$]?[\d,.\s/:：年月日%％‰万亿元人次个]+$|^\d")
SHORT = 24
ROWS, COLUMNS = 3, 3


def targets(seen: Observation) -> Iterator[Element]:
    """Tables, and blocks of three or more rows of three or more short texts each, set in columns."""
    for element in seen.snapshot.elements("table", "div", "section", "dl"):
        if element.role in ("table", "grid") or (element.role in ("", "generic") and _is_grid(element)):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    if element.role in ("table", "grid"):
        return passed("成行成列的数据用了表格。", "Data in rows and columns are marked up as a table.")
    first = [shortened(seen_text(cell), 8) for cell in _cells(_rows(element)[0])]
    return cant_tell(
        f"{len(_rows(element))} 行 {len(first)} 列（“{' / '.join(first)}”）用普通块排成。它是一张数据表吗？",
        f"{len(_rows(element))} rows of {len(first)} columns ({' / '.join(first)}) are plain blocks. Is it a table?",
    )


def _rows(element: Element) -> list[Element]:
    return [child for child in element.children if child.is_element and is_seen(child)]


def _cells(row: Element) -> list[Element]:
    return [child for child in row.children if child.is_element and is_seen(child) and seen_text(child)]


def _is_grid(element: Element) -> bool:
    rows = _rows(element)
    if len(rows) < ROWS or any(row.role in ("listitem", "row") or row.tag in ("li", "a", "form") for row in rows):
        return False
    grid = [_cells(row) for row in rows]
    width = len(grid[0])
    if width < COLUMNS or any(len(row) != width for row in grid):
        return False
    if any(
        length(seen_text(cell)) > SHORT or any(cell.descendants("img", "input", "button"))
        for row in grid
        for cell in row
    ):
        return False
    lefts = [{round(cell.box.x) for row in grid if (cell := row[column]).box} for column in range(width)]
    is_lined_up = all(max(left) - min(left) <= width * 2 for left in lefts if left)
    numbers = sum(bool(NUMBER.match(seen_text(cell))) for row in grid[1:] for cell in row[1:])
    return is_lined_up and numbers * 2 >= (len(grid) - 1) * (width - 1)
