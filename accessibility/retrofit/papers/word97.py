"""The text of Word 97–2003 and WPS documents ([MS-DOC]): pieces, paragraphs and the rows of tables."""

import html
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from accessibility.retrofit.papers.ole import streams

MOST = 2_000_000  # characters
ENCRYPTED, ONE_TABLE = 0x0100, 0x0200  # bits of the word at 0x0A
IN_TABLE, ROW_END = 0x2416, 0x2417  # sprmPFInTable, sprmPFTtp
OPERANDS = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}  # bytes of a sprm's operand by the top bits of its code
FIELD = re.compile("\x13[^\x13\x14\x15]*\x14([^\x13\x14\x15]*)\x15|\x13[^\x13\x14\x15]*\x15")
OTHER = re.compile("[\x00-\x06\x08\x0e-\x1f]")


class EncryptedError(ValueError):
    """It can't be read without its password."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    in_table: bool = False
    row_end: bool = False
    cell_end: bool = False


def word_html(data: bytes) -> str:
    """The document as HTML: paragraphs and tables. ValueError when it is no such document or is broken."""
    found = streams(data)
    document = found.get("WordDocument", b"")
    if len(document) < 0x1AA:
        raise ValueError("no Word document")
    flags = struct.unpack_from("<H", document, 0x0A)[0]
    if flags & ENCRYPTED:
        raise EncryptedError("encrypted")
    table = found.get("1Table" if flags & ONE_TABLE else "0Table", b"")
    length = struct.unpack_from("<I", document, 0x4C)[0]
    text, places = text_of(document, table, min(length, MOST))
    return "\n".join(as_html(list(paragraphs(text, places, marks_of(document, table)))))


def text_of(document: bytes, table: bytes, length: int) -> tuple[str, list[int]]:
    """The main text, and the offset in the stream of each character."""
    begin, size = struct.unpack_from("<II", document, 0x1A2)
    pieces = list(pieces_of(table[begin : begin + size])) if size else []
    if not pieces:  # as Word 6 and some programs write it: one run of characters
        start = struct.unpack_from("<I", document, 0x18)[0]
        raw = document[start : start + length]
        return raw.decode("gb18030", "replace"), list(range(start, start + len(raw)))
    text: list[str] = []
    places: list[int] = []
    for count, offset, narrow in pieces:
        width = 1 if narrow else 2
        raw = document[offset : offset + count * width]
        part = raw.decode("cp1252" if narrow else "utf-16-le", "replace")
        text.append(part)
        places += range(offset, offset + len(part) * width, width)
    whole = "".join(text)
    return (whole[:length], places[:length]) if 0 < length <= len(whole) else (whole, places)


def pieces_of(clx: bytes) -> Iterator[tuple[int, int, bool]]:
    """Characters, offset in the stream, and whether each takes one byte."""
    at = 0
    while at < len(clx) and clx[at] == 1:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if at + 5 > len(clx) or clx[at] != 2:
        return
    size = struct.unpack_from("<I", clx, at + 1)[0]
    plc = clx[at + 5 : at + 5 + size]
    count = (len(plc) - 4) // 12
    ends = struct.unpack_from(f"<{count + 1}I", plc) if count > 0 else ()
    for index in range(count):
        said = struct.unpack_from("<I", plc, 4 * (count + 1) + 8 * index + 2)[0]
        narrow = bool(said & 0x40000000)
        offset = said & 0x3FFFFFFF
        yield max(0, min(ends[index + 1] - ends[index], MOST)), offset // 2 if narrow else offset, narrow


def marks_of(document: bytes, table: bytes) -> list[tuple[int, int, bool, bool]]:
    """Of each run of paragraphs: begin and end in the stream, in a table, end of a row."""
    begin, size = struct.unpack_from("<II", document, 0x102)
    plc = table[begin : begin + size]
    count = (len(plc) - 4) // 8
    found: list[tuple[int, int, bool, bool]] = []
    for index in range(max(0, min(count, 100_000))):
        number = struct.unpack_from("<I", plc, 4 * (count + 1) + 4 * index)[0] & 0x3FFFFF
        page = document[number * 512 : number * 512 + 512]
        if len(page) < 512:
            continue
        runs = page[511]
        if runs * 17 + 4 > 511:
            continue
        ends = struct.unpack_from(f"<{runs + 1}I", page)
        for run in range(runs):
            codes = set(sprms(page, page[4 * (runs + 1) + 13 * run] * 2))
            found.append((ends[run], ends[run + 1], IN_TABLE in codes, ROW_END in codes))
    return sorted(found)


def sprms(page: bytes, at: int) -> Iterator[int]:
    """The codes of properties that are switched on."""
    if not 0 < at < 510:
        return
    size = page[at] * 2 - 1 if page[at] else page[at + 1] * 2
    at += 1 if page[at] else 2
    end = min(at + size, 511)
    at += 2  # the style
    while at + 3 <= end:
        code = struct.unpack_from("<H", page, at)[0]
        at += 2
        kind = code >> 13
        if code == 0xD608:
            at += struct.unpack_from("<H", page, at)[0] + 1
        elif kind == 6:
            at += page[at] + 1
        else:
            if page[at]:
                yield code
            at += OPERANDS[kind]


def paragraphs(text: str, places: list[int], marks: list[tuple[int, int, bool, bool]]) -> Iterator[Paragraph]:
    begin, run = 0, 0
    order = sorted(range(len(text)), key=places.__getitem__) if marks else []
    known: dict[int, tuple[bool, bool]] = {}
    for at in order:
        if text[at] in "\r\x07\x0c":
            while run < len(marks) and marks[run][1] <= places[at]:
                run += 1
            if run < len(marks) and marks[run][0] <= places[at]:
                known[at] = marks[run][2:]
    for at, char in enumerate(text):
        if char in "\r\x07\x0c":
            inside, ends = known.get(at, (char == "\x07", char == "\x07" and at == begin))
            yield Paragraph(text[begin:at], inside or char == "\x07", ends, char == "\x07")
            begin = at + 1
    if text[begin:].strip():
        yield Paragraph(text[begin:])


def as_html(found: list[Paragraph]) -> Iterator[str]:
    cells: list[str] = []
    rows: list[str] = []
    cell: list[str] = []
    for paragraph in [*found, Paragraph("")]:
        words = shown(paragraph.text)
        if paragraph.row_end:
            rows.append("<tr>" + "".join(f"<td>{one}</td>" for one in cells) + "</tr>")
            cells, cell = [], []
            continue
        if paragraph.in_table:
            cell.append(f"<p>{words}</p>" if words else "")
            if paragraph.cell_end:
                cells.append("".join(cell))
                cell = []
            continue
        if cells or cell:
            rows.append("<tr>" + "".join(f"<td>{one}</td>" for one in [*cells, "".join(cell)] if one) + "</tr>")
            cells, cell = [], []
        if rows:
            yield '<table border="1">' + "".join(rows) + "</table>"
            rows = []
        if words:
            yield f"<p>{words}</p>"


def shown(text: str) -> str:
    """Without the codes of fields and drawings."""
    for _ in range(3):
        text = FIELD.sub(lambda found: found[1] or "", text)
    text = OTHER.sub("", text.replace("\x1e", "-").replace("\x1f", ""))
    return html.escape(text).replace("\x0b", "<br>").strip()
