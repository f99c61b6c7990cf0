"""A term in one line and `: 说明` below it: a list of terms and what they mean."""

import re
from typing import TYPE_CHECKING

from plugins.content_model.markdown.node import Node

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

PRIORITY = 20
FIRST = ""
INTERRUPTS = ""

MEANING = re.compile(r" *: +(?=\S)")
INSIDE = re.compile(r" {2}")
INDENTATION = re.compile(r"^ {2,4}")


def take(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    meaning = meaning_of(reader, lines, at)
    if not meaning:
        return at
    list_ = parent.put("dl", line=reader.line(at))
    while meaning:
        list_.put("dt", line=reader.line(at), text=lines[at].strip())
        at = meaning
        while at < len(lines) and MEANING.match(lines[at]):
            at = take_meaning(reader, list_, lines, at)
        term = next((index for index in range(at, len(lines)) if lines[index].strip()), len(lines))
        meaning = meaning_of(reader, lines, term)
        at = term if meaning else at
    return at


def meaning_of(reader: "BlockReader", lines: list[str], at: int) -> int:
    """Where the first meaning of the term at `at` stands: in the next line, or after one blank line; 0 if nowhere."""
    for index in (at + 1, at + 2):
        if index >= len(lines):
            return 0
        if lines[index].lstrip().startswith(":") and MEANING.match(lines[index]):
            return 0 if reader.interrupts(lines[at]) else index
        if lines[index].strip():
            return 0
    return 0


def take_meaning(reader: "BlockReader", list_: Node, lines: list[str], at: int) -> int:
    mark = MEANING.match(lines[at])
    text = [lines[at][mark.end() :] if mark else lines[at]]
    for line in map(lines.__getitem__, range(at + 1, len(lines))):
        if line.strip() and not INSIDE.match(line) and (not text[-1].strip() or MEANING.match(line)):
            break
        text.append(line)
    while not text[-1].strip():
        text.pop()
    meaning = list_.put("dd", line=reader.line(at))
    reader.read(meaning, [INDENTATION.sub("", line) for line in text], reader.line(at))
    if len(meaning) == 1 and meaning[0].tag == "p":
        meaning.text = meaning[0].text
        meaning.remove(meaning[0])
    return at + len(text)
