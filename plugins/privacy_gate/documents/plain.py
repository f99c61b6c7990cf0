"""Texts that are lines: Markdown, YAML, HTML, SVG, CSV, subtitles, calendars."""

import re
from collections.abc import Iterator

from plugins.privacy_gate.documents import Part, UnreadableError
from plugins.privacy_gate.documents.strings import refuse_disguised

SUFFIXES = (
    *("md", "yaml", "yml", "txt", "csv", "html", "htm", "xml", "svg", "json", "js", "css", "ics", "vtt", "srt"),
    *(
        "brf",
        "rtf",
        "tsv",
        "webmanifest",
        "map",
        "tex",
        "log",
        "vcf",
        "eml",
        "mht",
        "mhtml",
        "xhtml",
        "opf",
        "ncx",
        "rels",
        "vml",
    ),
)


def read(data: bytes, name: str) -> Iterator[Part]:
    """The text as it stands. Raises UnreadableError for what is no text."""
    refuse_disguised(data)
    yield Part(where="", text=_text(data, name), line=1)


def _text(data: bytes, name: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("gb18030", errors="replace")
    if "\0" in text or text.count("\ufffd") > len(text) // 50:
        raise UnreadableError("它不是文本，或者文字编码认不出来")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if name.lower().endswith(".rtf"):
        text = re.sub(r"\\'[0-9a-f]{2}(?:\\'[0-9a-f]{2})*", _hexadecimal, text)
        text = re.sub(r"\\u(\d{1,5}) ?\??", lambda met: chr(int(met[1]) & 0xFFFF), text)
        text = re.sub(r"\\[a-z]+-?\d* ?|[{}]", "", text)
    if name.lower().endswith((".eml", ".mht", ".mhtml", ".vcf")):
        text = re.sub(r"=\n", "", text)
        text = re.sub(r"(?:=[0-9A-F]{2})+", _quoted, text)
    return text


def _quoted(met: re.Match[str]) -> str:
    return bytes.fromhex(met[0].replace("=", "")).decode("utf-8", errors="replace").replace("\n", " ")


def _hexadecimal(met: re.Match[str]) -> str:
    return bytes.fromhex(met[0].replace("\\'", "")).decode("gb18030", errors="replace")
