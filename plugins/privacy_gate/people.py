"""Find people in a folded text: a name beside health or disability, a guardian, a child, a home."""

import re
from collections.abc import Iterator
from functools import cache

from plugins.privacy_gate.health import health
from plugins.privacy_gate.homes import homes
from plugins.privacy_gate.kin import RELATIVE, YOUNG, kin
from plugins.privacy_gate.name import HAN
from plugins.privacy_gate.records import records
from plugins.privacy_gate.rows import rows
from plugins.privacy_gate.sensitive import any_of, first_signs, told, told_signs
from plugins.privacy_gate.spots import spots

Met = tuple[int, str, str]  # where, kind, text met

_ANY_HAN = re.compile(f"[{HAN}]")
# A sentence goes on where the next one only says he or she
_SENTENCE = re.compile(r"[^\n。！？!?；;\u2029]+(?:[。；;](?=[他她其该])[^\n。！？!?；;\u2029]+)*")
_LONGEST = 600  # characters of a sentence; what has no full stop is read in such pieces
_ALL_INVENTED = re.compile(r"(?:人物|人名|姓名|案例|故事|例子|以上|文中|本文|均)[^。\n]{0,12}(?:化名|虚构)")
_INVENTED = re.compile(r"(?:系|是|为|用|均)化名|虚构|为例|假如|假设|样例|示例|例如|比如|填写说明")


@cache
def _trigger() -> re.Pattern[str]:
    """A sentence without any of these tells of nobody."""
    signs = f"{told_signs()}{first_signs('guardian_words', 'minor_words')}其关岁年大中小初（(个2"
    return spots(signs, f"{told().pattern}|{RELATIVE}|{any_of('guardian_words', 'minor_words')}|{YOUNG}")


def people(text: str) -> Iterator[Met]:
    """Every place that tells something sensitive of someone named; text is folded."""
    if not _ANY_HAN.search(text):
        return
    yield from homes(text)
    if _ALL_INVENTED.search(text):
        return
    for met in _SENTENCE.finditer(text):
        for start in range(met.start(), met.end(), _LONGEST):
            sentence = text[start : min(met.end(), start + _LONGEST + 60)]
            if not _trigger().search(sentence) or _INVENTED.search(sentence):
                continue
            for where, value in health(sentence):
                yield start + where, "health", value
            for where, kind, value in kin(sentence):
                yield start + where, kind, value
    for where, kind, value in (*records(text), *rows(text)):
        line = text[text.rfind("\n", 0, where) + 1 : text.find("\n", where) % (len(text) + 1)]
        if not _INVENTED.search(line):
            yield where, kind, value
