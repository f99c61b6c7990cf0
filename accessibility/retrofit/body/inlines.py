"""Runs of one line as Markdown: links around bold around emphasis around raised signs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from accessibility.retrofit.body import escape
from accessibility.retrofit.body.blocks import Inline, Note, Picture, Run
from accessibility.retrofit.body.wording import HAN

LAYERS = ("href", "language", "bold", "italic", "raised")
WORD_GAP = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)


def write(runs: Sequence[Inline], *, in_table: bool = False, plain: bool = False) -> str:
    """plain: without bold and emphasis, as in headings."""
    mended = [as_link_only(run) if plain else run for run in runs]
    text = "".join(_layer(mended, LAYERS, in_table=in_table))
    text = re.sub(r"!(?=\[)", r"\\!", text) if re.search(r"(?<!\\)!\[", text) else text
    text = text.replace("\0", "!")
    return text if in_table else "\\\n".join(escape.begin(line) for line in text.split("\\\n"))


def as_link_only(run: Inline) -> Inline:
    return replace(run, look=replace(run.look, bold=False, italic=False))


def _layer(runs: Sequence[Inline], layers: Sequence[str], *, in_table: bool) -> Iterator[str]:
    if not layers:
        for run in runs:
            yield _leaf(run, in_table=in_table)
        return
    first, rest = layers[0], layers[1:]
    for value, group in groupby(runs, key=lambda run: getattr(run.look, first)):
        members = list(group)
        inside = "".join(_layer(members, rest, in_table=in_table))
        yield _wrapped(first, value, inside, members) if value else inside


def _wrapped(layer: str, value: object, inside: str, members: Sequence[Inline]) -> str:
    """The mark around its text, with blanks outside."""
    before, text, after = WORD_GAP.match(inside).groups()  # type: ignore[union-attr]
    if before.strip("\n") != before or after.strip("\n") != after:
        before, after = before.replace("\n", " "), after.replace("\n", " ")
    if not text or text == "\\":
        return inside
    if layer == "href":
        return f"{before}[{text}]({escape.address(str(value))}){after}"
    if layer == "language":
        return f"{before}[{text}]{{lang={value}}}{after}"
    if layer == "bold":
        return f"{before}**{text}**{after}" if _has_words(members) else inside
    if layer == "italic":
        return f"{before}*{text}*{after}" if _has_words(members) else inside
    return f"{before}<{value}>{text}</{value}>{after}"


def _has_words(members: Sequence[Inline]) -> bool:
    return any(isinstance(run, Run) and re.search(rf"[\w{HAN}]", run.text) for run in members)


def _leaf(run: Inline, *, in_table: bool) -> str:
    if isinstance(run, Note):
        return f"[^{run.name}]"
    if isinstance(run, Picture):
        alt = " ".join(escape.inline(run.alt).split())
        text = f"\0[{alt}]({escape.address(run.address)})"
        return escape.cell(text) if in_table else text
    pieces = [escape.inline(piece) for piece in run.text.split("\n")]
    if in_table:
        return "<br>".join(escape.cell(piece) for piece in pieces)
    return "\\\n".join(pieces)
