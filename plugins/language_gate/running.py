"""The running text of a file: paragraphs and list items, each with its line; no headings, tables, captions, code."""

import re
from collections.abc import Iterable, Iterator

from plugins.content_model.remembered import remembered
from plugins.language_gate.readable import MASK, Line

_SKIPPED = re.compile(r"\s*(?:#|\||:::|表：|图：|图片说明：|\*\[|---|<)")
_MARKER = re.compile(r"[\s>]*(?:[-+*]\s+|\d{1,3}[.)、]\s*|[（(]?[一二三四五六七八九十]{1,3}[）)、]\s*|:\s+)")
_LEAD = re.compile(r"[\s>]+")
_MARKS = str.maketrans("", "", "[]*_~!")


def running_text(lines: Iterable[Line]) -> Iterator[tuple[int, str]]:
    """Line and text of each block of the body."""
    first, block = 0, ""
    for line in lines:
        breaks, read = _read(line.text) if line.is_body else (True, None)
        if breaks:
            if block:
                yield first, block
            block = ""
        if read is not None:
            first = first if block else line.number
            block = f"{block}\n{read}" if block else read
    if block:
        yield first, block


@remembered
def _read(text: str) -> tuple[bool, str | None]:
    """Whether a line ends the block before it, and its own words, None when it has no running text."""
    if not text.strip() or _SKIPPED.match(text):
        return True, None
    starts = _MARKER.match(text)
    lead = starts or _LEAD.match(text)
    return starts is not None, cleaned(text[lead.end() if lead else 0 :])


def cleaned(text: str) -> str:
    """Without masks and the marks of Markdown."""
    return text.replace(MASK, "").translate(_MARKS)
