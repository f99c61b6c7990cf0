"""A cell without a header in a table that has headers: a bare number, and nobody knows of what.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships, techniques H43 and H63
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.table_grid import Cell, Grid
from accessibility.predicates.tables import data_tables, headers_of
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element
from accessibility.transcript.texts import words_below

CHECK = Check(
    title=Words(zh="单元格连同它的表头一起读出", en="A cell is said together with its header"),
    criteria=("1.3.1",),
    axe=("td-has-header",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件的人在表里移动，只听到数字，不知道是什么的数字。",
        en="People who listen move through the table and hear bare values, not what they are of.",
    ),
    remedy=Words(zh="给这一列或这一行写上 <th>，并写 scope。", en="Give this column or row a <th> with scope."),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Data cells with text, in tables that have headers; a cell as wide as its table is a title of a part."""
    return (cell.element for grid in _headed(seen) for cell in grid.data if _counts(cell, grid))


def judge(element: Element, seen: Observation) -> Verdict:
    cell, grid = next((cell, grid) for grid in _headed(seen) for cell in grid.data if cell.element == element)
    headers = [words_below(header.element) for header in headers_of(cell, grid)]
    text = shortened(words_below(element), 20)
    if any(headers):
        told = shortened("，".join(filter(None, headers)))
        return passed(f"“{text}”连同“{told}”一起读出。", f'"{text}" is said with "{told}".')
    place_zh, place_en = f"第 {cell.row + 1} 行第 {cell.column + 1} 列", f"row {cell.row + 1}, column {cell.column + 1}"
    if headers or _is_first(cell, grid):
        return cant_tell(
            f"{place_zh}的“{text}”没有表头。它自己是这一行的名称吗？是就写成 <th scope=row>。",
            f'"{text}" in {place_en} has no header. Is it the name of its row? Then make it <th scope=row>.',
        )
    return failed(f"{place_zh}的“{text}”没有表头。", f'"{text}" in {place_en} has no header.')


def _headed(seen: Observation) -> Iterator[Grid]:
    return (
        grid
        for grid in data_tables(seen.snapshot)
        if grid.table.role in ("table", "grid", "treegrid")
        and is_exposed(grid.table)
        and grid.headers
        and grid.width > 1
    )


def _counts(cell: Cell, grid: Grid) -> bool:
    return cell.width < grid.width and bool(words_below(cell.element)) and is_exposed(cell.element)


def _is_first(cell: Cell, grid: Grid) -> bool:
    """In the first column or row, where names stand."""
    return cell.column == 0 or cell.row == 0
