"""Wrong punctuation in a line, and marks that open and never close in a paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unicodedata import normalize

import yaml

from plugins.language_gate.finding import Finding
from plugins.language_gate.readable import Line

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_PAIRS = {"“": "”", "‘": "’", "（": "）", "《": "》", "〈": "〉", "〔": "〕", "【": "】", "「": "」"}
_NUMBERED = re.compile(r"(?:^|[。；：，、\s])[\d一二三四五六七八九十a-zA-Z①-⑳]{1,3}）")
_FULL_WIDTH = re.compile(r"[０-９Ａ-Ｚａ-ｚ]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    pattern: "re.Pattern[str]"
    better: str
    why: str
    certain: bool
    body: bool


def mark_findings(line: Line) -> Iterator[Finding]:
    """Wrong marks of one line."""
    for mark in _marks():
        if mark.body and not line.is_body:
            continue
        for found in mark.pattern.finditer(line.text):
            plain = normalize("NFKC", found[0]) if _FULL_WIDTH.search(found[0]) else found.expand(mark.better)
            yield Finding(
                line=line.number,
                column=found.start(),
                met=found[0],
                better=plain,
                why=mark.why,
                certain=mark.certain or bool(_FULL_WIDTH.search(found[0])),
            )


def unpaired(lines: Sequence[Line]) -> Iterator[Finding]:
    """Quotation marks and brackets without their other half, paragraph by paragraph, in the body."""
    opened: list[tuple[str, Line, int]] = []
    for line in lines:
        if not line.text.strip():
            yield from (_lonely(*one, "没有另一半") for one in opened)
            opened = []
        numbers = {found.end() - 1 for found in _NUMBERED.finditer(line.text)}
        for at, sign in enumerate(line.text) if line.is_body else ():
            if sign in _PAIRS:
                opened.append((sign, line, at))
            elif sign in _PAIRS.values():
                if opened and _PAIRS[opened[-1][0]] == sign:
                    opened.pop()
                elif at in numbers:
                    continue
                elif not any(_PAIRS[one[0]] == sign for one in opened):
                    yield _lonely(sign, line, at, "没有另一半")
                else:
                    yield _lonely(*opened.pop(), "没有另一半，或者套错了次序")
                    while opened and _PAIRS[opened[-1][0]] != sign:
                        opened.pop()
                    opened = opened[:-1]
    yield from (_lonely(*one, "没有另一半") for one in opened)


def _lonely(sign: str, line: Line, at: int, why: str) -> Finding:
    around = line.text[max(0, at - 6) : at + 7].strip().replace("\ufffc", "")
    return Finding(line=line.number, column=at, met=around, better="", why=f"“{around}”里的 {sign} {why}")


@cache
def _marks() -> tuple[Mark, ...]:
    declared = yaml.safe_load(Path(__file__).with_name("marks.yaml").read_text(encoding="utf-8"))
    return tuple(
        Mark(
            pattern=re.compile(one["pattern"].replace("H", _HAN)),
            better=one["better"],
            why=one["why"],
            certain=one.get("certain", False),
            body=one.get("body", False),
        )
        for one in declared
    )
