"""Two ways of saying one page, set beside each other: which elements are said alike."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

BULLETS = "◦▪■"  # signs before the items of a list; "•" is punctuation
_WORD = re.compile(r"[㐀-鿿豈-﫿]|[^\W㐀-鿿豈-﫿]+|[^\w\s]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One element as we say it."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """On one element; `kind` is "" for what only Orca says."""

    kind: str
    ours: str
    theirs: str

    @property
    def alike(self) -> bool:
        return plain(self.ours) == plain(self.theirs)


def plain(words: str) -> str:
    """Without blanks and punctuation, which Orca puts in for the pauses of its voice; case and width do not count."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    return "".join(
        letter for letter in folded if unicodedata.category(letter)[0] not in "PZC" and letter not in BULLETS
    )


def align(ours: Sequence[Said], theirs: Sequence[str]) -> list[Verdict]:
    """Every element of ours with what Orca says there, and what only Orca says."""
    pieces = [said for said in ours if plain(said.words)]
    heard = [words for words in theirs if plain(words)]
    match = SequenceMatcher(None, [plain(it.words) for it in pieces], [plain(it) for it in heard], autojunk=False)
    verdicts: list[Verdict] = []
    at, there = 0, 0
    for block in match.get_matching_blocks():
        verdicts += _gap(pieces[at : block.a], heard[there : block.b])
        same = zip(pieces[block.a : block.a + block.size], heard[block.b : block.b + block.size], strict=True)
        verdicts += [Verdict(kind=piece.kind, ours=piece.words, theirs=words) for piece, words in same]
        at, there = block.a + block.size, block.b + block.size
    return verdicts


def _gap(pieces: Sequence[Said], heard: Sequence[str]) -> Iterator[Verdict]:
    """Elements between two that are alike: Orca may say two of ours in one breath, or one in several."""
    words = [(token, number) for number, piece in enumerate(pieces) for token in _tokens(piece.words)]
    other = [token for said in heard for token in _tokens(said)]
    match = SequenceMatcher(None, [token for token, _ in words], other, autojunk=False)
    where = {block.a + step: block.b + step for block in match.get_matching_blocks() for step in range(block.size)}
    taken = -1
    for number, piece in enumerate(pieces):
        own = [at for at, (_, owner) in enumerate(words) if owner == number]
        places = [where[at] for at in own if at in where]
        whole = len(places) == len(own) and all(after - before == 1 for before, after in pairwise(places))
        first, last = (places[0], places[-1]) if places else (taken + 1, taken)
        if first > taken + 1:
            yield Verdict(kind="", ours="", theirs=" ".join(other[taken + 1 : first]))
        yield Verdict(
            kind=piece.kind, ours=piece.words, theirs=piece.words if whole else " ".join(other[first : last + 1])
        )
        taken = max(taken, last)
    if taken + 1 < len(other):
        yield Verdict(kind="", ours="", theirs=" ".join(other[taken + 1 :]))


def _tokens(words: str) -> list[str]:
    return [token for part in _WORD.findall(unicodedata.normalize("NFKC", words)) if (token := plain(part))]
