"""What is said, before it is put into words: pieces, each of one element, that make up lines."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from accessibility.snapshot import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What is said of one element in one breath.

    `kind` names the template in wordings/*.yaml, `facts` what it may hold; `role` and `states` are looked up there.
    """

    kind: str
    element: Element
    role: str = ""
    states: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Pieces said without a pause: a paragraph with its links, a heading, a cell. Never empty."""

    pieces: tuple[Piece, ...]
    depth: int = 0  # landmarks, lists, tables and groups around it

    @property
    def element(self) -> Element:
        """The one the line is about."""
        return self.pieces[0].element

    @property
    def kind(self) -> str:
        return self.pieces[0].kind
