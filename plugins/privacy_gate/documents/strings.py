"""Figures that stand as plain text in a file that is no text: a name in a picture's tail, a title in a sound."""

import re
from collections.abc import Iterator

from plugins.privacy_gate.documents import Part, UnreadableError

SUFFIXES = ("mp3", "mp4", "m4a", "ogg", "wav", "webm", "woff", "woff2", "ttf", "otf", "ico", "bin")
_FIGURES = re.compile(rb"(?<![0-9A-Za-z])[0-9]{15,20}[Xx]?(?![0-9A-Za-z])")
# Containers that a reader of their own would look into
_MAGIC = {
    b"PK\x03\x04": "压缩包或者 Office 文件",
    b"%PDF": "PDF",
    b"\xd0\xcf\x11\xe0": "老格式的 Office 文件",
    b"Rar!": "RAR 压缩包",
    b"7z\xbc\xaf": "7z 压缩包",
    b"\x1f\x8b": "gzip 压缩包",
}


def read(data: bytes, name: str) -> Iterator[Part]:
    """What is said or shown in sound and film stands in their subtitles and transcripts, which are texts."""
    refuse_disguised(data)
    yield Part(where="文件里", text=figures(data))


def figures(data: bytes) -> str:
    """Runs of digits as long as an ID: compressed bytes hold none by chance."""
    return "\n".join(found.decode("ascii") for found in _FIGURES.findall(data))


def refuse_disguised(data: bytes) -> None:
    """Raises UnreadableError where the first bytes say something else than the file's name."""
    for magic, form in _MAGIC.items():
        if data.startswith(magic):
            raise UnreadableError(f"扩展名不对，它其实是{form}")
