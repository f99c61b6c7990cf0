"""Lines that define and show nothing themselves: `[^1]: 脚注`, `[名]: 地址`, `*[残联]: 残疾人联合会`."""

import re
from typing import TYPE_CHECKING

from plugins.content_model.markdown.abbreviations import MOST
from plugins.content_model.markdown.node import Node

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

PRIORITY = 75
FIRST = "[*"
INTERRUPTS = r"\[\^[^\]\n]+\]:|\*\[[^\]\n]+\]:"

FOOTNOTE = re.compile(r" *\[\^([^\]]+)\]: *")
ABBREVIATION = re.compile(r" *\*\[([^\]]+)\]:\s*(.*\S)")
REFERENCE = re.compile(r""" *\[([^\]^][^\]]*)\]:\s*(?:<([^<>]*)>|(\S+))(?:\s+("[^"]*"|'[^']*'|\([^()]*\)))?\s*$""")
INSIDE = re.compile(r" {2}")


def take(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    if footnote := FOOTNOTE.match(lines[at]):
        return take_footnote(reader, lines, at, footnote)
    if abbreviation := ABBREVIATION.match(lines[at]):
        meanings = reader.found.abbreviations
        if len(meanings) < MOST:
            meanings.setdefault(abbreviation[1], abbreviation[2])
        else:
            reader.found.slip("text_is_readable", lines[at].strip()[:20], reader.line(at))
        return at + 1
    if reference := REFERENCE.match(lines[at]):
        if reference[4]:
            reader.found.slip("links_have_no_title", reference[4], reader.line(at))
        reader.found.references.setdefault(reference[1].casefold(), reference[2] or reference[3] or "")
        return at + 1
    return at


def take_footnote(reader: "BlockReader", lines: list[str], at: int, footnote: re.Match[str]) -> int:
    """A footnote goes on in lines that are indented, and in the lines of its paragraph."""
    text = [lines[at][footnote.end() :]]
    for line in map(lines.__getitem__, range(at + 1, len(lines))):
        if line.strip() and not INSIDE.match(line) and (not text[-1].strip() or reader.interrupts(line)):
            break
        text.append(line)
    while len(text) > 1 and not text[-1].strip():
        text.pop()
    name = footnote[1].casefold()
    note = Node("li", line=reader.line(at))
    reader.read(note, text, reader.line(at))
    if reader.found.footnotes.setdefault(name, note) is not note:
        reader.found.slip("footnotes_match", f"[^{footnote[1]}]:", reader.line(at))
    return at + len(text)
