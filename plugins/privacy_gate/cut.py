"""A sentence cut into words by frequency (rjieba), with what kind of word each is."""

from functools import cache
from typing import NamedTuple

import rjieba

_RARE = 300  # a word of the dictionary below this frequency may be somebody's given name


class Word(NamedTuple):
    """From start to end in the sentence; tag: ICTCLAS, "nr…" is a person's name."""

    text: str
    start: int
    end: int
    tag: str


def cut(sentence: str) -> list[Word]:
    """All of it, from left to right."""
    where, words = 0, []
    for text, tag in rjieba.tag(sentence, False):
        words.append(Word(text, where, where + len(text), tag))
        where += len(text)
    return words


@cache
def is_rare(word: str, below: int = _RARE) -> bool:
    """A word of two signs or more that hardly anybody writes."""
    return len(word) > 1 and rjieba.suggest_freq(word) < below


def could_be_part(word: Word) -> bool:
    """Of a name."""
    return word.tag.startswith("nr") or is_rare(word.text)
