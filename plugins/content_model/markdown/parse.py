"""Markdown in, `Body` out: read, written as HTML, judged by the rules."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path

from plugins.content_model.markdown.body import Body, Here, Part, Writing
from plugins.content_model.markdown.editors_markdown import EditorsMarkdown
from plugins.content_model.markdown.page import Page, Slip
from plugins.content_model.markdown.rules import problems_of
from plugins.content_model.markdown.running_text import RunningText
from plugins.content_model.markdown.words import words_in
from plugins.content_model.markdown.writer import Writer

LONGEST = 500_000  # characters of one body: a hundred times a long article
LONGEST_LINE = 20_000
# Control characters: no file should hold them, and Python-Markdown's own marks are made of them
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# Control, zero-width and direction characters, private use, and what stands for a broken one; the joiners are left
# out, as Uyghur, Tibetan and emoji need them
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffd"
    "\ue000-\uf8ff]"
)
DIRECTION_MARKS = "\u061c\u200e\u200f"  # needed beside letters that run from right to left
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")


class Workshop(threading.local):
    """Building the parser costs more than reading a page with it: each thread has one."""

    def __init__(self) -> None:
        self.markdown = EditorsMarkdown()


WORKSHOP = Workshop()


def parse_body(text: str, *, first_line: int, path: Path, language: str = "zh-CN") -> Body:
    """Reads the Markdown below the front matter.

    first_line: the line of the file at which `text` begins, from 1.
    path: as problems will name it. language: of the words that are added to the text.
    """
    page, ink = read_page(text, first_line=first_line, path=path, language=language)
    writing = Writing(
        source=text,
        text="".join(ink.text).strip(),
        parts=joined(ink.out),
        headings=page.headings,
        anchors=page.anchors,
    )
    return Body(
        path=path,
        language=language,
        fetch=Here(writing=writing),
        links=page.links,
        images=page.images,
        problems=problems_of(page),
    )


def read_page(text: str, *, first_line: int, path: Path, language: str = "zh-CN") -> tuple[Page, RunningText]:
    """What the rules will look at, and what was written."""
    lines, slips = clean_lines(text, first_line)
    root, found = WORKSHOP.markdown.read(lines, first_line)
    writer = Writer(found, words_in(language))
    writer.body(root)
    page = Page(
        path=path,
        headings=tuple(writer.headings),
        links=tuple(writer.links),
        images=tuple(writer.images),
        tables=tuple(found.tables),
        slips=(*slips, *found.slips),
        anchors=frozenset(writer.anchors),
        prose="".join(writer.ink.prose),
        passages=tuple(writer.ink.passages),
        starts=tuple(passage.start for passage in writer.ink.passages),
    )
    return page, writer.ink


def clean_lines(text: str, first_line: int) -> tuple[list[str], list[Slip]]:
    """The lines without characters that no text needs; what is too long to read in bounded time is cut off."""
    slips: list[Slip] = []
    if len(text) > LONGEST:
        slips.append(Slip(kind="text_is_readable", met=f"{len(text)} 个字", line=first_line))
        text = text[:LONGEST]
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").split("\n")
    if HIDDEN.search(text):
        for index, line in enumerate(lines):
            slips += hidden_characters(line, first_line + index)
            lines[index] = CONTROLS.sub("", line)
    for index, line in enumerate(lines):
        if len(line) > LONGEST_LINE:
            slips.append(Slip(kind="text_is_readable", met=line[:20], line=first_line + index))
            lines[index] = line[:LONGEST_LINE]
        if "\t" in line:
            lines[index] = line.expandtabs(4)
    return lines, slips


def hidden_characters(text: str, line: int) -> Iterator[Slip]:
    """One slip for each kind of hidden character in a line."""
    for met in sorted(set(HIDDEN.findall(text))):
        if met not in DIRECTION_MARKS or not RIGHT_TO_LEFT.search(text):
            yield Slip(kind="characters_are_visible", met=met, line=line)


def joined(pieces: list[Part]) -> tuple[Part, ...]:
    """Neighbouring pieces of HTML as one."""
    parts: list[Part] = []
    run: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            run.append(piece)
            continue
        parts.append("".join(run))
        parts.append(piece)
        run = []
    parts.append("".join(run))
    return tuple(part for part in parts if part)
