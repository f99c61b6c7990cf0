"""Spreadsheets: every sheet, the hidden ones too, row by row and column by column; comments, names and properties."""

import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal

from lxml import etree

from plugins.privacy_gate.documents import Part
from plugins.privacy_gate.documents.office import inner_parts, opened, parts_of, texts

SUFFIXES = ("xlsx", "xlsm", "xltx")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
_ANY = "{*}"


def read(data: bytes, name: str) -> Iterator[Part]:
    """Cells as they are shown or stored; everything else as text."""
    with opened(data) as archive:
        entries = {entry.filename: entry for entry in parts_of(archive)}
        shared: list[str] = []
        if "xl/sharedStrings.xml" in entries:
            root = etree.fromstring(archive.read("xl/sharedStrings.xml"), _PARSER)
            shared = ["".join(map(str, one.itertext(f"{_ANY}t"))) for one in root.iterfind(f"{_ANY}si")]
        titles = _titles(archive) if "xl/workbook.xml" in entries else []
        for number, path in enumerate(sorted(one for one in entries if re.match(r"xl/worksheets/[^/]+\.xml", one))):
            title = titles[number] if number < len(titles) else path
            rows = list(_rows(archive.read(path), shared))
            yield Part(where=f"工作表 {title}", text="\n".join(" | ".join(row) for row in rows))
            width = max(map(len, rows), default=0)
            columns = ([row[column] for row in rows if column < len(row) and row[column]] for column in range(width))
            figures = [column for column in columns if sum(cell.strip().isdigit() for cell in column) > 1]
            yield Part(where=f"工作表 {title}", text="\n\n".join("\n".join(column) for column in figures))
        for path in sorted(entries):
            if (
                path.endswith((".xml", ".vml", ".rels"))
                and not path.startswith("xl/worksheets/sheet")
                and "styles" not in path
            ):
                label = "批注" if "omment" in path else path.rpartition("/")[2]
                yield Part(where=label, text="\n".join(texts(archive.read(path))))
            elif not path.endswith((".xml", ".vml", ".rels")) and "printerSettings" not in path:
                yield from inner_parts(archive, entries[path])


def _titles(archive: zipfile.ZipFile) -> list[str]:
    root = etree.fromstring(archive.read("xl/workbook.xml"), _PARSER)
    sheets = root.iterfind(f".//{_ANY}sheet")
    return [f"{one.get('name')}{'（隐藏）' if 'idden' in str(one.get('state')) else ''}" for one in sheets]


def _rows(content: bytes, shared: list[str]) -> Iterator[list[str]]:
    for row in etree.fromstring(content, _PARSER).iterfind(f".//{_ANY}row"):
        yield [_cell(cell, shared) for cell in row.iterfind(f"{_ANY}c")]


def _cell(cell: etree._Element, shared: list[str]) -> str:
    """A number as the program shows it: 1.3800138E10 is 13800138000, and of 18 digits it keeps 15."""
    value = cell.findtext(f"{_ANY}v") or "".join(map(str, cell.itertext(f"{_ANY}t")))
    if cell.get("t") == "s" and value.isdigit():
        return shared[int(value)] if int(value) < len(shared) else ""
    if cell.get("t") in {None, "n"} and re.fullmatch(r"\d+(?:\.\d+)?(?:[Ee]\+?\d{1,2})?", value):
        whole = f"{Decimal(value):f}".partition(".")
        return whole[0][:15].ljust(len(whole[0]), "0") + (f".{whole[2]}" if whole[2].strip("0") else "")
    return value
