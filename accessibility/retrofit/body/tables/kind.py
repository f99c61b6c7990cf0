"""Is a table there for its data, or only to put things side by side?"""

import re
from collections.abc import Sequence

from accessibility.retrofit.body.blocks import Line, Table, lines_of
from accessibility.retrofit.body.tables.grid import Cell, Places, distinct

FRAME_CHARACTERS = 400  # of one cell: a frame around an article, not a cell of data
SHORT = 40
LONGEST = 150
NUMBER = re.compile(r"[-−+]?[¥￥$约]?\d[\d,，.]*\s*[%％‰]?[^\W\d]{0,3}")
DATE = re.compile(r"[\[(（]?\d{4}[-./年]\d{1,2}([-./月]\d{1,2}日?)?[\])）]?|[\[(（]?\d{1,2}[-/]\d{1,2}[\])）]?")


def is_data(places: Places, *, bordered: bool, said: bool) -> bool:
    """bordered: lines around its cells. said: it has a caption, a header section or header cells."""
    if len(places) < 2 or len(places[0]) < 2:
        return False
    cells = [cell for cell in distinct(places) if not cell.empty]
    if len(cells) < 3 or any(line.look.level for cell in cells for line in lines_of(cell.blocks) if not cell.head):
        return False
    if said:
        return True
    nested = any(isinstance(block, Table) for cell in cells for block in cell.blocks)
    if bordered:
        return not is_frame(cells, nested=nested)
    return not nested and is_even(places, cells)


def is_frame(cells: Sequence[Cell], *, nested: bool) -> bool:
    """One cell holds nearly everything. nested: some cell holds a table."""
    lengths = [len(cell.text) for cell in cells]
    if nested and max(lengths) > 0.7 * sum(lengths):
        return True
    return len(cells) <= 6 and max(lengths) > FRAME_CHARACTERS and max(lengths) > 0.8 * sum(lengths)


def is_even(places: Places, cells: Sequence[Cell]) -> bool:
    """Without lines around its cells: short cells in a full grid, and more than a list with dates."""
    rows, columns = len(places), len(places[0])
    held = sum(cell is not None and not cell.empty for row in places for cell in row)
    if held < 0.6 * rows * columns or rows * columns < 6:
        return False
    if (
        columns % 2 == 0
        and rows >= 3
        and all(heads(c) != bool(at % 2) for at, c in enumerate(zip(*places, strict=True)))
    ):
        return True
    if not all(cell.plain and len(cell.blocks) <= 2 for cell in cells):
        return False
    lengths = sorted(len(cell.text) for cell in cells)
    if lengths[-1] > LONGEST or lengths[int(0.9 * (len(lengths) - 1))] > SHORT:
        return False
    if sum(bool(line.pictures) for cell in cells for line in lines_of(cell.blocks)) * 3 > len(cells):
        return False
    linked = sum(all(look.href for look in cell.looks) for cell in cells if cell.looks)
    dated = any(
        all(cell is not None and DATE.fullmatch(cell.text) for cell in column) for column in zip(*places, strict=True)
    )
    if linked * 3 >= len(cells) or (dated and columns == 2):
        return False
    if columns == 2:
        return rows >= 3 and heads(places[0]) and not heads(places[1])
    return heads(places[0]) or numeric(places) or rows >= 4


def heads(row: Sequence[Cell | None]) -> bool:
    """Every cell of the row is bold, shaded or a header."""
    cells = [cell for cell in row if cell is not None and not cell.empty]
    return bool(cells) and all(cell.head or cell.bold or cell.shaded for cell in cells)


def numeric(places: Places) -> bool:
    """A column of numbers under a word."""
    for column in zip(*places, strict=True):
        below = [cell.text for cell in column[1:] if cell is not None and cell.text]
        headed = column[0] is not None and not NUMBER.fullmatch(column[0].text or "0")
        if below and headed and all(NUMBER.fullmatch(text) for text in below):
            return True
    return False


def side_by_side(row: Sequence[Cell]) -> bool:
    """Cells of a layout row that are read as one line: a label and its value, a title and its date."""
    return len(row) > 1 and all(
        len(cell.blocks) == 1
        and isinstance(cell.blocks[0], Line)
        and not cell.blocks[0].pictures
        and len(cell.text) <= 60
        for cell in row
    )
