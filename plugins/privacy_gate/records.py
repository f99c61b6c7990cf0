"""Filled-in forms and lists: 姓名：… 残疾类别：…, JSON and front matter, and names under a heading such as 救助名单."""

import re
from collections.abc import Iterator

from plugins.privacy_gate.name import HAN, LIKELY, POSSIBLE
from plugins.privacy_gate.names import is_name
from plugins.privacy_gate.sensitive import any_of, tells
from plugins.privacy_gate.spots import each, lines_with, spots

_QUOTES = "[\"'“”）)*]{0,3}"
_VALUE = rf"(?P<value>[{HAN}·]{{2,24}})"
_NAME = re.compile(
    r"(?:姓名|名字|申请人|患者|病人|伤者|户主|残疾人|受助人|受益人|求助人|救助对象|对象|持证人|学生|儿童|孩子"
    r"|被监护人|死者|逝者"
    r"|当事人|持卡人|服用人|领取人|使用人|学员|本人|患儿|(?<![A-Za-z_])(?:name|xm|xingming|realname))"
    rf"{_QUOTES}[ \t]*(?:[:：=|]|\s|(?<=姓名))[ \t]*{_QUOTES}{_VALUE}",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?:残疾类[别型]|残疾[等级]{1,2}|残疾情况|残疾种类|残疾程度|残类|残级|类别|等级|病情|病种|病史"
    r"|诊断(?:结果|结论|意见)?|疾病(?:名称|种类|诊断)?"
    r"|健康状况|身体状况|致残原因|主诉|(?<![A-Za-z_])(?:disabilit(?:y|ies)|category|diagnosis|disease|illness|level))"
    rf"{_QUOTES}[ \t]*(?:[:：=|为]|\s)[ \t]*{_QUOTES}(?P<told>[{HAN}\dIⅠⅡⅢⅣV][^\s，。；;,|\"'<>]{{0,23}})",
    re.IGNORECASE,
)
_TOLD_SPOTS = spots("残类等病诊疾健身致主dDcCiIıİlL", f"(?i:{_TOLD.pattern})")
_TITLED = re.compile(rf"[{HAN}](?:大妈|大爷|大娘|奶奶|爷爷|先生|女士|老太|老汉)")
_MEDICAL = re.compile("^(?:病|诊断|疾病|主诉|致残|diagnosis|disease|illness)", re.IGNORECASE)
_NOTHING = re.compile(
    "^(?:无|否|正常|良好|健康|其他|不详|未知|待定|请|填|选|如|见|或|及|和|与|等|代码|情况|姓名|类别|等级|残疾"
    "|证明|结果|日期|医院|医生|医师|时间|标准|书|单|报告|名称|意见)"
)
_WINDOW = 240  # characters between the parts of one form
_HEAD = re.compile(
    r"(?:残疾(?!人?工作|人?事业|人?联合)|盲|聋|听障|视障|肢残|智残|残障|孤独症|自闭症|脑瘫|精神障碍|患者|病人"
    r"|儿童|未成年|孤儿|低保|特困|困难"
    r"|轮椅|辅具|辅助器具|假肢|助听器|康复|两项补贴|护理补贴|生活补贴|托养|无障碍改造|大病|救助|助学|重残|一户多残)"
    rf"[{HAN}（）()]{{0,16}}?(?:名单|花名册|名册|人员名单|人员|一览表|明细表|登记表|对象|如下)(?:公示|公布|如下)?"
    rf"(?P<rest>[ \t]*(?:[：:]|（[^）\n]{{0,20}}）)?[ \t]*)(?=\n|[{HAN}])"
)
_LISTED = re.compile("名单|名册|人员|一览表|明细表|登记表|对象|如下")  # what every heading holds
_NO_HEAD = re.compile(
    "先进|表彰|志愿|专家|评审|工作人员|工作者|机构|医院|单位|企业|教师|师资|讲师|评委|委员|代表|干部|专干"
    "|捐赠|爱心|裁判|领导|负责人|社工|记者|目录|材料"
)
_ITEM = re.compile(r"(?:[、，,；;\s|｜]|\d{1,3}[.、．)）]|[（(][^）)\n]{0,20}[）)]|[男女]|\d{1,3}岁?)+")
_LINES = 400  # lines of one list
_LONGEST = 2000  # characters of one of them


def records(text: str) -> Iterator[tuple[int, str, str]]:
    """Where, kind and words of each form filled in and of each list of people."""
    yield from _forms(text)
    yield from _lists(text)


def _forms(text: str) -> Iterator[tuple[int, str, str]]:
    told = [met for met in each(_TOLD_SPOTS, _TOLD, text) if _is_told(met)]
    if not told:
        return
    for met in _NAME.finditer(text):
        titled = met[0].startswith("姓名") and _TITLED.fullmatch(met["value"])
        if not (titled or is_name(met["value"], POSSIBLE) or is_name(met["value"][:3], LIKELY)):
            continue
        for other in told:
            start, end = min(met.start(), other.start()), max(met.end(), other.end())
            if end - start <= _WINDOW and "\n\n" not in text[start:end]:
                yield start, "health", f"{met['value']} {other['told']}"
                break


def _is_told(met: re.Match[str]) -> bool:
    value = met["told"]
    if _NOTHING.match(value):
        return False
    return (
        tells(value)
        or re.match(any_of("grade"), value) is not None
        or (_MEDICAL.match(met[0]) is not None and len(value) > 1)
    )


def _lists(text: str) -> Iterator[tuple[int, str, str]]:
    for begin, end in lines_with(_LISTED, text):
        met = _HEAD.search(text, begin, end) if _LISTED.search(text, begin, begin + 80) else None
        if not met or met.start() - begin > 40 or _NO_HEAD.search(text, begin, met.end()):
            continue
        kind = "minor" if re.search("儿童|未成年|孤儿|学生|少儿", met[0]) else "health"
        for where, person in _listed(text, met.end()):
            yield where, kind, f"{met[0].strip()} {person}"


def _listed(text: str, where: int) -> Iterator[tuple[int, str]]:
    """The first person of each line, to the first line that names none."""
    for number in range(_LINES):
        end = text.find("\n", where)
        line = text[where : end if end >= 0 else len(text)][:_LONGEST]
        people = [item for item in _ITEM.split(line.strip().lstrip("-*#> ")) if item]
        enough = LIKELY if len(people) == 1 and not number else POSSIBLE
        if not all(is_name(one, enough) for one in people[:40]):
            people = [one for one in people[:3] if is_name(one, LIKELY)] if number and len(line) < 40 else []
        if people:
            yield where, people[0]
        elif line.strip() and number:
            return
        if end < 0:
            return
        where = end + 1
