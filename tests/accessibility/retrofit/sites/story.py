"""What a page of a legacy site says, before any markup: the hidden truth is written from these values alone."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    text: str
    story: str = ""  # id of a story of the same site
    url: str = ""  # or an address elsewhere


Runs = tuple["str | Link", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Para:
    runs: Runs
    role: str = ""  # "", "addressee", "signature", "signed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    level: int  # 1 below the title
    number: str  # "一、", "（二）", "第一章 ", or ""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    entries: tuple[str, ...]
    ordered: bool = False
    below: dict[int, tuple[str, ...]] = field(default_factory=dict)  # entries under the entry of that index


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    text: str
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A data table. `stub` columns at its left are the headers of its rows."""

    caption: str
    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    stub: int = 1
    stub_needed: int = 1  # of them must be announced; in a table of words, or with a second such column, fewer
    unit: str = ""
    note: str = ""
    again: int = 0  # before this row the head is repeated, as Word does on a new page; 0: nowhere

    @property
    def shown(self) -> tuple[tuple[tuple[Cell, ...], bool], ...]:
        """Rows as they stand in the page, with whether they are of the head."""
        head = tuple((row, True) for row in self.head)
        body = tuple((row, False) for row in self.rows)
        return (*head, *body[: self.again], *head, *body[self.again :]) if self.again else (*head, *body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """alt: what the old page gives, "" when nothing. words: what the picture itself says, when it is one of text."""

    name: str
    alt: str = ""
    caption: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A paragraph with a footnote at its end."""

    text: str
    footnote: str


Block = Para | Heading | Items | Grid | Photo | Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """An attachment. kind: doc, docx, xls, xlsx, pdf. words: its paragraphs."""

    name: str  # of the file, without folder
    label: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    id: str
    kind: str  # a type of the content model
    column: str
    title: str
    date: str  # YYYY-MM-DD
    source: str
    number: str = ""  # document number
    blocks: tuple[Block, ...] = ()
    papers: tuple[Paper, ...] = ()
    fields: dict[str, tuple[str, ...]] = field(default_factory=dict)  # of a guide: label on the page → values
    private: bool = False  # it shows what nobody may publish
    only_paper: bool = False  # its body says nothing but "see the attachment"


def expanded(rows: tuple[tuple[Cell, ...], ...]) -> list[list[str]]:
    """The rows with every span filled."""
    grid: dict[tuple[int, int], str] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in grid:
                x += 1
            for down in range(cell.rows):
                for across in range(cell.columns):
                    grid[y + down, x + across] = cell.text
            x += cell.columns
    width = max(x for _, x in grid) + 1
    return [[grid[y, x] for x in range(width)] for y in range(len(rows))]


def data_cells(grid: Grid) -> list[dict[str, object]]:
    """Every data cell with the texts of all headers over it and of the first beside it; the others may be said."""
    head, rows = expanded(grid.head), expanded(grid.rows)
    cells: list[dict[str, object]] = []
    for row in rows:
        for x in range(grid.stub, len(row)):
            headers = [line[x] for line in head] + row[: grid.stub_needed]
            cells.append(
                {"text": row[x], "headers": list(dict.fromkeys(headers)), "may": row[grid.stub_needed : grid.stub]}
            )
    return cells
