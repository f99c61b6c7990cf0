"""What a body is made of while it is read: lines of styled runs, pictures, tables, lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a run of text looks, and where its line stands. Inherited, as in CSS."""

    size: float = 16.0  # CSS px
    bold: bool = False
    italic: bool = False
    colour: str = ""
    face: str = ""  # "heading", "quote", "symbol" or "": what its typeface is used for in official documents
    align: str = ""
    raised: str = ""  # "sup", "sub", "del" or "ins"
    level: int = 0  # of the h1 … h6 around it
    href: str = ""
    language: str = ""  # only of what is not Chinese or Latin-lettered by habit


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    look: Look = PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    address: str  # as the Markdown will say it
    alt: str
    look: Look = PLAIN
    url: str = ""  # where it was
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A reference to a footnote."""

    name: str
    look: Look = PLAIN


Inline = Run | Picture | Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line, from a block's edge or a <br> to the next."""

    runs: tuple[Inline, ...]
    at: str = ""  # XPath of the element it stands in
    soft: bool = False  # only one <br> parts it from the line before
    indent: int = 0  # halves of a Chinese character
    depth: int = 0  # of a Word list, from 1
    names: tuple[str, ...] = ()  # ids and names that links in the page may lead to
    level: int = 0  # of the heading it was found to be, from 2
    id: str = ""  # of that heading, when a link leads to it
    caption: bool = False  # of the picture above it

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs if isinstance(run, Run))

    @property
    def look(self) -> Look:
        """Of its first words."""
        return next((run.look for run in self.runs if isinstance(run, Run) and run.text.strip()), PLAIN)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return tuple(run for run in self.runs if isinstance(run, Picture))


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list. mark: "-" bullets, "1." numbers, "as typed" when each item begins with its number in its own words."""

    items: "tuple[tuple[Block, ...], ...]"
    mark: str = "-"
    start: int = 1
    typed: tuple[str, ...] = ()  # numbers and signs that stood before its items and are gone
    before: "tuple[Line, ...]" = ()  # its lines as they were, where a number was designed: 01


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells, every row complete. The first row heads the columns."""

    rows: tuple[tuple[Line, ...], ...]
    caption: str = ""
    unit: str = ""  # 单位：万元, said above the table
    row_headers: bool = False
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Terms and what they mean."""

    pairs: "tuple[tuple[tuple[Line, ...], tuple[tuple[Block, ...], ...]], ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A ruled line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    name: str
    blocks: "tuple[Block, ...]" = field(default=())


Block = Line | Listing | Table | Terms | Quote | Code | Break | Footnote


def lines_of(blocks: Sequence[Block]) -> Iterator[Line]:
    """All lines, those in lists, tables and quotes too, in reading order."""
    for block in blocks:
        if isinstance(block, Line):
            yield block
        elif isinstance(block, Listing):
            for item in block.items:
                yield from lines_of(item)
        elif isinstance(block, Table):
            for row in block.rows:
                yield from row
        elif isinstance(block, Terms):
            for terms, meanings in block.pairs:
                yield from terms
                for meaning in meanings:
                    yield from lines_of(meaning)
        elif isinstance(block, Quote | Footnote):
            yield from lines_of(block.blocks)
