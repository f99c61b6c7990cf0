"""What the rules look at: one body of Markdown as it was read, before anything is judged."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from plugins.content_model.markdown.body import Heading, Image, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """Something the reader could not take as it was written. `kind` is the module of `rules` that explains it."""

    kind: str
    met: str
    line: int


class Row(NamedTuple):
    """One row of a table, cells as Markdown. Made by the hundred, as passages are: a tuple is made much faster."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    line: int  # of its first row
    caption: str
    header: Row | None
    rows: tuple[Row, ...]


class Passage(NamedTuple):
    """One block of running text in `Page.prose`, from `start` to `end`."""

    tag: str
    start: int
    end: int
    line: int
    bold: bool  # wholly strong


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`prose` is all running text without code: a line of it for each line of the file that has any."""

    path: Path
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    tables: tuple[Table, ...]
    slips: tuple[Slip, ...]
    anchors: frozenset[str]
    prose: str
    passages: tuple[Passage, ...]
    starts: tuple[int, ...]  # of the passages, for bisect

    @property
    def references(self) -> tuple[Link | Image, ...]:
        """All that has an address."""
        return (*self.links, *self.images)

    def passage_at(self, offset: int) -> Passage:
        return self.passages[bisect_right(self.starts, offset) - 1]

    def line_at(self, offset: int) -> int:
        """The line in the file of a place in `prose`."""
        passage = self.passage_at(offset)
        return passage.line + self.prose.count("\n", passage.start, offset)

    def text_of(self, passage: Passage) -> str:
        return self.prose[passage.start : passage.end]

    def slips_of(self, kind: str) -> Iterator[Slip]:
        return (slip for slip in self.slips if slip.kind == kind)
