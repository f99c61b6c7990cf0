"""In a table without header cells every number is just a number.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships, failure F91
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.table_grid import Cell, Grid, grid_of
from accessibility.predicates.tables import data_tables
from accessibility.predicates.wording import length, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="数据表有表头", en="A data table has header cells"),
    criteria=("1.3.1",),
    impact=Impact.SERIOUS,
    colours=True,
    who=Words(
        zh="用读屏软件的人听到一个个数，不知道是什么数。",
        en="People who listen hear number after number and not what they are.",
    ),
    remedy=Words(
        zh='第一行或第一列的表头用 <th scope="col"> 或 <th scope="row">；只为排版的表格写 role="presentation"。',
        en='Use <th scope="col"> or <th scope="row"> for headers; write role="presentation" on a table for layout.',
    ),
)
SHORT = 30  # as long as a header gets, Latin letters
BOLD = 600


def targets(seen: Observation) -> Iterator[Element]:
    """Tables of at least two rows and columns that look like data: short texts, no fields or tables inside."""
    for grid in data_tables(seen.snapshot):
        if grid.height >= 2 and grid.width >= 2 and _looks_like_data(grid):
            yield grid.table


def judge(element: Element, seen: Observation) -> Verdict:
    grid = grid_of(element)
    if grid.headers:
        return passed(f"表格有 {len(grid.headers)} 个表头。", f"The table has {len(grid.headers)} header cells.")
    size = f"{grid.height}×{grid.width}"
    first = "、".join(shortened(seen_text(cell.element), 10) for cell in grid.row(0)[:4])
    if grid.height >= 3 and (_stands_out(grid.row(0), grid) or _is_marked_as_data(element)):
        return failed(
            f"{size} 的表格没有表头，第一行“{first}”却是表头的样子。",
            f'The {size} table has no header cells, though its first row "{first}" looks like headers.',
        )
    if grid.width >= 2 and grid.height >= 3 and _stands_out(grid.column(0), grid):
        return failed(
            f"{size} 的表格没有表头，第一列却是表头的样子。",
            f"The {size} table has no header cells, though its first column looks like headers.",
        )
    return cant_tell(
        f"{size} 的表格没有表头，第一行是“{first}”。它是数据表，还是只为排版？",
        f'The {size} table has no header cells; its first row is "{first}". Does it hold data, or is it for layout?',
    )


def _looks_like_data(grid: Grid) -> bool:
    if not is_seen(grid.table) or any(
        grid.table.descendants("table", "form", "input", "select", "button", "h1", "h2", "h3")
    ):
        return False
    texts = [seen_text(cell.element) for cell in grid.cells]
    if sum(_is_link(cell) for cell in grid.cells) * 2 >= len(texts):
        return False
    filled = [text for text in texts if text]
    return len(filled) * 2 > len(texts) and sum(map(length, filled)) / max(len(filled), 1) <= SHORT * 2


def _is_link(cell: Cell) -> bool:
    """A cell that is a link is part of a menu."""
    return any(len(seen_text(link)) * 2 > len(seen_text(cell.element)) for link in cell.element.descendants("a"))


def _is_marked_as_data(table: Element) -> bool:
    is_captioned = any(child.tag == "caption" and seen_text(child) for child in table.children)
    return is_captioned or any(child.tag == "thead" for child in table.children)


def _stands_out(cells: list[Cell], grid: Grid) -> bool:
    """All filled with short text and set off by weight or background from all other cells."""
    texts = [seen_text(cell.element) for cell in cells]
    if len(cells) < 2 or not all(texts[1:]) or any(length(text) > SHORT for text in texts):
        return False
    others = [cell for cell in grid.cells if cell not in cells]
    if all(_weight(cell) >= BOLD for cell in cells if seen_text(cell.element)):
        return all(_weight(cell) < BOLD for cell in others if seen_text(cell.element))
    grounds = {_ground(cell) for cell in cells}
    return len(grounds) == 1 and not grounds & {_ground(cell) for cell in others}


def _weight(cell: Cell) -> float:
    """Of the lightest text in the cell."""
    texts = [text for text in cell.element.descendants("#text") if text.node.text.strip()]
    weights = [float(text.style("font-weight") or 400) for text in texts]
    return min(weights, default=400)


def _ground(cell: Cell) -> str:
    own = cell.element.style("background-color")
    row = cell.element.parent
    is_clear = own in ("", "rgba(0, 0, 0, 0)", "transparent")
    return row.style("background-color") if is_clear and row is not None else own
