"""Macros, scripts and programs inside attachments. One function a family of formats, by suffix."""

import csv
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import PurePosixPath
from types import MappingProxyType

from plugins.content_model.files import DOCUMENTS, IMAGES
from plugins.script_gate.documents import pdf_faults
from plugins.script_gate.drawings import drawing_faults, xml_faults
from plugins.script_gate.fault import Fault

_MACRO = re.compile(r"vbaProject|activeX|macrosheets|oleObject|/embeddings/.*\.bin$|^Basic/.+|^Scripts/.+", re.I)
_REMOTE = re.compile(r'Type="[^"]*/(?:attachedTemplate|oleObject|frame|subDocument)"')
_DDE = re.compile(rb"\bDDE(?:AUTO)?\b[^<]{0,20}(?:<[^>]*>|\s|&quot;|\")*(?:cmd|powershell|excel|[A-Z]:)", re.I)
_BROWSER_TEXT = re.compile(rb"<script|\son[a-z]+\s*=|javascript:", re.I)
_MOST_BYTES = 32 * 1024 * 1024  # of one member that is read
_RESAVE = "请在原来的软件里去掉宏和嵌入的对象，另存为不带宏的格式。"


def faults_of(name: str, data: bytes) -> Iterator[Fault]:
    """What runs in the file; its suffix says how to look. A broken file is a fault."""
    look = _LOOKS.get(PurePosixPath(name.lower()).suffix)
    try:
        yield from look(data) if look else ()
    except Exception as error:  # whatever a broken file does to its reader, it is not let through
        what = f"读不出来的内容（{type(error).__name__}）"
        remedy = "请用原来的软件重新保存，不要加密码。"
        yield Fault(line=0, met=name, what=what, remedy=remedy, risk="说不清有没有宏，所以不放行")


def _office(data: bytes) -> Iterator[Fault]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for member in archive.infolist():
            if _MACRO.search(member.filename) and not member.is_dir():
                yield Fault(line=0, met=member.filename, what=f"宏或者嵌入的对象（{member.filename}）", remedy=_RESAVE)
            text = archive.read(member) if member.file_size <= _MOST_BYTES else b""
            if member.filename.endswith(".rels") and _fetches(text.decode("utf-8", "replace")):
                yield Fault(line=0, met=member.filename, what="打开时要到别处取的模板或者对象", remedy=_RESAVE)
            if member.filename.endswith(".xml") and _DDE.search(text):
                yield Fault(line=0, met=member.filename, what="会启动别的程序的域（DDE）", remedy=_RESAVE)


def _fetches(relations: str) -> bool:
    each = re.findall(r"<Relationship\b[^>]*>", relations)
    return any(_REMOTE.search(one) and 'TargetMode="External"' in one for one in each)


def _old_office(data: bytes) -> Iterator[Fault]:
    for mark in ("_VBA_PROJECT", "Macros", "\x01Ole10Native"):
        if mark.encode("utf-16-le") in data:
            yield Fault(line=0, met=mark, what=f"宏或者嵌入的对象（{mark.strip()}）", remedy=_RESAVE)


def _rich_text(data: bytes) -> Iterator[Fault]:
    for mark in re.findall(rb"\\obj(?:data|ect|update|autlink)", data):
        yield Fault(line=0, met=mark.decode(), what="嵌入的对象", remedy=_RESAVE)


def _archive(data: bytes) -> Iterator[Fault]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for member in archive.infolist():
            path = PurePosixPath(member.filename.replace("\\", "/"))
            suffix = path.suffix.lower().lstrip(".")
            if member.is_dir():
                continue
            if ".." in path.parts or path.is_absolute() or (member.external_attr >> 28) == 0xA:
                remedy = "请重新压缩，文件名里不要有上级目录。"
                yield Fault(line=0, met=str(path), what=f"会解压到别处的文件（{path}）", remedy=remedy)
            elif suffix not in IMAGES | DOCUMENTS:
                remedy = "请从压缩包里拿掉，只留读者要用的文件。"
                yield Fault(line=0, met=str(path), what=f"不能公开的文件（{path}）", remedy=remedy)
            elif member.file_size <= _MOST_BYTES and suffix != "zip":
                yield from faults_of(path.name, archive.read(member))


def _book(data: bytes) -> Iterator[Fault]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for member in archive.infolist():
            web = member.filename.lower().endswith((".xhtml", ".html", ".htm", ".svg"))
            if member.filename.lower().endswith(".js") or (web and _BROWSER_TEXT.search(archive.read(member))):
                yield Fault(line=0, met=member.filename, what=f"脚本（{member.filename}）", remedy=_RESAVE)


def _sheet(data: bytes) -> Iterator[Fault]:
    """A cell that begins with = or @ is a formula to the program that opens it."""
    for number, row in enumerate(csv.reader(data.decode("utf-8-sig", "replace").splitlines()), start=1):
        for cell in row:
            if re.match(r"[\s]*(?:[=@]|[+-](?![\d.,\s%]*$))", cell) and len(cell.strip()) > 1:
                remedy = "请改成数值或者文字；确实要以这个符号开头的，前面加一个字。"
                yield Fault(line=number, met=cell, what=f"公式“{cell[:40]}”", remedy=remedy)


_LOOKS: Mapping[str, Callable[[bytes], Iterator[Fault]]] = MappingProxyType(
    {
        **dict.fromkeys((".docx", ".xlsx", ".pptx", ".odt", ".ods", ".ofd"), _office),
        **dict.fromkeys((".doc", ".xls", ".ppt", ".wps"), _old_office),
        ".rtf": _rich_text,
        ".zip": _archive,
        ".epub": _book,
        ".csv": _sheet,
        ".pdf": pdf_faults,
        ".svg": drawing_faults,
        ".xml": xml_faults,
    }
)
