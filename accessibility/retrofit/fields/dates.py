"""Dates and times as Chinese pages write them: 2019-3-1 09:05, 2019年3月1日, 二〇一九年三月一日, 2019/03/01."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

_DIGITS = {sign: str(value % 10) for value, sign in enumerate("〇一二三四五六七八九")} | {
    "零": "0", "○": "0", "Ｏ": "0", "O": "0", "o": "0", "０": "0", "◯": "0", "0": "0"
}  # fmt: skip
_NUMERALS = re.compile(
    r"([〇零○ＯOo◯0一二三四五六七八九]\s*[〇零○ＯOo◯0一二三四五六七八九]\s*[〇零○ＯOo◯0一二三四五六七八九]\s*"
    r"[〇零○ＯOo◯0一二三四五六七八九])\s*年\s*([一二三四五六七八九十〇元正]{1,3})\s*月\s*"
    r"(?:([一二三四五六七八九十〇廿卅]{1,4})\s*[日号])?"
)
_WRITTEN = re.compile(
    r"(?<!\d)((?:19|20)\d{2})\s*(?:年|[-/.－—–])\s*(0?[1-9]|1[0-2])\s*(?:月|[-/.－—–])\s*"
    r"(0?[1-9]|[12]\d|3[01])(?!\d)\s*(?:日|号)?"
    r"(?:\s*[T　,，]?\s*(?:星期.|周.)?\s*((?:上午|下午|AM|PM)?)\s*([01]?\d|2[0-3])\s*[:：时点]\s*([0-5]\d)(?!\d))?"
)
_SOLID = re.compile(r"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_IN_PATH = re.compile(r"(?<!\d)((?:19|20)\d{2})[-/_]?(0?[1-9]|1[0-2])(?:[-/_]?(0?[1-9]|[12]\d|3[01]))?(?!\d)")


@dataclass(frozen=True, slots=True)
class When:
    """A day, and the minute when it was told."""

    day: date
    minute: str = ""  # "09:05"

    def __str__(self) -> str:
        return f"{self.day.isoformat()} {self.minute}".strip()


@dataclass(frozen=True, slots=True)
class Met:
    """A date as it stands in a text."""

    when: When
    start: int
    end: int


def dates_in(text: str) -> list[Met]:
    """All whole dates in a text, in order. Offsets count in `text` after NFKC of its digits only."""
    plain = "".join(_digit(sign) for sign in text)
    found = [one for met in _WRITTEN.finditer(plain) if (one := _written(met))]
    found += [one for met in _NUMERALS.finditer(plain) if (one := _numerals(met))]
    return sorted(found, key=lambda one: one.start)


def first_date(text: str) -> When | None:
    """The first date in a text, or one written solid (20190301) when that is all there is."""
    met = dates_in(text)
    if met:
        return met[0].when
    solid = _SOLID.fullmatch(text.strip())
    return _when(solid[1], solid[2], solid[3]) if solid else None


def date_in_path(path: str) -> When | None:
    """A day hinted at by an address: /2019/0301/, t20190301_123.html. A hint, never a fact."""
    for met in _SOLID.finditer(path):
        if found := _when(met[1], met[2], met[3]):
            return found
    for met in _IN_PATH.finditer(path):
        if met[3] and (found := _when(met[1], met[2], met[3])):
            return found
    return None


def _digit(sign: str) -> str:
    return unicodedata.normalize("NFKC", sign) if "０" <= sign <= "９" or sign in "：．／" else sign


def _written(met: re.Match[str]) -> Met | None:
    minute = ""
    if met[5]:
        hour = int(met[5]) + (12 if met[4] in {"下午", "PM"} and int(met[5]) < 12 else 0)
        minute = f"{hour:02}:{met[6]}"
    when = _when(met[1], met[2], met[3], minute)
    return Met(when, met.start(), met.end()) if when else None


def _numerals(met: re.Match[str]) -> Met | None:
    if not met[3]:
        return None
    year = "".join(_DIGITS.get(sign, "") for sign in met[1] if not sign.isspace())
    when = _when(year, str(_number(met[2])), str(_number(met[3])))
    return Met(when, met.start(), met.end()) if when else None


def _number(signs: str) -> int:
    """二十八 → 28, 廿八 → 28, 十 → 10, 元 and 正 → 1."""
    signs = signs.replace("廿", "二十").replace("卅", "三十").replace("元", "一").replace("正", "一")
    if "十" in signs:
        tens, _, ones = signs.partition("十")
        return int(_DIGITS.get(tens, "1") if tens else "1") * 10 + (int(_DIGITS.get(ones, "0")) if ones else 0)
    return int("".join(_DIGITS.get(sign, "0") for sign in signs) or "0")


def _when(year: str, month: str, day: str, minute: str = "") -> When | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return When(found, minute) if 1990 <= found.year <= 2100 else None
