"""The lines of a content file with everything that is not wording masked, so that places stay where they are."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from plugins.content_model.remembered import remembered

MASK = "\ufffc"  # one for each character that is no wording
_FENCE = re.compile(r"^[ >]*(`{3,}|~{3,})")
_KEY = re.compile(r"^\s*(?:- )*(?:[A-Za-z_]+:(?:\s+|$))?")
# Code, comments, tags, addresses, attribute lists, footnote marks, reference lines
_MASKED = re.compile(
    r"`+[^`]*`+|<!--.*?-->|<[^<>]*>|\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*\)|\{[^{}]*\}|\[\^[^\]]*\]"
    r"|^\[[^\]]+\]:.*$|https?://\S+|[\w.+-]+@[\w.-]+\w|\\."
)
_WORTH = re.compile(r"[`<\]{\[@\\:]")  # without any of these nothing is masked; most lines have none
_WORTH_IN_FIELDS = re.compile("[@.:]")
_MASKED_IN_FIELDS = re.compile(
    r"https?://\S+|[\w.+-]+@[\w.-]+\w|\b[\w/.-]+\.(?:md|csv|docx?|pdf|svg|txt|png|jpe?g|zip)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """number: from 1. is_body: whether Markdown's rules, not YAML's, hold here."""

    number: int
    text: str
    is_body: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All lines as one text, which is searched much faster. starts: of each line in it; body: where the body begins."""

    lines: tuple[Line, ...]
    text: str
    starts: tuple[int, ...]
    body: int

    def place(self, at: int) -> tuple[int, int]:
        """Line, from 1, and column, from 0, of a place in the text."""
        number = bisect_right(self.starts, at)
        return number, at - self.starts[number - 1]


def read_sheet(source: str) -> Sheet:
    """source: of a whole content file."""
    lines = tuple(readable(source))
    starts = tuple(accumulate((len(line.text) + 1 for line in lines[:-1]), initial=0))
    body = next((start for line, start in zip(lines, starts, strict=True) if line.is_body), starts[-1])
    return Sheet(lines=lines, text="\n".join(line.text for line in lines), starts=starts, body=body)


def readable(source: str) -> Iterator[Line]:
    """Every line of the file; lines of code are masked whole."""
    lines = source.split("\n")
    closing = next((at for at, line in enumerate(lines) if at and line.rstrip() == "---"), 0)
    fence = ""
    for at, line in enumerate(lines):
        if at <= closing:
            yield Line(number=at + 1, text=_field(line), is_body=False)
            continue
        mark = _FENCE.match(line) if "```" in line or "~~~" in line else None
        inside = bool(fence)
        if mark and not fence:
            fence = mark[1][:3]
        elif mark and mark[1].startswith(fence):
            fence = ""
        hidden = inside or bool(fence)
        yield Line(number=at + 1, text=MASK * len(line) if hidden else _body(line), is_body=True)


@remembered
def _field(line: str) -> str:
    """A line of the front matter: comments and keys are no wording."""
    if line.lstrip().startswith("#"):
        return MASK * len(line)
    start = _KEY.match(line)
    key = start.end() if start else 0
    value = line[key:]
    return MASK * key + (_MASKED_IN_FIELDS.sub(_cover, value) if _WORTH_IN_FIELDS.search(value) else value)


@remembered
def _body(line: str) -> str:
    return _MASKED.sub(_cover, line) if _WORTH.search(line) else line


def _cover(found: "re.Match[str]") -> str:
    return MASK * len(found[0])
