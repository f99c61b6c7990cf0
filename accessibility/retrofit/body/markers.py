"""Numbers and signs typed at the beginning of a line: 一、 （一） 1. （1） ① 第一章 • — a."""

import re
from dataclasses import dataclass

DIGITS = "零一二三四五六七八九"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
DARK = "❶❷❸❹❺❻❼❽❾❿"
IN_BRACKETS = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
DOTTED = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
BRACKETED_CHINESE = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
NUMERAL = "[零〇一二三四五六七八九十百]"
GAP = "[ \u00a0\u3000]*"
BULLETS = "•●○■◆◇▪▫►▶★☆※·∙‣◦➢✓✔√❖❑▲△■→☞◎⊙➤»›‧・＊*"
KEPT_SIGNS = "□☑☐"  # boxes that say something
DASHES = "—–－-"

# From the highest to the lowest: how official documents nest them (GB/T 9704-2012, and laws)
RANKS = ("编", "章", "节", "一、", "（一）", "1.", "1.1", "1.1.1", "（1）", "①", "a.", "-")

COUNTED = "年月日号岁个名元万千百亿人次条项天周小时分种类家户位份张套台辆所处级届期批场件多余余以至到"

# 「一、二级残疾人」 and 「1.5 万人」 are no numbering
PATTERNS = (
    (
        "章",
        re.compile(rf"第(?P<n>{NUMERAL}{{1,5}}|\d{{1,3}})(?P<kind>[编篇部章节])(?:分)?(?:{GAP}|$)(?![的、，规中第])"),
    ),
    ("一、", re.compile(rf"(?P<n>{NUMERAL}{{1,4}}){GAP}[、．.]{GAP}(?!{NUMERAL}[、级类至])")),
    ("一、", re.compile(rf"(?P<n>{NUMERAL}{{1,3}})[:：]{GAP}")),
    ("（一）", re.compile(rf"[（(〔]{GAP}(?P<n>{NUMERAL}{{1,4}}){GAP}[）)〕][、．.]?{GAP}")),
    ("（1）", re.compile(rf"[（(]{GAP}(?P<n>\d{{1,2}}){GAP}[）)][、．.]?{GAP}")),
    ("1.1.1", re.compile(rf"(?P<n>\d{{1,2}}[.．]\d{{1,2}}[.．]\d{{1,2}})[.．]?(?:{GAP})(?![\d.．%％])")),
    (
        "1.1",
        re.compile(
            r"(?P<n>\d{1,2}[.．]\d{1,2})[.．]?"
            r"(?:[ \u00a0\u3000]+(?=\D)|(?=[\u4e00-\u9fff《“])(?![万亿元%％倍个米公度吨千年月日岁至到小]))"
        ),
    ),
    ("1.", re.compile(rf"(?P<n>\d{{1,3}}){GAP}(?:[、．]{GAP}|\.{GAP}(?!\d)|[)）]{GAP})(?=\S)")),
    ("1.", re.compile(rf"(?P<n>\d{{1,2}})[ \u3000]+(?=[\u4e00-\u9fff])(?![{COUNTED}])")),
    # 01 02 as designers set them; two figures before a word are a number only where they count on
    ("1.", re.compile(rf"(?P<n>0\d(?![年月日时])|[12]\d(?![{COUNTED}]))(?=[\u4e00-\u9fff])")),
    ("a.", re.compile(rf"(?P<n>[a-zA-Z])(?:[、．)）]|\.(?=[ \u3000\u4e00-\u9fff])){GAP}(?=\S)")),
)
LOWEST = {"编": "编", "篇": "编", "部": "编", "章": "章", "节": "节"}


@dataclass(frozen=True, slots=True)
class Marker:
    """kind: one of RANKS; of bullets the sign itself. length: in characters, with the blanks after it."""

    kind: str
    number: int
    length: int
    sign: str  # as typed, without blanks

    @property
    def rank(self) -> int:
        return RANKS.index(self.kind) if self.kind in RANKS else len(RANKS)

    @property
    def bullet(self) -> bool:
        return self.number == 0


def marker_of(text: str) -> Marker | None:
    """What the line begins with; None when it is text from the first character."""
    if not text:
        return None
    first = text[0]
    for signs, kind in (
        (CIRCLED, "①"),
        (DARK, "①"),
        (IN_BRACKETS, "（1）"),
        (DOTTED, "1."),
        (BRACKETED_CHINESE, "（一）"),
        (ROMAN, "一、"),
    ):
        if first in signs:
            after = re.match(rf"[、．.]?{GAP}", text[1:])
            return Marker(kind, signs.index(first) + 1, 1 + (after.end() if after else 0), first)
    if first in BULLETS or first in KEPT_SIGNS:
        blanks = len(text) - len(text[1:].lstrip(" \u00a0\u3000")) - 1
        doubled = len(text) > 1 and text[1] in BULLETS
        return None if doubled or not text[1:].strip() else Marker(first, 0, 1 + blanks, first)
    if first in DASHES:
        found = re.match(rf"(?:——|--|－－|[{DASHES}]){GAP}(?=[^\s\d{DASHES}])", text)
        return Marker("-", 0, found.end(), found[0].strip(" \u00a0\u3000")) if found else None
    for kind, pattern in PATTERNS:
        found = pattern.match(text)
        if found and found.end() <= len(text):
            known = LOWEST[found["kind"]] if kind == "章" else kind
            return Marker(known, number_of(found["n"]), found.end(), found[0].strip(" \u00a0\u3000"))
    return None


def number_of(said: str) -> int:
    """三 is 3, c is 3, 2.3 is 3: the number within its series."""
    if said.isdecimal():
        return int(said)
    if "." in said or "．" in said:
        return int(re.split(r"[.．]", said)[-1])
    if said.isascii():
        return ord(said.lower()) - ord("a") + 1
    return chinese(said)


def chinese(numeral: str) -> int:
    """1–999; what is no number counts as 0."""
    hundreds, _, rest = numeral.replace("〇", "零").rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    return (
        (100 * max(DIGITS.find(hundreds[:1]), 1) if "百" in numeral else 0)
        + (10 * max(DIGITS.find(tens.strip("零")) if tens.strip("零") else 1, 1) if ten else 0)
        + max(DIGITS.find(ones.strip("零")) if ones.strip("零") else 0, 0)
    )
