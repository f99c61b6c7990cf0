"""A table as a grid of cells.

Follows https://html.spec.whatwg.org/multipage/tables.html#forming-a-table and #header-and-data-cell-semantics,
and gives ARIA tables and grids (role=row, cell, columnheader …) the same shape.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from accessibility.predicates.once import once
from accessibility.snapshot import Element, Snapshot

HEADER_ROLES = frozenset({"columnheader", "rowheader"})
CELL_ROLES = frozenset({"cell", "gridcell"}) | HEADER_ROLES
MOST_COLUMNS = 1000  # https://html.spec.whatwg.org/multipage/tables.html#dom-tdth-colspan
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


# Not slotted: the indexes below are made once, when first asked for.
@dataclass(frozen=True)
class Grid:
    """All cells of one table, in document order."""

    table: Element
    cells: tuple[Cell, ...]
    groups: tuple[int, ...] = ()  # for each row, what marks its row group

    @cached_property
    def height(self) -> int:
        return max((cell.row + cell.height for cell in self.cells), default=0)

    @cached_property
    def width(self) -> int:
        return max((cell.column + cell.width for cell in self.cells), default=0)

    def row(self, number: int) -> list[Cell]:
        return self._rows.get(number, [])

    def column(self, number: int) -> list[Cell]:
        return self._columns.get(number, [])

    @cached_property
    def headers(self) -> list[Cell]:
        return [cell for cell in self.cells if cell.is_header]

    @cached_property
    def data(self) -> list[Cell]:
        return [cell for cell in self.cells if not cell.is_header]

    def directions(self, header: Cell) -> str:
        """What a header is for: row, col, rowgroup, colgroup; "" for nothing."""
        return self._directions[header.element.index]

    def with_ids(self, ids: list[str]) -> list[Cell]:
        """The cells of this table with these ids, in the order of the list."""
        return [self._by_id[one] for one in ids if one in self._by_id]

    def naming(self, header_id: str) -> list[Cell]:
        """The cells whose headers attribute names this id."""
        return self._naming.get(header_id, [])

    @cached_property
    def _naming(self) -> dict[str, list[Cell]]:
        found: dict[str, list[Cell]] = defaultdict(list)
        for cell in self.cells:
            for name in (cell.element.attr("headers") or "").split():
                found[name].append(cell)
        return dict(found)

    @cached_property
    def _rows(self) -> dict[int, list[Cell]]:
        found: dict[int, list[Cell]] = defaultdict(list)
        for cell in self.cells:
            for number in cell.rows:
                found[number].append(cell)
        return found

    @cached_property
    def _columns(self) -> dict[int, list[Cell]]:
        found: dict[int, list[Cell]] = defaultdict(list)
        for cell in self.cells:
            for number in cell.columns:
                found[number].append(cell)
        return found

    @cached_property
    def _by_id(self) -> dict[str, Cell]:
        return {cell.element.attr("id") or "": cell for cell in reversed(self.cells) if cell.element.attr("id")}

    @cached_property
    def _directions(self) -> dict[int, str]:
        """An unscoped header heads its column when its rows hold no data, else its row when its columns hold none."""
        rows = {number for cell in self.data if not _is_empty_corner(cell) for number in cell.rows}
        columns = {number for cell in self.data if not _is_empty_corner(cell) for number in cell.columns}
        found: dict[int, str] = {}
        for header in self.headers:
            guessed = "" if rows & set(header.rows) else "col"
            guessed = guessed or ("" if columns & set(header.columns) else "row")
            found[header.element.index] = header.scope or guessed
        return found


def is_layout(table: Element) -> bool:
    """Its author took the table semantics away."""
    return (table.attr("role") or "").strip().lower() in LAYOUT_ROLES


def grid_of(table: Element) -> Grid:
    """The grid of a <table> or of an element with role table, grid or treegrid."""
    known = _grids(table.snapshot)
    if table.index not in known:
        known[table.index] = _made(table)
    return known[table.index]


@once
def _grids(snapshot: Snapshot) -> dict[int, Grid]:
    """Filled as tables are asked for."""
    return {}


def _made(table: Element) -> Grid:
    taken: set[tuple[int, int]] = set()
    cells: list[Cell] = []
    rows = _rows(table)
    for number, row in enumerate(rows):
        column = 0
        for element in _cells(row):
            while (number, column) in taken:
                column += 1
            width = max(_span(element, "colspan", MOST_COLUMNS), 1)
            height = min(_span(element, "rowspan", len(rows)) or len(rows), len(rows) - number)
            cell = Cell(element, number, column, max(height, 1), width, _is_header(element))
            taken |= {(y, x) for y in cell.rows for x in cell.columns}
            cells.append(cell)
    return Grid(table, tuple(cells), tuple(row.node.parent for row in rows))


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
        elif child.tag[0] not in "#:" and child.tag != "table" and not is_table_role(child):
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


def is_table_role(element: Element) -> bool:
    return (element.attr("role") or "").strip().lower() in ("table", "grid", "treegrid")
