"""How plain a text is: how long its sentences are, and how much of it is in simple words.

Words are found by taking the longest word of the lists at each place; no dictionary of the whole language is needed.
The measure tells where to look first. It does not tell whether a text is understood: only readers do.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plugins.content_model.remembered import remembered

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_SENTENCE = re.compile(r"[^。！？；!?;\n]+[。！？；!?;]?[”’）》]*")
_OTHER = re.compile(r"[A-Za-z0-9]+(?:[.:/—-][A-Za-z0-9]+)*")
_LISTS = ("simple_words.txt", "own_words.txt")
_QUOTED = re.compile("《[^》]*》")  # a title is as long as it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """length: Chinese characters and each number or Latin word as one. simple: share of its characters, 0.0-1.0."""

    line: int
    text: str
    length: int
    simple: float

    @property
    def hardness(self) -> float:
        """Length counts up to twice: a sentence of rare words is as hard as one of simple words twice as long."""
        return self.length * (2 - self.simple)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plainness:
    """mean_length: of a sentence. simple: share of all its characters that stand in simple words."""

    sentences: tuple[Sentence, ...]
    mean_length: float
    simple: float

    def hardest(self, count: int) -> tuple[Sentence, ...]:
        """The hardest first."""
        return tuple(sorted(self.sentences, key=lambda one: (-one.hardness, one.line, one.text))[:count])


def measure(passages: Sequence[tuple[int, str]]) -> Plainness:
    """passages: line and text of each block of running text."""
    sentences = [
        sentence
        for line, text in passages
        for found in _SENTENCE.finditer(text)
        if (sentence := _sentence(found[0].strip(), line + text.count("\n", 0, found.start()))).length
    ]
    total = sum(sentence.length for sentence in sentences)
    return Plainness(
        sentences=tuple(sentences),
        mean_length=total / len(sentences) if sentences else 0.0,
        simple=sum(one.simple * one.length for one in sentences) / total if total else 1.0,
    )


def _sentence(text: str, line: int) -> Sentence:
    length, simple = _counted(text)
    return Sentence(line=line, text=text, length=length, simple=simple)


@remembered
def _counted(text: str) -> tuple[int, float]:
    """Length and share of simple words."""
    read = _QUOTED.sub("", text.replace("\n", ""))
    runs = _HAN.findall(read)
    han = sum(map(len, runs))
    other = len(_OTHER.findall(read))
    return han + other, sum(map(_simple_in, runs)) / han if han else 1.0


def _simple_in(run: str) -> int:
    """How many characters of a run stand in simple words."""
    known = _words()
    at = covered = 0
    while at < len(run):
        for size, words in known.get(run[at], ()):
            if run[at : at + size] in words:
                covered += size
                at += size
                break
        else:
            at += 1
    return covered


@cache
def _words() -> dict[str, tuple[tuple[int, frozenset[str]], ...]]:
    """First character → length, words of it; the longest first."""
    here = Path(__file__).parent
    lines = [line for name in _LISTS for line in (here / name).read_text(encoding="utf-8").splitlines()]
    found: dict[str, dict[int, set[str]]] = {}
    for word in (word for line in lines if not line.startswith("#") for word in line.split()):
        found.setdefault(word[0], {}).setdefault(len(word), set()).add(word)
    return {
        first: tuple((size, frozenset(words)) for size, words in sorted(sizes.items(), reverse=True))
        for first, sizes in found.items()
    }
