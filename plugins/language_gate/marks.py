"""Wrong punctuation in a line, and marks that open and never close in a paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unicodedata import normalize

import yaml

from plugins.language_gate.finding import Finding
from plugins.language_gate.readable import Sheet

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_PAIRS = {"“": "”", "‘": "’", "（": "）", "《": "》", "〈": "〉", "〔": "〕", "【": "】", "「": "」"}
_NUMBERED = re.compile(r"(?:^|[。；：，、\s])[\d一二三四五六七八九十a-zA-Z①-⑳]{1,3}）$", re.MULTILINE)
_SIGN = re.compile(f"[{''.join([*_PAIRS, *_PAIRS.values()])}]|\\n(?=[ \\t\\u3000]*\\n)")
_FULL_WIDTH = re.compile(r"[０-９Ａ-Ｚａ-ｚ]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """pattern: compiled when a text holds one of its pieces; most texts hold few of them."""

    pattern: str
    better: str
    why: str
    certain: bool
    body: bool
    pieces: tuple[str, ...]


def mark_findings(sheet: Sheet) -> Iterator[Finding]:
    """Wrong marks; some mean something else to YAML and are looked for in the body only."""
    for mark in _marks():
        begin = sheet.body if mark.body else 0
        if mark.pieces and not any(sheet.text.find(piece, begin) >= 0 for piece in mark.pieces):
            continue
        for found in _compiled(mark.pattern).finditer(sheet.text, begin):
            is_wide = bool(_FULL_WIDTH.search(found[0]))
            better = normalize("NFKC", found[0]) if is_wide else found.expand(mark.better)
            line, column = sheet.place(found.start())
            certain = mark.certain or is_wide
            yield Finding(line=line, column=column, met=found[0], better=better, why=mark.why, certain=certain)


def unpaired(sheet: Sheet) -> Iterator[Finding]:
    """Quotation marks and brackets without their other half, paragraph by paragraph, in the body."""
    opened: list[int] = []
    for found in _SIGN.finditer(sheet.text, sheet.body):
        at, sign = found.start(), found[0][0]
        if sign == "\n":
            yield from (_lonely(sheet, one, "没有另一半") for one in opened)
            opened = []
        elif sign in _PAIRS:
            opened.append(at)
        elif opened and _PAIRS[sheet.text[opened[-1]]] == sign:
            opened.pop()
        elif not any(_PAIRS[sheet.text[one]] == sign for one in opened):
            if not _NUMBERED.search(sheet.text, max(0, at - 4), at + 1):
                yield _lonely(sheet, at, "没有另一半")
        else:
            yield _lonely(sheet, opened.pop(), "没有另一半，或者套错了次序")
            while _PAIRS[sheet.text[opened[-1]]] != sign:
                opened.pop()
            opened.pop()
    yield from (_lonely(sheet, one, "没有另一半") for one in opened)


def _lonely(sheet: Sheet, at: int, why: str) -> Finding:
    line, column = sheet.place(at)
    around = sheet.lines[line - 1].text[max(0, column - 6) : column + 7].strip().replace("\ufffc", "")
    met = f"“{around}”里的 {sheet.text[at]} {why}"
    return Finding(line=line, column=column, met=around, better="", why=met)


@cache
def _compiled(pattern: str) -> "re.Pattern[str]":
    return re.compile(pattern, re.MULTILINE)


@cache
def _marks() -> tuple[Mark, ...]:
    text = Path(__file__).with_name("marks.yaml").read_text(encoding="utf-8")
    declared = yaml.load(text, Loader=yaml.CSafeLoader)
    return tuple(
        Mark(
            pattern=one["pattern"].replace("H", _HAN),
            better=one["better"],
            why=one["why"],
            certain=one.get("certain", False),
            body=one.get("body", False),
            pieces=tuple(one.get("pieces", ())),
        )
        for one in declared
    )
