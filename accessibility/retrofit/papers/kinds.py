"""What a file is, by its bytes: old sites call web pages .doc and .xls."""

import re
import zipfile
from io import BytesIO

from accessibility.retrofit.papers.ole import MAGIC, streams
from accessibility.retrofit.papers.rtf import is_rtf

PICTURES = (
    (b"\xff\xd8\xff", "jpg"),
    (b"\x89PNG", "png"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"II*\0", "tif"),
    (b"MM\0*", "tif"),
)
PAGE = re.compile(rb"<\s*(?:html|table|body|head|meta|div|p|!doctype)\b", re.IGNORECASE)


def kind_of(data: bytes, name: str) -> str:
    """ "word97", "sheet", "docx", "rtf", "pdf", "page", "text", "picture", "encrypted", "archive" or ""."""
    if data[:5] == b"%PDF-" or b"%PDF-" in data[:1024]:
        return "pdf"
    if is_rtf(data):
        return "rtf"
    if data[:8] == MAGIC:
        return _compound(data)
    if data[:4] == b"PK\x03\x04":
        return _zipped(data)
    if any(data.startswith(begin) for begin, _ in PICTURES):
        return "picture"
    if data[:4] == b"Rar!" or data[:2] == b"7z":
        return "archive"
    if PAGE.search(data[:4096]):
        return "page"
    ending = name.rpartition(".")[2].lower()
    return "text" if ending in ("txt", "csv") or (ending in ("doc", "xls") and b"\0" not in data[:4096]) else ""


def _compound(data: bytes) -> str:
    try:
        names = set(streams(data))
    except ValueError:
        return ""
    if "EncryptedPackage" in names:
        return "encrypted"
    if "WordDocument" in names:
        return "word97"
    return "sheet" if names & {"Workbook", "Book", "ETExtData"} else ""


def _zipped(data: bytes) -> str:
    try:
        names = zipfile.ZipFile(BytesIO(data)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return ""
    if "word/document.xml" in names:
        return "docx"
    if any(name.startswith("xl/") for name in names) or "content.xml" in names:
        return "sheet"
    return "archive"
