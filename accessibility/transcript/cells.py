"""One cell of a table → its piece: where it stands, what heads it, how far it reaches."""

from accessibility.predicates.table_grid import Cell, Grid
from accessibility.predicates.tables import headers_of
from accessibility.snapshot import Element
from accessibility.transcript.piece import Piece
from accessibility.transcript.texts import words_below


def cell_piece(cell: Cell, grid: Grid) -> Piece:
    """Where the cell stands, what heads it, how far it reaches."""
    heads = headers_of(cell, grid)
    columns = [head for head in heads if set(head.columns) & set(cell.columns) and head.row < cell.row]
    rows = [head for head in heads if head not in columns]
    facts = {
        "name": "",
        "row": str(cell.row + 1),
        "column": str(cell.column + 1),
        "row_span": str(cell.height) if cell.height > 1 else "",
        "column_span": str(cell.width) if cell.width > 1 else "",
        "row_header": _joined(rows),
        "column_header": _joined(columns),
    }
    role = cell.element.role if cell.is_header else ""
    return Piece(kind="cell", element=cell.element, role=role, states=_sorted(cell.element), facts=facts)


def _joined(heads: list[Cell]) -> str:
    return " ".join(words for head in heads if (words := words_below(head.element)))


def _sorted(element: Element) -> tuple[str, ...]:
    written = (element.attr("aria-sort") or "").strip().lower()
    return (written,) if written in ("ascending", "descending") else ()
