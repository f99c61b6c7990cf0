"""Guardians and other relatives by name, and children by name."""

import re
from collections.abc import Iterator
from functools import cache

from plugins.privacy_gate.called import called
from plugins.privacy_gate.name import HAN, LIKELY, POSSIBLE, SURE, Name
from plugins.privacy_gate.names import is_name
from plugins.privacy_gate.sensitive import any_of

_LED = re.compile(
    r"(?:的?(?:姓名|名字|签名|签字|签章|盖章)|（签[名字]）|\(签[名字]\)|叫做?|名叫|是|为|即|系"
    r"|代为签字的)?(?:[：:|=]|[ \t]|为|是|叫)*[“\"（(]?$"
)
RELATIVE = "其[父母子女妻夫兄弟姐妹]|关系[:： ]{0,2}[父母子女妻夫兄弟姐妹儿](?=[ ，,：:])"
YOUNG = r"岁|年级|[大中小]班|初[一二三]|[（(]\d{1,2}[)）]班|个月|20[12]\d[年.\-/]"
_AND = "和"  # 家属和照护者: as a surname it stands apart
_SEPARATED = re.compile(r"[：:|=（(“\" \t]$")
_OF_NAMED = (
    r"(?:[（(](?:系|是|为)?(?:其|孩子|申请人|本人)?(?:的)?|[，,]?[ ]?(?:系|是|为)(?:其|他|她|本人"
    r"|申请人|孩子|患者|残疾人)[^，。]{0,6}?的?)"
)
_AGE = re.compile(
    r"^(?:同学|小朋友)?[，,、 \t（(|｜：:]*(?:[男女][，,、 \t|]*)?(?:汉族|回族|[^，。\n]{1,3}族)?[，,、 \t|]*"
    r"(?:今年|年龄|现年|年仅|刚满|才|刚)?[:： ]*(?:(?<!\d)(?:1[0-3]|\d)|[一二两三四五六七八九]"
    r"|十[一二三]?)(?:周?岁|个月)(?!以|及|至|前|后|起|时患|开始)"
)
_BORN = re.compile(
    r"^[，,、 \t|（(]*(?:[男女][，,、 \t|]*)?(?:生于|出生日期[:： ]*|出生于)?(?:201[3-9]|20[2-9]\d)"
    r"(?:年(?:\d{1,2}月)?(?:\d{1,2}日)?出?生|(?:年|[.\-/])\d{1,2}(?:月|[.\-/]|(?=[，,|）)\s]|$)))"
)
_SCHOOL = re.compile(
    rf"^(?:同学|小朋友)?[，,、 \t（(|｜：:]*(?:[男女][，,、 \t|]*)?(?:(?:[1-9]\d|\d)岁[，,、 ]*)?(?:就读于|就读"
    rf"|在|系|是|现)?(?:[{HAN}]{{0,12}}?)"
    r"(?:(?:[一二三四五六七八九]|[1-9])年级|幼儿园|小学(?!教师|老师|语文|数学|校长|高级)|[大中小]班"
    r"|初[一二三](?!中)|[一二三四五六]年?[（(]\d[)）]班)"
)
_CLASS = re.compile(
    r"(?:[一二三四五六七八九1-9]?年?级?[（(]\d{1,2}[)）]班"
    r"|[一二三四五六七八九1-9]年级(?:[一二三四五六七八九十\d]{1,2}班)?|初[一二三]|[大中小][一二三]?班|小学"
    r"|中学|学校)(?:的)?(?:学生|同学|女生|男生)?[：: ]{0,2}$"
)
_YOUNG = re.compile(
    r"(?:(?<!\d)(?:1[0-3]|\d)|[一二两三四五六七八九十])周?岁(?:的|男孩|女孩|儿童|幼童|男童|女童|小朋友|患儿"
    r"|孩子|学生|小患者)*[：: ]?$"
)
_NOT_ALONE = re.compile(
    "老师|教师|园长|校长|医生|医师|主任|院长|记者|志愿|爱心|社工|编辑|作者|主持|教授|专家|基金|中心|协会|医院"
    "|电视|出版|公园|剧院|文学|作家|图书|委员|书记|护士|康复师|治疗师|院|路|街"
)


def kin(sentence: str) -> Iterator[tuple[int, str, str]]:
    """Where, kind (guardian, minor) and words met."""
    relatives = list(_guardian().finditer(sentence))
    young = _minor().search(sentence)
    if not relatives and not young:
        return
    for name in called(sentence):
        if kind := _kind(sentence, name):
            start = max(0, name.start - 10)
            yield name.start, kind, sentence[start : name.end + 8].strip()
    for met in relatives:
        yield from _valued(sentence, met)


def _valued(sentence: str, met: re.Match[str]) -> Iterator[tuple[int, str, str]]:
    """监护人：植玉兰. The surname may be one we do not know."""
    value = re.compile(rf"(?:姓名|签[名字])?[）)]?[ \t]*[：:|=][ \t]*(?P<value>[{HAN}·]{{2,12}})(?![{HAN}])").match(
        sentence, met.end()
    )
    if value and is_name(value["value"], POSSIBLE):
        yield met.start(), "guardian", sentence[met.start() : value.end()]


def _kind(sentence: str, name: Name) -> str:
    before, after = sentence[max(0, name.start - 24) : name.start], sentence[name.end : name.end + 30]
    led = _LED.search(before)
    lead = before[: led.start()] if led else before
    separated = bool(_SEPARATED.search(before))
    if not separated and sentence.startswith(_AND, name.start):
        return ""
    if re.search(rf"(?:{any_of('guardian_words')}|{RELATIVE}|关系[:： ]{{0,2}}[父母子女妻夫儿])$", lead) and (
        name.weight >= LIKELY or (separated and _ends(after))
    ):
        return "guardian"
    if name.weight >= LIKELY and re.match(rf"{_OF_NAMED}(?:{any_of('guardian_words')})", after):
        return "guardian"
    if (
        name.weight >= LIKELY
        and re.match(rf"(?:[系是为][{HAN}]{{2,4}})?之?的?(?:{any_of('guardian_words')})(?:[，,。：:、（( ]|$)", after)
        and name.weight == SURE
    ):
        return "guardian"
    if name.weight < LIKELY and not (separated and _ends(after)):
        return ""
    if _AGE.match(after) or _BORN.match(after) or (_SCHOOL.match(after) and not _NOT_ALONE.search(after[:16])):
        return "minor"
    if _YOUNG.search(before) or (_CLASS.search(before) and not re.search("大学|研究", before)):
        return "minor" if name.weight == SURE or _ends(after) or _YOUNG.search(before) else ""
    met = re.search(
        rf"(?:(?:{any_of('minor_words')})的?)+(?:学生|班|姓名|名单)?(?P<rest>[^，。；]{{0,6}})$",
        lead + before[len(lead) :],
    )
    if met and (
        not met["rest"] or re.fullmatch(r"[：: （(“\"、的叫]*|名叫|学生|同学|选手|队员|歌手|画家|代表", met["rest"])
    ):
        return "minor" if name.weight == SURE or _ends(after) else ""
    return ""


def _ends(after: str) -> bool:
    return not re.match(f"[{HAN}]", after)


@cache
def _guardian() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('guardian_words')}|{RELATIVE})")


@cache
def _minor() -> re.Pattern[str]:
    return re.compile(rf"{any_of('minor_words')}|{YOUNG}")
