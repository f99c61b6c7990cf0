"""What a screen reader leaves out because of what stands beside it.

Orca 43 goes from link to link without a word on the lists and landmarks that they stand in: one is not told when the
first thing inside is a link, nor left aloud when the last one is. Dots and numbers of items break that silence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from accessibility.snapshot import Element
from accessibility.transcript.piece import Line, Piece
from accessibility.transcript.wording import Wording, phrase

BEGINS = frozenset({"enter", "list"})


def told(lines: Sequence[Line], words: Wording) -> tuple[Line, ...]:
    """The lines without the beginnings and ends that this manner leaves out; lines may become empty and then go."""
    if not words.unsaid_beside:
        return tuple(lines)
    unsaid = {*_unsaid([piece for line in lines for piece in line.pieces], words)}
    kept = (tuple(piece for piece in line.pieces if id(piece) not in unsaid) for line in lines)
    return tuple(replace(line, pieces=pieces) for line, pieces in zip(lines, kept, strict=True) if pieces)


def _unsaid(pieces: Sequence[Piece], words: Wording) -> Iterator[int]:
    yield from _next_to(list(reversed(pieces)), BEGINS, words)
    yield from _next_to(pieces, frozenset({"leave"}), words)


def _next_to(pieces: Sequence[Piece], kinds: frozenset[str], words: Wording) -> Iterator[int]:
    """Pieces of these kinds whose neighbour with words, the one before in this order, is a link."""
    beside = False
    for piece in pieces:
        if piece.kind in kinds:
            if beside:
                yield id(piece)
        elif piece.kind not in (*BEGINS, "leave") and phrase(piece, words).strip():
            beside = piece.kind in words.unsaid_beside or piece.facts.get("inner") in words.unsaid_beside
            beside = beside and not any(map(_interrupts, piece.element.ancestors()))


def _interrupts(above: Element) -> bool:
    """Items that are numbered or have a dot, and tables, tell of themselves before their links."""
    marked = any(child.tag == "::marker" and child.name.strip() for child in above.children)
    return marked or above.role in ("table", "grid")
