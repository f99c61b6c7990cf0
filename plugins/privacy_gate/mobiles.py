"""Find mobile numbers in a folded text: eleven figures as people group them, one by one, or one below the other."""

import re
from collections.abc import Iterator

from plugins.privacy_gate import cues

Met = tuple[int, str, str]  # where, kind, text met

# Before a mobile: no figure or letter, save a country code or a word such as tel; no figure with a dash either
_NOT_BEFORE = re.compile(r"(?:[0-9A-Za-z.]|(?<!\d{10})\d/|\d[-_])$")
_CODE_BEFORE = re.compile(
    r"(?:(?:^|[^0-9A-Za-z])(?:\+|00)?86[-) （(]{0,2}|tel|phone|mobile|sms|wechat|vx|wx|cell|contact)$", re.IGNORECASE
)
_MOBILE = re.compile(
    r"(1[3-9]\d(?:(?P<gap>[-  .]?| - )\d{4}(?P=gap)\d{4}|\d[- ]\d{3}[- ]\d{4}|\d\d[- ]\d{3}[- ]?\d{3}|[- ]\d{8}"
    r"|(?: \d\d){4}|[）)] ?\d{4}[- ]?\d{4}))(?![0-9A-Za-z]|\.\d|-\d|/\d(?!\d{10}))"
)
_COUNTED = re.compile(
    r"\s*(?:亿?元|万|亿|人|户|个|台|件|次|吨|平方|立方|千|米|公里|字节|期|条|册|kB|MB|GB|%|bytes?)", re.IGNORECASE
)
_GAP = r"[^0-9A-Za-z\u4e00-\u9fff*•●■…+]{1,5}"
_CUT = re.compile(rf"1(?<![0-9A-Za-z.].)(?:(?:{_GAP})?[3-9](?:(?:{_GAP})?\d){{9}})(?![0-9A-Za-z]|[.\-]\d)")
_SHAPES = frozenset(
    {
        (3, 4, 4),
        (3, 8),
        (7, 4),
        (4, 3, 4),
        (4, 4, 3),
        (3, 3, 5),
        (5, 6),
        (3, 5, 3),
        (5, 3, 3),
        (1,) * 11,
        (3, 2, 2, 2, 2),
        (1, 3, 3, 4),
        (1, 2, 4, 4),
        (1, 10),
        (2, 9),
        (6, 5),
        (4, 7),
    }
)
_NEAR = re.compile(r"[ \-.·_/—()（）\u2029\n]+")
_FEW = frozenset({(3, 4, 4), (1,) * 11, (7, 4), (3, 8), (4, 3, 4)})


def mobiles(text: str) -> Iterator[Met]:
    """Every mobile number."""
    for met in _MOBILE.finditer(text):
        before = cues.before(text, met.start())
        inside = _NOT_BEFORE.search(before) and not _CODE_BEFORE.search(before)
        if not (inside or _COUNTED.match(text, met.end()) or cues.CODE.search(before)):
            yield met.start(), "mobile", met[0]
    for met in _CUT.finditer(text):
        if not met[0].isdigit() and _is_cut_mobile(text, met):
            yield met.start(), "mobile", met[0]


def _is_cut_mobile(text: str, met: re.Match[str]) -> bool:
    before = cues.before(text, met.start())
    lengths = tuple(map(len, re.findall(r"\d+", met[0])))
    if lengths not in _SHAPES or cues.CODE.search(before) or _COUNTED.match(text, met.end()):
        return False
    if re.search(r"[\d][ ,.，|\-\n]{1,3}$", before) or re.match(r"[ ,，|\-\n]{1,3}\d", text[met.end() : met.end() + 4]):
        return False  # one of a row of figures
    gaps = set(re.findall(r"\D+", met[0]))
    if lengths == (1,) * 11:
        return len(gaps) == 1
    if gaps == {"."} and len(lengths) == 2:
        return False  # a decimal
    near = all(_NEAR.fullmatch(gap) for gap in gaps)
    called = bool(cues.PHONE.search(before))
    return (near and (called or lengths in _FEW) and (called or len(gaps) == 1)) or (called and lengths in _FEW)
