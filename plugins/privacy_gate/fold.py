"""Write a text the way a machine compares it: one spelling for every way to write a digit, nothing invisible.

Line ends stay where they are, so that a finding's line is the editor's line.
"""

import re
import unicodedata
from functools import cache
from html import unescape
from urllib.parse import unquote

# Letters of other scripts that look like the check letter X or the reissue letter B
_LOOKALIKES = str.maketrans({"Х": "X", "х": "x", "Χ": "X", "χ": "x", "В": "B", "Β": "B", "ⅹ": "x", "Ⅹ": "X"})
_CHINESE = dict(zip("〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖", "000123456789" + "1123456789", strict=True))
_CHINESE_RUN = re.compile(f"[{''.join(_CHINESE)}]{{11,}}")
# All but what stays as it is
_UNUSUAL = re.compile("[^\x00-\x7f\u3400-\u4dbf\u4e00-\u9fff：，；（）？！。、“”《》]")
_ESCAPE = re.compile(r"\\u\{?00([0-7][0-9A-Fa-f])\}?|\\x([0-7][0-9A-Fa-f])")
_DIGIT_ESCAPE = re.compile(r"%3\d|%58|%78|%EF%BC%9", re.IGNORECASE)


def fold(text: str) -> str:
    """Half-width digits and letters, no invisible characters, entities and escapes resolved."""
    if text.isascii() and not any(sign in text for sign in "&%\\"):
        return text
    if "&" in text:
        text = re.sub(r"&(?:#\w+|[A-Za-z]\w*);?", _entity, text)
    if _DIGIT_ESCAPE.search(text):
        text = re.sub(r"(?:%[0-9A-Fa-f]{2})+", lambda met: _one_line(unquote(met[0])), text)
    if "\\" in text:
        text = _ESCAPE.sub(lambda met: _one_line(chr(int(met[1] or met[2], 16))), text)
    if not text.isascii():
        odd = {sign: plain for sign in set(_UNUSUAL.findall(text)) if (plain := _plain(sign)) != sign}
        if all(plain.isascii() for plain in odd.values()):  # the quick way, where none turns into another
            for sign, plain in odd.items():
                text = text.replace(sign, plain)
        else:
            text = text.translate({ord(sign): plain for sign, plain in odd.items()})
        text = _CHINESE_RUN.sub(lambda met: "".join(_CHINESE[sign] for sign in met[0]), text)
    return text


def _entity(met: re.Match[str]) -> str:
    return _one_line(unescape(met[0]))


def _one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\r", " ")


@cache
def _plain(sign: str) -> str:
    """One character as it counts."""
    if sign == "⋯" or sign in "…×＊●•■█◯○":
        return sign
    category = unicodedata.category(sign)
    if category in {"Cf", "Mn", "Me"}:
        return ""  # zero width, soft hyphen, direction marks, strokes laid over a digit
    if category == "Nd":
        return str(unicodedata.digit(sign))
    if category.startswith("Z"):
        return sign if sign in "\u2028\u2029" else " "
    if category == "Pd":
        return "-"
    return unicodedata.normalize("NFKC", sign).translate(_LOOKALIKES) if sign not in "：，；（）？！" else sign
