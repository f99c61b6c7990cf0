"""Words written twice in a row by slip."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from plugins.language_gate.finding import Finding
from plugins.language_gate.readable import Sheet

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_LONG = re.compile(f"((?!一)[{_HAN}]{{3,12}})\\1")  # 一步一步 is meant


def doubled_findings(sheet: Sheet) -> Iterator[Finding]:
    """Small words of doubled.txt are mended, longer repetitions told."""
    text = sheet.text
    for found in _pattern().finditer(text):
        word = found[1]
        if not any(_around(text, found.start(), found.end(), longer) for longer in _fine()[word]):
            line, column = sheet.place(found.start())
            yield Finding(line=line, column=column, met=found[0], better=word, why="字词重复了", certain=True)
    for found in _LONG.finditer(text):
        line, column = sheet.place(found.start())
        yield Finding(line=line, column=column, met=found[0], better=found[1], why="同样的话写了两遍")


def _around(text: str, start: int, end: int, longer: str) -> bool:
    at = text.find(longer, max(0, start - len(longer) + 1))
    return 0 <= at < end


@cache
def _fine() -> dict[str, tuple[str, ...]]:
    text = Path(__file__).with_name("doubled.txt").read_text(encoding="utf-8")
    rows = [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return {row[0]: tuple(row[1:]) for row in rows}


@cache
def _pattern() -> "re.Pattern[str]":
    words = "|".join(sorted(_fine(), key=lambda word: (-len(word), word)))
    return re.compile(f"({words})\\1")
