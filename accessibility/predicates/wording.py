"""Texts brought into a form in which they can be compared."""

import re
import unicodedata

from accessibility.standards.word_list import words

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_SIGNS = re.compile(r"[\W_]+")
_BETWEEN_HAN = re.compile(f"(?<=[{_HAN}]) (?=[{_HAN}])")
_FILE = re.compile(
    r"^[^\s/\\]+\.(?:jpe?g|png|gif|svg|webp|avif|bmp|tiff?|ico|heic|pdf|docx?|xlsx?|pptx?|mp[34]|zip|rar|html?|php|jsp)$",
    re.IGNORECASE,
)
# What cameras, phones, scanners and content systems call an image: IMG_1234, DSC00012, 微信图片_20260301, W020260301…
_MADE_UP = re.compile(
    r"^(?:(?:img|dsc[nf]?|dcim|pict?|image|photo|scan|screenshot|mmexport|wx_camera_|qq图片|qq截图|微信图片|微信截图|截图|屏幕截图"
    r"|新建|图片|w0)[-_ (]*\d[\d\-_ ().]*|[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """White space (no-break and zero-width ones too) collapsed, ends trimmed."""
    return " ".join(text.replace("\u200b", "").replace("\ufeff", "").replace("\u00ad", "").split())


def bare(text: str) -> str:
    """Lower case, only letters, digits and single blanks; no blanks between Chinese characters."""
    kept = _SIGNS.sub(" ", unicodedata.normalize("NFKC", text).lower()).strip()
    return _BETWEEN_HAN.sub("", kept)


def is_vague(text: str, list_name: str) -> bool:
    """Nothing is left of the text that says something; the list is one of standards/words/vague_*.txt."""
    return bare(text) in words(list_name)


def is_file_name(text: str) -> bool:
    """A name with an extension, or one made by a camera, a phone or a content system."""
    trimmed = plain(text)
    return bool(_FILE.match(trimmed) or _MADE_UP.match(trimmed))


def has_words(text: str) -> bool:
    """There is at least one letter or digit a person can read; icon-font characters are none."""
    return any(unicodedata.category(char)[0] in "LN" for char in text)


def is_icon_font(text: str) -> bool:
    """Nothing but characters of a private use area, which only an icon font can draw."""
    trimmed = plain(text)
    return bool(trimmed) and all(unicodedata.category(char) == "Co" for char in trimmed.replace(" ", ""))


def shortened(text: str, limit: int = 40) -> str:
    """For messages: one line, cut with an ellipsis."""
    line = plain(text)
    return line if len(line) <= limit else line[: limit - 1] + "…"


def length(text: str) -> int:
    """How long a text reads: a Chinese character counts as two Latin letters."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in plain(text))
