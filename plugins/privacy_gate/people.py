"""Find people in a folded text: a name beside a health or disability word, a guardian, a minor, a home address.

A name is a common surname and one or two characters that given names are made of, standing by itself; words that only
look so are listed in words.yaml.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

Met = tuple[int, str, str]  # where, kind, text met

_TITLE = r"(?:先生|女士|同志|老人|大爷|大妈|阿姨|同学|小朋友|老师|师傅)"
_BORDER = r"[ \t|，,、;；:：（(）)/\"'“”\-_]"


@cache
def vocabulary() -> Mapping[str, Any]:
    """words.yaml."""
    text = Path(__file__).with_name("words.yaml").read_text(encoding="utf-8")
    words: Mapping[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return words


def people(text: str) -> Iterator[Met]:
    """Every place that tells something sensitive of someone named; text is folded."""
    starts = [met.start() for met in _start().finditer(text)]
    for kind, pattern in _patterns().items():
        led = pattern.pattern.startswith("(?P<name>")
        for met in filter(None, (pattern.match(text, start) for start in starts)) if led else pattern.finditer(text):
            if _is_name(met["name"]) and not _pretended(text, met):
                yield met.start("name"), kind.partition(" ")[0], met[0].strip()
    yield from _rows(text)
    yield from _addresses(text)


def _is_name(word: str) -> bool:
    if word[1:] in {"先生", "女士", "老师", "老人", "同学"}:
        return False
    return not any(word.startswith(other) for other in _not_names()) and word not in _not_names()


def _pretended(text: str, met: re.Match[str]) -> bool:
    """A name that is said to be invented."""
    return "化名" in text[met.start("name") : met.end() + 8].split("\n", maxsplit=1)[0]


@cache
def _not_names() -> frozenset[str]:
    return frozenset(vocabulary()["not_names"].split())


@cache
def _name() -> str:
    words = vocabulary()
    surnames = "".join(words["surnames"].split())
    given = "".join(sorted(set(words["given"]) - set(" \n")))
    compound = "|".join(words["compound_surnames"])
    return rf"(?P<name>(?:{compound}|[{surnames}])[{given}]{{1,2}})"


@cache
def _start() -> re.Pattern[str]:
    """Where a name may begin: at a border, or after a word that announces one."""
    words = vocabulary()
    surnames, given = "".join(words["surnames"].split()), "".join(sorted(set(words["given"]) - set(" \n")))
    announced = [
        "患者",
        "盲人",
        "聋人",
        "残疾人",
        "小朋友",
        "患儿",
        "孤儿",
        "病人",
        "老人",
        "居民",
        "村民",
        "学生",
        "儿童",
        "申请人",
        "户主",
        "姓名",
        "职工",
        "叫",
        "青年",
        "女孩",
        "男孩",
        "社区的",
        "村的",
        "街道的",
        "小区的",
        "低保户",
        "特困户",
        "困难户",
        "贫困户",
        "名叫",
        "对象",
        "监护人",
        "联系人",
    ]
    cue = "|".join(f"(?<={word}.)" for word in announced)
    second = f"{given}官葛甫迟徒容狐方侯孙文木辕里延宫马"
    first = f"{surnames}{''.join(one[0] for one in words['compound_surnames'])}"
    return re.compile(rf"[{first}](?=[{second}])(?:(?<![\u4e00-\u9fff].)|{cue})")


@cache
def _sensitive() -> str:
    words = vocabulary()
    both = rf"(?:{'|'.join(words['category'])})(?:残疾)?[ ，,|、（(]*(?:{'|'.join(words['grade'])})"
    stated = rf"残疾(?:类别|类型|情况|种类)[:： ]*(?:{'|'.join(words['category'])})"
    return rf"(?:{both}|{stated}|{'|'.join(sorted(words['condition'], key=len, reverse=True))})"


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """Kind, and a word where a kind has several → pattern with a group `name`."""
    words, name, sensitive = vocabulary(), _name(), _sensitive()
    end = (
        rf"(?=$|[^\u4e00-\u9fff]|{_TITLE}|今年|家住|家里|家中|因|患|获得?|申请|享受"
        r"|说|是|在|与|和|代|同|曾|将|已|到|向|从|去|等|一家|本人|签|参加|领取|于|的(?!人))"
    )
    about = r"(?:[，,、 \t（(]*(?:男|女|汉族|\d{1,3}岁|今年\d{1,3}岁|身份证[^，。\n]{0,30})[，,、 \t]*)*"
    verb = (
        r"(?:[是系为属因有得被]|患有?|患上|身患|确诊[为]?|诊断[为]?|被诊断[为出]?|被确诊[为]?|被评定[为]?|评定为|鉴定为"
        r"|患的是|残疾类别|类别|病情|病种|诊断|疾病|残疾情况|现|目前|自幼|先天性?|后天|突发|不幸|长期|多年|身体|属于|持|持有)?"
        r"(?:一名|一位|个)?"
    )
    link = rf"(?:{_BORDER}{{0,4}}{verb}){{0,3}}{_BORDER}{{0,3}}(?:重度|轻度|中度|严重|晚期|早期|\d{{4}}年)?的?"
    kin = f"(?:的(?:{'|'.join(words['guardian_words'])}))?"
    age = r"(?:(?:今年|年龄|现年)?[:： ]*(?<!\d)(?:1[0-3]|\d)周?岁|(?:1[0-7]|[一二三四五六七八九]|十[一二三]?)周?岁)"
    guardian = "|".join(sorted(words["guardian_words"], key=len, reverse=True))
    minor = "|".join(sorted(words["minor_words"], key=len, reverse=True))
    return {
        "health after": re.compile(rf"{name}{_TITLE}?{kin}{about}{link}{sensitive}"),
        "health before": re.compile(
            rf"{sensitive}(?:患者|残疾人|病人|儿童|老人|学生|居民|青年|家庭|的|者|人)?[:： ]?{name}{end}"
        ),
        "guardian": re.compile(
            rf"(?:{guardian}|其[父母子女妻夫])(?:的?姓名|（签名）|\(签名\)|签名|签字|名字|叫|是|为)?"
            rf"[ \t]*[:：|]?[ \t]*{name}{end}"
        ),
        "guardian named": re.compile(
            rf"{name}[ ，,（(]*(?:系|是|为)?[^，。\n]{{0,6}}(?:的)(?:{guardian})(?![\u4e00-\u9fff])"
        ),
        "guardian in brackets": re.compile(
            rf"{name}[ ]?(?:[（(](?:{guardian})[）)]|(?:[系是为](?:其|他|她|本人)的?)(?:{guardian}))"
        ),
        "minor age": re.compile(rf"{name}(?:同学|小朋友)?[，,、 \t（(|]*(?:[男女][，,、 \t|]*)?{age}"),
        "minor born": re.compile(
            rf"{name}[，,、 \t|（(]*(?:[男女][，,、 \t|]*)?(?:生于|出生日期[:： ]*)?"
            rf"(?:201[3-9]|20[2-9]\d)[年.\-][^，。\n]{{0,8}}(?:出?生|$)"
        ),
        "minor word": re.compile(rf"(?:{minor})(?:学生|[大中小]班)?[:： ]?{name}{end}"),
        "minor school": re.compile(
            rf"{name}(?:同学|小朋友)?[，,、 \t（(|]*(?:[男女][，,、 \t|]*)?(?:[^，。\n]{{0,6}}(?:{minor}))"
        ),
    }


_CELLS = re.compile(r"\s*[|\t,，]\s*")
_HEAD_NAME = re.compile(r"^(?:姓名|名字|申请人|户主|残疾人|残疾人姓名|受助人|学生姓名|儿童姓名|患者|受益人|对象)$")
_HEAD_TOLD = re.compile(r"残疾|类别|等级|病|诊断|监护|住址|家庭地址|身份证|证号|联系电话|手机|致残|健康|年龄|出生")
_HEAD_PLACE = re.compile(
    r"^(?:村|社区|村居|村（居）|村委|居委|村组|住址|所在村|所在社区|行政村|乡镇|街道.*村|地址|居住地|户籍地)"
)
_HALF_NAME = re.compile(r"[\u4e00-\u9fff][*＊×xX○某]{1,2}[\u4e00-\u9fff]?")


def _rows(text: str) -> Iterator[Met]:
    """Tables: a name in one cell and what is sensitive in another, told by the head or by the cell itself."""
    head: list[str] = []
    where, told = 0, re.compile(_sensitive())
    exact = frozenset((*vocabulary()["category"], *vocabulary()["condition"]))
    for line in text.split("\n"):
        cells = (
            [cell.strip(" '\"").removeprefix("**").removesuffix("**") for cell in _CELLS.split(line.strip().strip("|"))]
            if len(line) < 2000
            else []
        )
        if len(cells) < 2:
            head = head if line.strip() else []
        elif any(_HEAD_NAME.match(cell) for cell in cells):
            head = cells
        else:
            yield from _row(head, cells, where, exact, told)
        where += len(line) + 1


def _row(head: list[str], cells: list[str], where: int, exact: frozenset[str], told: re.Pattern[str]) -> Iterator[Met]:
    full = re.compile(_name())
    fits = len(head) == len(cells)
    for number, cell in enumerate(cells):
        headed = fits and _HEAD_NAME.match(head[number])
        others = [
            (head[other] if fits else "", value) for other, value in enumerate(cells) if other != number and value
        ]
        if (headed and re.fullmatch(r"[\u4e00-\u9fff·]{2,6}", cell)) or (full.fullmatch(cell) and _is_name(cell)):
            if any(value in exact or told.match(value) for _, value in others) or (
                headed and any(_HEAD_TOLD.search(top) and value not in "—-无" for top, value in others)
            ):
                yield where, "health", " ".join(cells)
                return
        elif _HALF_NAME.fullmatch(cell):
            kinds = any(value in exact or told.search(value) for _, value in others)
            place = any(_HEAD_PLACE.match(top) or re.search(r"(?:村|社区|组|小区)$", value) for top, value in others)
            if kinds and place:
                yield where, "masked_list", " ".join(cells)
                return


_NUMBER = r"(?:\d{1,5}|[一二三四五六七八九十]{1,3})"
_HOME = re.compile(
    r"(?P<name>(?:家庭住址|家庭地址|户籍地址|户籍所在地|现住址|现居住地|居住地址"
    r"|住址|住所|家住|现住|居住在|居住于|住在|户口所在地)"
    rf"(?:为|是|在)?[ \t|:：]*[^\s。；;|，,]{{0,30}}?{_NUMBER}"
    r"(?:号|室|单元|栋|幢|组|户|弄|巷|楼|院)[^\s。；;|，,]{0,16})"
)
_FLAT = re.compile(
    r"(?P<name>"
    rf"(?:(?:小区|花园|家园|新村|公寓|宿舍|家属院|苑|里弄)[^\s。；|，,]{{0,10}}{_NUMBER}?"
    rf"(?:号楼|栋|幢|座|号)?[^\s。；|，,]{{0,6}}?(?:{_NUMBER}单元)?(?:{_NUMBER}(?:号(?!楼)|室)|\d{{1,3}}-\d{{1,2}}-\d{{2,4}}|\d-\d{{3,4}}(?!\d))"
    rf"|{_NUMBER}(?:号楼|栋|幢|号院|号)?{_NUMBER}单元[^\s。；|，,]{{0,4}}?(?:{_NUMBER}(?:号|室)|\d{{3,4}})"
    rf"|村(?:第?{_NUMBER}组){_NUMBER}号|{_NUMBER}弄{_NUMBER}号{_NUMBER}室))"
)
_OFFICE = re.compile(
    r"办公|办理|地点|中心|会议|窗口|网点|机构|公司|报名|受理|邮寄|来信|寄|服务站|活动|大厅|培训|驿站|门诊|医院|学校|站"
)


def _addresses(text: str) -> Iterator[Met]:
    for met in _HOME.finditer(text):
        if not re.search(r"[X×_＿*]{2,}|某", met["name"]):
            yield met.start(), "address", met["name"]
    for met in _FLAT.finditer(text):
        line = text[text.rfind("\n", 0, met.start()) + 1 : met.end()]
        if not _OFFICE.search(line):
            yield met.start(), "address", met["name"]
