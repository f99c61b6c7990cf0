"""Mistyped words and wrong names, from slips.txt and bodies.txt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plugins.language_gate.finding import Finding
from plugins.language_gate.readable import Sheet

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """fine: longer words in which the wrong one is no slip."""

    better: str
    why: str
    certain: bool
    quotable: bool = False
    fine: tuple[str, ...] = ()


def word_findings(sheet: Sheet) -> Iterator[Finding]:
    """Each wrong word."""
    text = sheet.text
    for found in _pattern().finditer(text):
        slip = _slips()[found[0]]
        quoted = slip.quotable and _is_quoted(text, found.start())
        if not quoted and not any(_covers(text, found.start(), found[0], longer) for longer in slip.fine):
            line, column = sheet.place(found.start())
            better, why = slip.better, slip.why
            yield Finding(line=line, column=column, met=found[0], better=better, why=why, certain=slip.certain)


def _covers(text: str, at: int, wrong: str, longer: str) -> bool:
    """Whether the longer word stands around this very place."""
    inside = longer.find(wrong)
    while inside >= 0:
        if at >= inside and text.startswith(longer, at - inside):
            return True
        inside = longer.find(wrong, inside + 1)
    return False


def _is_quoted(text: str, at: int) -> bool:
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return any(before.rfind(opening) > before.rfind(closing) for opening, closing in ("“”", "《》"))


@cache
def _slips() -> dict[str, Slip]:
    slips = {}
    for wrong, better, *fine in _rows("slips.txt"):
        certain = not wrong.startswith("?")
        why = "常见的错别字" if certain else "多半要这样写，请看上下文"
        slips[wrong.removeprefix("?")] = Slip(better=better, why=why, certain=certain, fine=tuple(fine))
    for wrong, better, *reason in _rows("bodies.txt"):
        slips[wrong] = Slip(better=better, why=" ".join(reason), certain=False, quotable=True)
    return slips


@cache
def _pattern() -> "re.Pattern[str]":
    rests: dict[str, list[str]] = {}  # words that begin alike stand together, which is quicker
    for word in sorted(_slips(), key=lambda word: (-len(word), word)):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(found)})" for first, found in rests.items()))


def _rows(name: str) -> Iterator[list[str]]:
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split()
