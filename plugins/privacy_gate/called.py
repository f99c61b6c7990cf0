"""The names in a sentence, weighed once more by what stands before and after: 患者来勇, 申请人：经天纬, 段小楼同学."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache

from plugins.privacy_gate.cut import first_tag
from plugins.privacy_gate.name import DOUBTFUL, HAN, LIKELY, SURE, Name
from plugins.privacy_gate.names import candidates, without_overlap
from plugins.privacy_gate.sensitive import any_of, hits

END = re.compile(rf"$|[^{HAN}]|[在的是说因患之今获申家参已正被将从为和与也就一又对系属领代签自]")
HANDED = re.compile(r"[：:“”\"（(《「、\s]+$")
_HAN = re.compile(f"[{HAN}]")
# 阳光中心, 金华路: the name of a place or a body
_PLACE = re.compile(
    "中心|医院|学校|小学|中学|大学|学院|幼儿园|公司|集团|社区|街道|大街|大道|小区|花园|家园|公园|协会|基金"
    "|银行|酒店|超市|商场|机构|广场"
    "|项目|工程|计划|行动|品牌|[牌杯奖]|路(?!过|上|遇|边)|[街巷村镇乡县市站](?!民|委)|区(?!别)|出版|药业|制药"
    "|战争|病(?:$|[，、])|故居|纪念|主义"
)
_STATES = re.compile("是一|是|系|患|被诊断|被确诊|确诊|因患|罹患")
_TITLE = re.compile(
    "同学|先生|女士|小姐|同志|小朋友|老师|老人|大爷|大妈|大叔|大姐|阿姨|师傅|一家|夫妇|夫妻|家里|家中|本人"
)


@lru_cache(maxsize=64)
def called(sentence: str) -> tuple[Name, ...]:
    """From left to right, none within another."""
    found = candidates(sentence)
    if not found:
        return ()
    spans = [(hit.start, hit.end) for hit in hits(sentence)]
    told = frozenset(start for start, _ in spans)
    free = [one for one in found if not any(one.start < end and start < one.end for start, end in spans)]
    lifted = without_overlap([_lifted(sentence, one, told) for one in free])
    return tuple(one for one in lifted if not (_is_invented(sentence, one) or _PLACE.match(sentence, one.end)))


def _lifted(sentence: str, name: Name, told: Iterable[int]) -> Name:
    if name.weight == SURE:
        return name
    before = sentence[max(0, name.start - 14) : name.start]
    closed = not _HAN.match(sentence, name.end)
    lead = HANDED.sub("", before)
    introduced = bool(_person().search(lead)) and not lead.endswith("的")
    if name.weight == DOUBTFUL:
        return replace(name, weight=LIKELY) if introduced and closed and lead != before else name
    if introduced and (closed or (ends(sentence, name.end) and name.weight == LIKELY)):
        return replace(name, weight=SURE)
    if introduced and ends(sentence, name.end):
        return replace(name, weight=LIKELY)
    alone = not _HAN.match(before[-1:]) and (closed or (name.end in told and sentence[name.end - 1] not in "为因有"))
    states = not _HAN.match(before[-1:]) and _STATES.match(sentence, name.end)
    if alone or states or _TITLE.match(sentence, name.end) or _kin().match(sentence, name.end):
        return replace(name, weight=min(SURE, name.weight + 1))
    return name


def _is_invented(sentence: str, name: Name) -> bool:
    """化名王芳, 王芳（化名）."""
    return (
        "化名" in sentence[max(0, name.start - 3) : name.start]
        or re.match("[（(，,、 ]{0,2}(?:系|是|为|均为)?化名", sentence[name.end : name.end + 6]) is not None
    )


def ends(sentence: str, where: int) -> bool:
    """Whether a name may end here: at a border, or before a verb and the like."""
    if END.match(sentence, where):
        return True
    return first_tag(sentence[where : where + 4])[:1] in "vdpcurtf"


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(f"的(?:{any_of('guardian_words')})")


@cache
def _person() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('person', 'guardian_words', 'minor_words')}|叫|名为|姓名)$")
