"""Lines being made of pieces: changes of language told once, and states that wait for what they are told with."""

from dataclasses import replace

from accessibility.predicates.language import inherited, primary
from accessibility.predicates.wording import has_words
from accessibility.transcript.piece import Line, Piece

# Said in the words of the screen reader
STRUCTURE = frozenset({"page", "enter", "leave", "list", "table", "cell", "part"})


class Making:
    """The lines so far, and the line being made."""

    def __init__(self, language: str) -> None:
        self.lines: list[Line] = []
        self.pieces: list[Piece] = []
        self.depth = 0
        self.language = language
        self.coming: tuple[str, ...] = ()  # states of something around, told with the next piece

    def flush(self) -> None:
        """The line is said. A number of a list waits for the words it numbers."""
        if self.pieces and all(piece.kind == "marker" for piece in self.pieces):
            return
        if any(piece.kind not in ("text", "language") or piece.facts["name"].strip() for piece in self.pieces):
            self.lines.append(Line(pieces=tuple(self.pieces), depth=self.depth))
        self.pieces = []

    def add(self, piece: Piece) -> None:
        tag = primary(inherited(piece.element))
        if piece.kind not in STRUCTURE and tag not in ("", self.language) and has_words("".join(piece.facts.values())):
            self.language = tag
            self.pieces.append(Piece(kind="language", element=piece.element, facts={"name": "", "language": tag}))
        if self.coming and piece.kind not in STRUCTURE:
            piece = replace(piece, states=tuple(dict.fromkeys((*piece.states, *self.coming))))
            self.coming = ()
        self.pieces.append(piece)

    def alone(self, piece: Piece) -> None:
        """On a line of its own."""
        self.flush()
        self.add(piece)
        self.flush()
