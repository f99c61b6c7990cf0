"""The proof that nothing is lost: every word of the old text stands in the new one, or a reason says why not."""

import re
from collections.abc import Iterable, Mapping, Sequence

from accessibility.retrofit.fields.title import norm
from accessibility.retrofit.values import Piece

_TARGET = re.compile(r"\]\((?:<[^>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)\)")
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
# What a list's marker says instead: a typed number, or a letter that is a bullet in the font Wingdings
_MARKER = re.compile(r"^(?:[lnopquvwøüû§]|\d{1,2})(?=[\u4e00-\u9fff《“])")
_PART = 6  # signs; a line is looked for in parts when it does not stand there whole


def missing_words(
    old: Sequence[str], markdown: str, fields: Mapping[str, object], pieces: Iterable[Piece]
) -> list[str]:
    """Parts of old lines found neither in the body, nor in a field, nor in a piece that was dropped for a reason.

    Independent of what made the body: it compares lines of the old page with letters and digits of the new text.
    """
    text = _TAG.sub("", _TARGET.sub("]", markdown.replace("\\", "")))
    gone = "".join(norm(piece.text) for piece in pieces if piece.kind in {"text", "table"} and piece.why)
    there = "\0".join([norm(text), norm("".join(_strings(fields))), gone])
    lost = []
    for line in old:
        wanted = norm(line)
        if wanted in there or _MARKER.sub("", wanted, count=1) in there:
            continue
        parts = [wanted[start : start + _PART] for start in range(0, len(wanted), _PART)]
        absent = [part for part in parts if part not in there and not _in_halves(part, there)]
        if absent:
            lost.append("…".join(absent))
    return lost


def _in_halves(part: str, there: str) -> bool:
    """A part may lie across a border: a link's end, a cell, a number that became a list's."""
    return any(part[:cut] in there and part[cut:] in there for cut in range(2, len(part) - 1)) or (
        len(part) <= 3 and all(sign in there for sign in part)
    )


def _strings(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)
    elif value is not None:
        yield str(value)
