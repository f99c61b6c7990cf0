"""A table as a grid of cells, and which header cells speak for which cells.

Follows https://html.spec.whatwg.org/multipage/tables.html#forming-a-table and #header-and-data-cell-semantics,
and gives ARIA tables and grids (role=row, cell, columnheader …) the same shape.
"""

from dataclasses import dataclass

from accessibility.predicates.once import once
from accessibility.snapshot import Element, Snapshot

HEADER_ROLES = frozenset({"columnheader", "rowheader"})
CELL_ROLES = frozenset({"cell", "gridcell"}) | HEADER_ROLES
LAYOUT_ROLES = frozenset({"presentation", "none"})


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell and the slots it covers; row and column count from 0."""

    element: Element
    row: int
    column: int
    height: int
    width: int
    is_header: bool

    @property
    def rows(self) -> range:
        return range(self.row, self.row + self.height)

    @property
    def columns(self) -> range:
        return range(self.column, self.column + self.width)

    @property
    def scope(self) -> str:
        """row, col, rowgroup, colgroup; "" when the browser has to guess."""
        written = (self.element.attr("scope") or "").strip().lower()
        role = (self.element.attr("role") or "").strip().lower()
        by_role = {"columnheader": "col", "rowheader": "row"}.get(role, "")
        return written if written in ("row", "col", "rowgroup", "colgroup") else by_role


@dataclass(frozen=True, slots=True)
class Grid:
    """All cells of one table, in document order."""

    table: Element
    cells: tuple[Cell, ...]

    @property
    def height(self) -> int:
        return max((cell.row + cell.height for cell in self.cells), default=0)

    @property
    def width(self) -> int:
        return max((cell.column + cell.width for cell in self.cells), default=0)

    def row(self, number: int) -> list[Cell]:
        return [cell for cell in self.cells if number in cell.rows]

    def column(self, number: int) -> list[Cell]:
        return [cell for cell in self.cells if number in cell.columns]

    @property
    def headers(self) -> list[Cell]:
        return [cell for cell in self.cells if cell.is_header]

    @property
    def data(self) -> list[Cell]:
        return [cell for cell in self.cells if not cell.is_header]


def is_layout(table: Element) -> bool:
    """Its author took the table semantics away."""
    return (table.attr("role") or "").strip().lower() in LAYOUT_ROLES


def grid_of(table: Element) -> Grid:
    """The grid of a <table> or of an element with role table, grid or treegrid."""
    taken: dict[tuple[int, int], bool] = {}
    cells: list[Cell] = []
    rows = _rows(table)
    for number, row in enumerate(rows):
        column = 0
        for element in _cells(row):
            while (number, column) in taken:
                column += 1
            width = _span(element, "colspan", 1000)
            height = min(_span(element, "rowspan", 65534) or len(rows), len(rows) - number)
            cell = Cell(element, number, column, max(height, 1), max(width, 1), _is_header(element))
            taken.update({(y, x): True for y in cell.rows for x in cell.columns})
            cells.append(cell)
    return Grid(table, tuple(cells))


@once
def data_tables(snapshot: Snapshot) -> tuple[Grid, ...]:
    """Every table, grid and treegrid whose semantics stand, as a grid."""
    return tuple(
        grid_of(element)
        for element in snapshot.elements()
        if (element.tag == "table" and not is_layout(element)) or (element.tag != "table" and _is_table_role(element))
    )


def headers_of(cell: Cell, grid: Grid) -> list[Cell]:
    """The header cells a screen reader may read out for this cell."""
    named = (cell.element.attr("headers") or "").split()
    if named:
        return [other for other in grid.cells if other.element.attr("id") in named and other is not cell]
    return [
        header
        for header in grid.headers
        if header is not cell and (_heads_column(header, cell, grid) or _heads_row(header, cell, grid))
    ]


def _heads_column(header: Cell, cell: Cell, grid: Grid) -> bool:
    overlaps = header.column < cell.column + cell.width and cell.column < header.column + header.width
    is_above = header.row + header.height <= cell.row
    is_meant = header.scope in ("col", "colgroup") or (header.scope == "" and _is_column_header(header, grid))
    return overlaps and is_above and is_meant


def _heads_row(header: Cell, cell: Cell, grid: Grid) -> bool:
    overlaps = header.row < cell.row + cell.height and cell.row < header.row + header.height
    is_before = header.column + header.width <= cell.column
    if header.scope == "rowgroup":
        return cell.row >= header.row and cell.column >= header.column and header is not cell
    is_meant = header.scope == "row" or (header.scope == "" and _is_row_header(header, grid))
    return overlaps and is_before and is_meant


def _is_column_header(header: Cell, grid: Grid) -> bool:
    """An unscoped header whose rows hold no data cell. An empty corner cell does not count as data."""
    return not any(set(cell.rows) & set(header.rows) for cell in grid.data if not _is_empty_corner(cell))


def _is_row_header(header: Cell, grid: Grid) -> bool:
    """An unscoped header whose columns hold no data cell and that heads no column."""
    if _is_column_header(header, grid):
        return False
    return not any(set(cell.columns) & set(header.columns) for cell in grid.data if not _is_empty_corner(cell))


def _is_empty_corner(cell: Cell) -> bool:
    return cell.row == 0 and cell.column == 0 and not cell.element.text.strip()


def _is_header(element: Element) -> bool:
    role = (element.attr("role") or "").strip().lower()
    return role in HEADER_ROLES or (element.tag == "th" and role not in CELL_ROLES - HEADER_ROLES)


def _span(element: Element, attribute: str, most: int) -> int:
    written = (element.attr(attribute) or element.attr(f"aria-{attribute}") or "1").strip()
    return min(int(written), most) if written.isdigit() else 1


def _rows(table: Element) -> list[Element]:
    """The rows of this table, not those of a table inside it."""
    found: list[Element] = []
    for child in table.children:
        if _is_row(child):
            found.append(child)
        elif child.tag[0] not in "#:" and child.tag != "table" and not _is_table_role(child):
            found += _rows(child)
    return found


def _cells(row: Element) -> list[Element]:
    found: list[Element] = []
    for child in row.children:
        if child.tag in ("td", "th") or (child.attr("role") or "").strip().lower() in CELL_ROLES:
            found.append(child)
        elif child.tag[0] not in "#:" and child.tag != "table":
            found += _cells(child)
    return found


def _is_row(element: Element) -> bool:
    return element.tag == "tr" or (element.attr("role") or "").strip().lower() == "row"


def _is_table_role(element: Element) -> bool:
    return (element.attr("role") or "").strip().lower() in ("table", "grid", "treegrid")
