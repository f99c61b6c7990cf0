"""A sentence cut into words by frequency (rjieba), with what kind of word each is."""

from functools import cache
from typing import Any, NamedTuple

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
    for text, tag in _dictionary().tag(sentence, False):
        words.append(Word(text, where, where + len(text), tag))
        where += len(text)
    return words


def first_tag(sentence: str) -> str:
    """What kind of word it begins with."""
    return str(_dictionary().tag(sentence, False)[0][1])


def texts(sentence: str) -> list[str]:
    """Its words alone."""
    found: list[str] = _dictionary().cut(sentence, False)
    return found


@cache
def is_rare(word: str, below: int = _RARE) -> bool:
    """A word of two signs or more that hardly anybody writes."""
    return len(word) > 1 and _dictionary().suggest_freq(word) < below


def could_be_part(word: Word) -> bool:
    """Of a name."""
    return word.tag.startswith("nr") or is_rare(word.text)


@cache
def _dictionary() -> Any:
    """Read when the first sentence is cut: most files hold none that has to be."""
    import rjieba  # noqa: PLC0415, a tenth of a second

    return rjieba
