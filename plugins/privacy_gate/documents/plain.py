"""Texts that are lines: Markdown, YAML, HTML, SVG, CSV, subtitles, calendars."""

import re
from collections.abc import Iterator

from plugins.privacy_gate.documents import Part

SUFFIXES = (
    *("md", "yaml", "yml", "txt", "csv", "html", "htm", "xml", "svg", "json", "js", "css", "ics", "vtt", "srt"),
    *("brf", "rtf", "tsv", "webmanifest", "bin", "map"),
)
_TAGS = re.compile(r"<!--|-->|</?[A-Za-z][^<>]{0,400}>")


def read(data: bytes, name: str) -> Iterator[Part]:
    """The text as it stands; of markup also the words alone, so that tags cannot cut a number."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("gb18030", errors="replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if name.endswith(".rtf"):
        text = re.sub(r"\\'[0-9a-f]{2}(?:\\'[0-9a-f]{2})*", _hexadecimal, text)
        text = re.sub(r"\\u(\d{1,5}) ?\??", lambda met: chr(int(met[1]) & 0xFFFF), text)
        text = re.sub(r"\\[a-z]+-?\d* ?|[{}]", "", text)
    if name.endswith((".html", ".htm", ".svg")):
        yield Part(where="", text=_TAGS.sub(lambda tag: "\n" * tag[0].count("\n"), text), line=1)
    yield Part(where="", text=text, line=1)


def _hexadecimal(met: re.Match[str]) -> str:
    return bytes.fromhex(met[0].replace("\\'", "")).decode("gb18030", errors="replace")
