"""A list typed with "1、" or "•" is no list to a screen reader: no count, no way to jump over it.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships, failure F2, technique H48
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.once import once
from accessibility.predicates.runs import Line, running_text
from accessibility.predicates.wording import length, shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="列表用列表标签，不靠打出来的符号", en="A list is marked up, not typed"),
    criteria=("1.3.1",),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件的人听不到“列表，共几项”，也跳不过去。",
        en='People who listen do not hear "list, five items" and cannot jump over it.',
    ),
    remedy=Words(
        zh="用 <ul> 或 <ol> 加 <li>，去掉打出来的符号。", en="Use <ul> or <ol> with <li> and drop the typed signs."
    ),
)
BULLET = re.compile(r"^([•·●○◆◇■□▪▫►▶➤➢✓✔★☆※◎‣⁃*+]|[-–](?=\s))\s*(?=\S)")
NUMBER = re.compile(r"^[(（]?(\d{1,2})(?:[、.．)）]|\s*[)）])\s*(?=[^\d\s.．])")
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
HAN_NUMBER = re.compile(r"^[(（]?([一二三四五六七八九十]{1,2})[)）、]")
HAN_DIGITS = "一二三四五六七八九十"
SHORT = 100  # Latin letters: longer items are paragraphs with a number, which laws and notices write on purpose
ENOUGH = 3


def targets(seen: Observation) -> Iterator[Element]:
    """Lists, and blocks where three or more lines in a row begin with the same sign or with rising numbers."""
    yield from (one for one in seen.snapshot.elements("ul", "ol", "dl") if one.role == "list")
    yield from dict.fromkeys(lines[0].element for lines in _typed(seen.snapshot))


def judge(element: Element, seen: Observation) -> Verdict:
    if element.role == "list":
        return passed("列表用了列表标签。", "The list is marked up as one.")
    lines = next(lines for lines in _typed(seen.snapshot) if lines[0].element == element)
    shown = "”“".join(shortened(line.text, 12) for line in lines[:3])
    average = sum(length(line.text) for line in lines) / len(lines)
    if average <= SHORT and not HAN_NUMBER.match(lines[0].text):
        return failed(
            f"“{shown}”等 {len(lines)} 行是打出来的列表，没有用列表标签。",
            f"{len(lines)} lines beginning like “{shortened(lines[0].text, 24)}” are a typed list without list markup.",
        )
    return cant_tell(
        f"“{shown}”等 {len(lines)} 段前面打了序号。它们是列表，是标题，还是条文自带的编号？",
        f"{len(lines)} paragraphs begin with typed numbers. Are they a list, headings, or the numbers of clauses?",
    )


@once
def _typed(snapshot: Snapshot) -> list[list[Line]]:
    found: list[list[Line]] = []
    for run in running_text(snapshot):
        row: list[Line] = []
        for line in run:
            if row and not _continues(row[-1].text, line.text):
                found.append(row)
                row = []
            if row or _sign(line.text):
                row.append(line)
        found.append(row)
    return [row for row in found if len(row) >= ENOUGH]


def _sign(text: str) -> tuple[str, int]:
    """The kind of sign a line begins with and its number, ("", 0) for none."""
    if bullet := BULLET.match(text):
        return bullet[1], 0
    if number := NUMBER.match(text):
        return "1", int(number[1])
    if text[:1] and text[0] in CIRCLED:
        return "①", CIRCLED.index(text[0]) + 1
    if han := HAN_NUMBER.match(text):
        return "一", _han_value(han[1])
    return "", 0


def _continues(before: str, text: str) -> bool:
    (kind, number), (last_kind, last_number) = _sign(text), _sign(before)
    return bool(kind) and kind == last_kind and (number == 0 or number == last_number + 1)


def _han_value(text: str) -> int:
    if text.startswith("十"):
        return 10 + (HAN_DIGITS.index(text[1]) + 1 if len(text) > 1 else 0)
    return HAN_DIGITS.index(text[0]) + 1
