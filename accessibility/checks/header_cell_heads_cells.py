"""A header cell that heads nothing promises data that a screen reader never finds.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships
ACT rule d0f69e, https://www.w3.org/WAI/standards-guidelines/act/rules/d0f69e/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.seen import is_seen
from accessibility.predicates.table_grid import Cell
from accessibility.predicates.tables import cells_of, data_tables, place_of
from accessibility.predicates.wording import plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="表头管着单元格", en="A header cell has cells to head"),
    criteria=("1.3.1",),
    act=("d0f69e",),
    axe=("th-has-data-cells",),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件的人按表头找数据，什么也找不到，或者听到错的表头。",
        en="People who listen follow the header and find no data, or hear the wrong header.",
    ),
    remedy=Words(
        zh="补上缺的单元格，写对 scope 或 headers；不是表头就用 <td>。",
        en="Add the missing cells, correct scope or headers; use <td> if it is no header.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Header cells with text, in tables that have data cells."""
    for grid in data_tables(seen.snapshot):
        if grid.data:
            yield from (cell.element for cell in grid.headers if _is_met(cell))


def judge(element: Element, seen: Observation) -> Verdict:
    place = place_of(element)
    text = shortened(plain(element.text))
    count = len(cells_of(place[1], place[0])) if place else 0
    if count:
        return passed(f"表头“{text}”管着 {count} 个单元格。", f'The header "{text}" heads {count} cells.')
    return failed(f"表头“{text}”没有管着任何单元格。", f'The header "{text}" heads no cell.')


def _is_met(cell: Cell) -> bool:
    return is_seen(cell.element) and is_exposed(cell.element) and bool(plain(cell.element.text))
