"""A cell merged over several rows is read once; whoever moves down the next column no longer hears it.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.table_grid import Cell, Grid
from accessibility.predicates.tables import data_tables, place_of
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="合并的单元格不会让人误读", en="Merged cells do not mislead"),
    criteria=("1.3.1",),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件的人走到后面的行，听不到这一格，会把数据归错类。",
        en="People who listen no longer hear this cell in later rows and assign data to the wrong group.",
    ),
    remedy=Words(
        zh='统管几行的格用 <th scope="rowgroup">，统管几列的用 <th scope="colgroup">；缺的格补上。',
        en='Use <th scope="rowgroup"> or scope="colgroup" for a cell that heads several; fill in missing cells.',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Merged cells of tables with headers, and rows of such tables that have too few cells."""
    for grid in data_tables(seen.snapshot):
        if grid.headers and grid.data and is_seen(grid.table):
            yield from (cell.element for cell in grid.cells if _is_merged(cell) and seen_text(cell.element))
            yield from _short_rows(grid)


def judge(element: Element, seen: Observation) -> Verdict:
    if element.tag == "tr":
        return cant_tell(
            f"这一行“{shortened(seen_text(element))}”比别的行少几格。各格仍对得上表头吗？",
            f'The row "{shortened(seen_text(element))}" has fewer cells than others. Do they still match the headers?',
        )
    place = place_of(element)
    assert place is not None
    grid, cell = place
    text = shortened(seen_text(element))
    if cell.is_header:
        return passed(f"合并的“{text}”是表头。", f'The merged cell "{text}" is a header.')
    if cell.height > 1 and _is_left_of_data(cell, grid):
        return cant_tell(
            f"“{text}”合并了 {cell.height} 行，却是普通格。它统管右边这几行吗？",
            f'"{text}" spans {cell.height} rows but is an ordinary cell. Does it head the rows to its right?',
        )
    if cell.width > 1 and cell.width < grid.width:
        return cant_tell(
            f"“{text}”横跨 {cell.width} 列，属于几个不同的表头。这样读出来对吗？",
            f'"{text}" spans {cell.width} columns under different headers. Is that right when read out?',
        )
    return passed(f"合并的“{text}”不影响表头。", f'The merged cell "{text}" leaves the headers clear.')


def _is_merged(cell: Cell) -> bool:
    return cell.height > 1 or cell.width > 1


def _is_left_of_data(cell: Cell, grid: Grid) -> bool:
    """Data follows on its right, and nothing but headers and other such cells stand on its left."""
    right = [other for other in grid.data if other.column > cell.column and set(other.rows) & set(cell.rows)]
    left = [other for other in grid.data if other.column < cell.column and set(other.rows) & set(cell.rows)]
    return bool(right) and all(other.height >= cell.height for other in left)


def _short_rows(grid: Grid) -> Iterator[Element]:
    for number in range(grid.height):
        row = grid.row(number)
        if (
            row
            and sum(cell.width for cell in row) < grid.width
            and (holder := row[-1].element.closest("tr")) is not None
        ):
            yield holder
