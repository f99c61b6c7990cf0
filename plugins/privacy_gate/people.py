"""Find people in a folded text: a name beside health or disability, a guardian, a child, a home."""

import re
from collections.abc import Iterator
from functools import cache

from plugins.content_model.remembered import remembered
from plugins.privacy_gate.health import health
from plugins.privacy_gate.homes import homes
from plugins.privacy_gate.kin import RELATIVE, YOUNG, kin
from plugins.privacy_gate.name import HAN
from plugins.privacy_gate.records import records
from plugins.privacy_gate.rows import openings, rows
from plugins.privacy_gate.sensitive import any_of, first_signs, listed, told, told_signs
from plugins.privacy_gate.spots import lines_with, opened, spots

Met = tuple[int, str, str]  # where, kind, text met

_ANY_HAN = re.compile(f"[{HAN}]")
# A sentence goes on where the next one only says he or she
_SENTENCE = re.compile(r"[^\n。！？!?；;\u2029]+(?:[。；;](?=[他她其该])[^\n。！？!?；;\u2029]+)*")
_LONGEST = 600  # characters of a sentence; what has no full stop is read in such pieces
_ALL_INVENTED = re.compile(r"(?:人物|人名|姓名|案例|故事|例子|以上|文中|本文|均)[^。\n]{0,12}(?:化名|虚构)")
_INVENTED = re.compile(r"(?:系|是|为|用|均)化名|虚构|为例|假如|假设|样例|示例|例如|比如|填写说明")

# The first two signs of what RELATIVE and YOUNG meet
_KIN_PAIRS = (
    *(f"其{one}" for one in "父母子女妻夫兄弟姐妹"),
    *("关系", "岁", "年级", "大班", "中班", "小班", "初一", "初二", "初三", "个月", "20"),
    *(f"{bracket}{figure}" for bracket in "（(" for figure in "0123456789"),
)


@cache
def _trigger() -> re.Pattern[str]:
    """A sentence without any of these tells of nobody."""
    signs = f"{told_signs()}{first_signs('guardian_words', 'minor_words')}其关岁年大中小初（(个2"
    return spots(signs, f"{told().pattern}|{RELATIVE}|{any_of('guardian_words', 'minor_words')}|{YOUNG}")


@cache
def _opening() -> re.Pattern[str]:
    """Every line that `_trigger` or rows.py could meet holds one of these: two signs are looked for much faster."""
    kin = (*listed("guardian_words"), *listed("minor_words"), *_KIN_PAIRS)
    return opened((*openings(), *(word[:2] for word in kin)))


def people(text: str) -> Iterator[Met]:
    """Every place that tells something sensitive of someone named; text is folded."""
    if not _ANY_HAN.search(text):
        return
    yield from homes(text)
    if _ALL_INVENTED.search(text):
        return
    lines = list(lines_with(_opening(), text))
    for begin, end in lines:
        yield from ((begin + where, kind, value) for where, kind, value in _told_in(text[begin:end]))
    for where, kind, value in (*records(text), *rows(text, lines)):
        line = text[text.rfind("\n", 0, where) + 1 : text.find("\n", where) % (len(text) + 1)]
        if not _INVENTED.search(line):
            yield where, kind, value


@remembered
def _told_in(line: str) -> tuple[Met, ...]:
    """What its sentences tell."""
    return tuple(
        (start + where, kind, value)
        for met in _SENTENCE.finditer(line)
        for start in range(met.start(), met.end(), _LONGEST)
        for where, kind, value in _told_by(line[start : min(met.end(), start + _LONGEST + 60)])
    )


def _told_by(sentence: str) -> Iterator[Met]:
    if _trigger().search(sentence) and not _INVENTED.search(sentence):
        yield from ((where, "health", value) for where, value in health(sentence))
        yield from kin(sentence)
