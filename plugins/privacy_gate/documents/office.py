"""Office files (docx, pptx, odt, ods): every part, so that comments, notes, headers, deletions and properties count."""

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from plugins.privacy_gate.documents import Part, UnreadableError, read_parts
from plugins.privacy_gate.documents.strings import figures

SUFFIXES = ("docx", "pptx", "odt", "ods", "odp", "epub", "ofd", "docm", "dotx", "ppsx", "pptm")
_LARGEST = 64 * 1024 * 1024  # bytes of one part: more is a trap, no document
# Fonts and what printers and signatures leave; an OLE object or a macro is not among them
_HARMLESS = (".odttf", ".ttf", ".otf", ".woff", ".woff2", ".css", "mimetype", ".psmdcp", ".sigs", ".dat")
_DRAWINGS = (".emf", ".wmf", ".emz")
_BREAKS = {"p", "br", "tr", "h", "si", "row", "cr", "table-row", "comment", "TextObject"}
_CELLS = {"tc", "tab", "table-cell", "c", "td"}
_NAMES = {
    "comments": "批注",
    "footnotes": "脚注",
    "header": "页眉",
    "footer": "页脚",
    "notesSlide": "备注",
    "core": "文件属性",
}
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, recover=False)


def read(data: bytes, name: str) -> Iterator[Part]:
    """The words of every part; pictures and files inside are read in their turn."""
    with opened(data) as archive:
        for entry in parts_of(archive):
            if _is_markup(entry.filename):
                yield Part(where=_where(entry.filename), text="\n".join(texts(archive.read(entry))))
            else:
                yield from inner_parts(archive, entry)


@contextmanager
def opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    """The package of an Office file. Raises UnreadableError for one with a password: that is an OLE file."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableError("文件加了打开密码，或者是改了扩展名的老格式")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield archive


def inner_parts(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[Part]:
    """Pictures, tables and files inside. Raises UnreadableError for one that nobody can read."""
    name = entry.filename.rpartition("/")[2]
    if name.lower().endswith(_HARMLESS) or "/" not in entry.filename:
        yield Part(where=f"内嵌的 {name}", text=figures(archive.read(entry)))
        return
    if name.lower().endswith(_DRAWINGS):
        yield Part(where=f"内嵌的 {name}", text=archive.read(entry).decode("utf-16-le", errors="ignore"))
        return
    try:
        for part in read_parts(archive.read(entry), f"!{name}"):
            yield Part(where=f"内嵌的 {name} {part.where}", text=part.text, kind=part.kind)
    except UnreadableError as error:
        raise UnreadableError(f"里面嵌的 {name} 读不了：{error}") from error


def _is_markup(name: str) -> bool:
    return name.lower().rpartition(".")[2] in {"xml", "rels", "xhtml", "opf", "ncx", "vml", "rdf"}


def parts_of(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """The entries that may be read. Raises UnreadableError for a password or a size that would burst memory."""
    total = 0
    for entry in sorted(archive.infolist(), key=lambda one: one.filename):
        if entry.flag_bits & 1:
            raise UnreadableError("文件加了密码")
        total += entry.file_size
        if entry.file_size > _LARGEST or total > 4 * _LARGEST:
            raise UnreadableError("里面有一部分太大")
        if not entry.is_dir():
            yield entry


def texts(content: bytes) -> Iterator[str]:
    """Paragraphs of an XML part: cells divided by bars, runs joined as a reader sees them; attributes after them."""
    root = etree.fromstring(content, _PARSER)
    line: list[str] = []
    attributes: list[str] = []
    for event, node in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "comment":
            attributes.append(node.text or "")
            continue
        tag = etree.QName(node).localname if isinstance(node.tag, str) else ""
        if event == "start":
            attributes += [value for value in node.attrib.values() if len(value) > 1]
            (attributes if tag == "instrText" else line).append(node.text or "")
            continue
        if tag in _CELLS:
            line.append(" | ")
        elif tag in _BREAKS:
            paragraph_in_cell = tag == "p" and any(etree.QName(one).localname in _CELLS for one in node.iterancestors())
            if not paragraph_in_cell:
                yield "".join(line)
                line = []
        line.append(node.tail or "")
    yield "".join(line)
    yield from (value for value in attributes if re.search(r"\d{4}|[\u4e00-\u9fff]", value))


def _where(entry: str) -> str:
    stem = entry.rpartition("/")[2]
    return next(
        (label for key, label in _NAMES.items() if stem.startswith(key)), "正文" if "document" in stem else stem
    )
