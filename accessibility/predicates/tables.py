"""Which header cells speak for which cells.

https://html.spec.whatwg.org/multipage/tables.html#header-and-data-cell-semantics
"""

from accessibility.predicates.once import once
from accessibility.predicates.table_grid import Cell, Grid, grid_of, is_layout, is_table_role
from accessibility.snapshot import Element, Snapshot


@once
def data_tables(snapshot: Snapshot) -> tuple[Grid, ...]:
    """Every table, grid and treegrid whose semantics stand, as a grid."""
    return tuple(
        grid_of(element)
        for element in snapshot.elements()
        if (element.tag == "table" and not is_layout(element)) or (element.tag != "table" and is_table_role(element))
    )


def place_of(element: Element) -> tuple[Grid, Cell] | None:
    """The table and the cell an element is in data_tables; None for anything else."""
    return _places(element.snapshot).get(element.index)


def headers_of(cell: Cell, grid: Grid) -> list[Cell]:
    """The header cells a screen reader may read out for this cell."""
    named = (cell.element.attr("headers") or "").split()
    if named:
        return [other for other in grid.with_ids(named) if other is not cell]
    beside = {id(other): other for number in cell.rows for other in grid.row(number) if other.is_header}
    above = {id(other): other for number in cell.columns for other in grid.column(number) if other.is_header}
    groups = {id(other): other for other in grid.headers if grid.directions(other) == "rowgroup"}
    candidates = {**beside, **above, **groups}.values()
    return [header for header in candidates if header is not cell and _heads(header, cell, grid)]


def cells_of(header: Cell, grid: Grid) -> list[Cell]:
    """The cells a header is read out for."""
    named = grid.naming(header.element.attr("id") or "")
    near = [cell for number in header.rows for cell in grid.row(number)]
    near += [cell for number in header.columns for cell in grid.column(number)]
    if grid.directions(header) == "rowgroup":
        near += grid.cells
    free = (cell for cell in near if not (cell.element.attr("headers") or "").split())
    found = {id(cell): cell for cell in (*named, *(one for one in free if _heads(header, one, grid)))}
    return [cell for cell in found.values() if cell is not header]


def _heads(header: Cell, cell: Cell, grid: Grid) -> bool:
    direction = grid.directions(header)
    if direction in ("col", "colgroup"):
        overlaps = header.column < cell.column + cell.width and cell.column < header.column + header.width
        return overlaps and header.row + header.height <= cell.row
    if direction == "rowgroup" and header.height == 1:
        is_together = grid.groups[cell.row : cell.row + 1] == grid.groups[header.row : header.row + 1]
        return is_together and cell.row >= header.row and cell is not header
    overlaps = header.row < cell.row + cell.height and cell.row < header.row + header.height
    return direction != "" and overlaps and header.column + header.width <= cell.column


@once
def _places(snapshot: Snapshot) -> dict[int, tuple[Grid, Cell]]:
    return {cell.element.index: (grid, cell) for grid in data_tables(snapshot) for cell in grid.cells}
