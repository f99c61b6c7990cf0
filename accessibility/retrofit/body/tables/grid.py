"""The cells of a table in their places, whatever they span."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from accessibility.retrofit.body.blocks import Block, Line, Look, Run, lines_of

WIDEST = 100  # columns, and rows that one cell may span; more is a slip of the old editor


@dataclass(slots=True, eq=False)
class Cell:
    blocks: Sequence[Block]
    head: bool = False  # <th>, or in <thead>
    shaded: str = ""  # its background
    bordered: bool = False
    point: bool = False  # only a small picture, as lists have
    rows: int = 1
    columns: int = 1
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = "".join(line.text for line in lines_of(self.blocks)).strip()

    @property
    def empty(self) -> bool:
        """Nothing to read and nothing to see."""
        return not self.text and not any(line.pictures for line in lines_of(self.blocks))

    @property
    def bold(self) -> bool:
        looks = self.looks
        return bool(looks) and all(look.bold or look.face == "heading" for look in looks)

    @property
    def looks(self) -> list[Look]:
        return [
            run.look for line in lines_of(self.blocks) for run in line.runs if isinstance(run, Run) and run.text.strip()
        ]

    @property
    def plain(self) -> bool:
        """Nothing but lines."""
        return all(isinstance(block, Line) for block in self.blocks)


Places = list[list[Cell | None]]


def place(rows: Sequence[Sequence[Cell]]) -> Places:
    """Each cell in every place it covers, None where there is none; rows of equal length."""
    places: Places = [[] for _ in rows]
    for at, row in enumerate(rows):
        column = 0
        for cell in row:
            column = _free(places[at], column)
            height = min(cell.rows or len(rows) - at, len(rows) - at, WIDEST)
            width = min(max(1, cell.columns), WIDEST)
            for line in places[at : at + max(1, height)]:
                line.extend([None] * (column + width - len(line)))
                for free in range(column, column + width):
                    if line[free] is None:
                        line[free] = cell
            column += width
    widest = max((len(row) for row in places), default=0)
    for line in places:
        line.extend([None] * (widest - len(line)))
    return places


def _free(row: Sequence[Cell | None], column: int) -> int:
    while column < len(row) and row[column] is not None:
        column += 1
    return column


def without_empty(places: Places) -> Places:
    """Without rows and columns that hold nothing, or nothing but what stands beside them too."""
    rows = [row for at, row in enumerate(places) if any(cell and not cell.empty for cell in row) and _adds(places, at)]
    turned = [list(column) for column in zip(*rows, strict=True)]
    kept = [column for at, column in enumerate(turned) if any(c and not c.empty for c in column) and _adds(turned, at)]
    return [list(row) for row in zip(*kept, strict=True)] if kept else []


def _adds(places: Sequence[Sequence[Cell | None]], at: int) -> bool:
    """A row all of whose cells also cover the row before it adds nothing: somebody spanned too far."""
    return at == 0 or list(places[at]) != list(places[at - 1])


def distinct(places: Places) -> Iterator[Cell]:
    """Every cell once, in reading order."""
    seen: set[int] = set()
    for row in places:
        for cell in row:
            if cell is not None and id(cell) not in seen:
                seen.add(id(cell))
                yield cell
