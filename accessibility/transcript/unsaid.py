"""What a screen reader leaves out because of what comes next.

Orca 43 goes to a link without a word on the lists and landmarks that it comes into or out of on the way. Dots and
numbers of items, which it reads before their links, and tables break that silence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from accessibility.snapshot import Element
from accessibility.transcript.piece import Line, Piece
from accessibility.transcript.wording import Wording, phrase

AROUND = frozenset({"enter", "list", "leave"})


def told(lines: Sequence[Line], words: Wording) -> tuple[Line, ...]:
    """The lines without the beginnings and ends that this manner leaves out; lines may become empty and then go."""
    if not words.unsaid_before:
        return tuple(lines)
    unsaid = {*_unsaid([piece for line in lines for piece in line.pieces], words)}
    kept = (tuple(piece for piece in line.pieces if id(piece) not in unsaid) for line in lines)
    return tuple(replace(line, pieces=pieces) for line, pieces in zip(lines, kept, strict=True) if pieces)


def _unsaid(pieces: Sequence[Piece], words: Wording) -> Iterator[int]:
    before_link = False
    for piece in reversed(pieces):
        if piece.kind in AROUND:
            if before_link:
                yield id(piece)
        elif phrase(piece, words).strip():
            is_link = piece.kind in words.unsaid_before or piece.facts.get("inner") in words.unsaid_before
            before_link = is_link and not any(map(_interrupts, piece.element.ancestors()))


def _interrupts(above: Element) -> bool:
    """Items that are numbered or have a dot, and tables, tell of themselves before their links."""
    marked = any(child.tag == "::marker" and child.name.strip() for child in above.children)
    return marked or above.role in ("table", "grid")
