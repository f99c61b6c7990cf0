"""File names that can be read, typed and said: pinyin of what the link calls the file, and the ending."""

import re
from hashlib import sha256
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from pypinyin import lazy_pinyin

_ENDINGS = """
doc docx xls xlsx wps et dps ppt pptx pdf ofd ceb rar zip 7z txt csv rtf odt ods odp mp3 wma wav m4a mp4 wmv avi flv
swf rm rmvb mov webm jpg jpeg png gif bmp webp svg tif tiff epub json xml
"""
ENDINGS = frozenset(_ENDINGS.split())
PICTURES = frozenset(["jpg", "jpeg", "png", "gif", "bmp", "webp", "svg", "tif", "tiff"])
ENDING = re.compile(r"\.([A-Za-z0-9]{2,5})(?=$|[^\w.]|_?$)")
NUMBERED = re.compile(
    r"^(?:附件)?\s*[（(]?\d{1,2}\s*[.、．:：)）]\s*|^附件\s*[一二三四五六七八九十\d]*\s*[.、．:：]?\s*"
)
LONGEST = 40


def ending_of(url: str, text: str = "") -> str:
    """ "doc" for …/1.doc, for down.asp?file=1.doc, and for a link whose words end in .doc; "" for a page."""
    parts = urlsplit(url)
    path = PurePosixPath(unquote(parts.path, errors="replace")).suffix.lstrip(".").lower()
    if path in ENDINGS:
        return path
    for said in (unquote(parts.query, errors="replace"), text if _hands_out(parts.path, parts.query) else ""):
        for found in ENDING.finditer(said):
            if found[1].lower() in ENDINGS:
                return found[1].lower()
    return ""


def _hands_out(path: str, query: str) -> bool:
    """A program of the server that may hand out a file: no page ends in .doc by its words alone."""
    return (
        bool(query)
        or bool(re.search(r"down|attach|file|upload", path, re.IGNORECASE))
        or not PurePosixPath(path).suffix
    )


def file_name(url: str, text: str, ending: str) -> str:
    """`can-ji-ren-zheng-shen-qing-biao-1f3a.doc`: the end tells files of one name apart. text: what it is called."""
    words = slug(NUMBERED.sub("", re.sub(rf"\.{re.escape(ending)}\b.*", "", text.strip(), flags=re.IGNORECASE)))
    if not words:
        words = slug(PurePosixPath(unquote(urlsplit(url).path, errors="replace")).stem) or "file"
    return f"{words}-{sha256(url.encode()).hexdigest()[:4]}.{ending}"


def slug(text: str) -> str:
    words = re.findall(r"[a-z0-9]+", " ".join(lazy_pinyin(text[:LONGEST])).lower())
    short = ""
    for word in words:
        if len(short) + len(word) >= LONGEST:
            break
        short = f"{short}-{word}" if short else word
    return short or "".join(words)[:LONGEST]
