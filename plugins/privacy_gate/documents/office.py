"""Office files (docx, pptx, odt, ods): every part, so that comments, notes, headers, deletions and properties count."""

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from plugins.privacy_gate.documents import Part, UnreadableError, read_parts

SUFFIXES = ("docx", "pptx", "odt", "ods", "odp", "epub", "ofd", "docm", "dotx")
_LARGEST = 64 * 1024 * 1024  # bytes of one part: more is a trap, no document
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
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in parts_of(archive):
            content = archive.read(entry)
            suffix = entry.filename.rpartition(".")[2].lower()
            if suffix in {"xml", "rels", "xhtml", "html", "opf", "ncx"}:
                yield Part(where=_where(entry.filename), text="\n".join(texts(content)))
            elif suffix in {"docx", "xlsx", "pptx", "pdf", "jpg", "jpeg", "png", "tif", "tiff", "webp", "csv", "txt"}:
                for part in read_parts(content, entry.filename):
                    yield Part(
                        where=f"内嵌的 {entry.filename.rpartition('/')[2]} {part.where}", text=part.text, kind=part.kind
                    )


def parts_of(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """The entries that may be read. Raises UnreadableError for a password or a size that would burst memory."""
    for entry in sorted(archive.infolist(), key=lambda one: one.filename):
        if entry.flag_bits & 1:
            raise UnreadableError("文件加了密码")
        if entry.file_size > _LARGEST:
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
            attributes += [value for value in node.attrib.values() if len(value) > 7]
            line.append("" if tag in {"instrText"} else node.text or "")
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
    yield from (
        value for value in attributes if re.search(r"\d{4}|[\u4e00-\u9fff]", value) and not value.startswith("http")
    )


def _where(entry: str) -> str:
    stem = entry.rpartition("/")[2]
    return next(
        (label for key, label in _NAMES.items() if stem.startswith(key)), "正文" if "document" in stem else stem
    )
