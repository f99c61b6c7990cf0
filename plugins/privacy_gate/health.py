"""A name and its health: 王某患…, …患者王某, 王某（…）. Who only speaks of, serves or heads others is left alone."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from plugins.privacy_gate.called import HANDED, called, ends
from plugins.privacy_gate.cut import texts
from plugins.privacy_gate.name import HAN, LIKELY, POSSIBLE, SURE, Name
from plugins.privacy_gate.sensitive import GRADE, GROUP, ILLNESS, Hit, any_of, hits, listed

_FAR = 40  # characters between a name and what is told of it
_CLOSE = 14
_NEAR = 10
_LABELS = re.compile("(?:救助|资助|帮扶|服务|补贴|护理)(?:事由|原因|对象|金额|项目|类别|标准|情况)|给自己")
_COPULA = re.compile(
    r"(?:是|系|为|属于?|作为|身为|成为|因|患有?|身患|有|身有|伴有|致|持|持有|成了)(?:一|1)?[名位个]?(?:[^，。]{0,5})$"
)
_RELATIVE = re.compile(rf"(?:之[子女妻父母夫]|(?:{any_of('guardian_words')}))$")
_ALIAS = re.compile(rf"(?:少年|少女|女孩|男孩|儿童|孩子|青年|姑娘|小伙|患者|患儿|女子|男子|老人)[{HAN}]{{1,4}}[（(]$")
_OF_BIRTH = re.compile(r"(?:自幼|从小|自小|幼年|幼时|先天性?|天生|后天|双耳|双目|意外|不幸|突发|突然|完全|逐渐)$")
_APART = re.compile(r"(?:[，,、（(|｜：:\s“\"/\-_])$")
_AFTER_GENERAL = re.compile(
    rf"(?:康复|患|病|重度|轻度)?(?:患者|者|人|人士|病人|儿童|家庭|学生|友|儿|女孩|男孩|青年|老人|职工"
    rf"|妇女)*(?:[^{HAN}]|$)"
)
_FOR = re.compile("为[^，。]{0,5}$")
_CALLED = re.compile(r"(?:名叫|叫做|叫|名为|本名|学名|大名|真名|原名|小名|姓名)(?:是|为)?[：: ]?$")


def health(sentence: str) -> Iterator[tuple[int, str]]:
    """Where it stands and the words met, of everybody named in the sentence."""
    told = list(hits(sentence))
    if not told:
        return
    found = called(sentence)
    for number, name in enumerate(found):
        until = next((other.start for other in found[number + 1 :] if other.weight == SURE), len(sentence))
        hit = _after(sentence, name, told, until) or _before(sentence, name, told)
        if hit:
            yield min(name.start, hit.start), sentence[min(name.start, hit.start) : max(name.end, hit.end)]


def _after(sentence: str, name: Name, told: Sequence[Hit], until: int) -> Hit | None:
    first = not re.match(f"[{HAN}]", sentence[name.start - 1 : name.start])
    if name.weight < LIKELY and not (first and name.weight == POSSIBLE and name.end - name.start > 2):
        return None
    for hit in told:
        between = sentence[name.end : hit.start]
        if hit.start < name.end or hit.start > min(until, name.end + _FAR):
            continue
        if _serves(between):
            return None
        close = len(between) <= _CLOSE and bool(_APART.search(between))
        if hit.kind == GROUP or hit.general:
            ended = _AFTER_GENERAL.match(sentence, hit.end) is not None
            near = name.weight == SURE or close or len(between) <= _NEAR
            direct = not between and ended and name.weight == SURE  # 胡斌肢体残疾，
            if direct or (near and _states(between, ended=ended, close=close)):
                return hit
        elif name.weight == SURE or len(between) <= (_CLOSE if name.weight == LIKELY else _NEAR):
            return hit
    return None


def _states(between: str, *, ended: bool, close: bool) -> bool:
    """Whether the words between make a group word somebody's own: …是一名盲人, …（聋人）, …自幼失聪."""
    if _RELATIVE.search(between) or _OF_BIRTH.search(between) or (close and ended):
        return True
    return bool(_COPULA.search(between)) and (ended or not _FOR.search(between))


def _before(sentence: str, name: Name, told: Sequence[Hit]) -> Hit | None:
    for hit in reversed(told):
        between = sentence[hit.end : name.start]
        if hit.end > name.start or len(between) > _CLOSE:
            continue
        bare = HANDED.sub("", between)
        end = ends(sentence, name.end)
        if (_CALLED.search(between) or _ALIAS.search(between)) and name.weight >= POSSIBLE:
            return hit
        if not bare:
            likely = name.weight == SURE or (name.weight == LIKELY and end)
            return hit if likely and (hit.kind != GRADE or between) else None
        if _of_an_office(bare, hit, sentence):
            return None
        if _person().search(bare) and (name.weight >= LIKELY or (end and name.weight == POSSIBLE)):
            return hit
    return None


def _serves(between: str) -> bool:
    """Words that make the named one the helper, the speaker or the head."""
    long, short = _service()
    between = _LABELS.sub("", between)
    return bool(long.search(between)) or not short.isdisjoint(texts(between))


def _of_an_office(between: str, hit: Hit, sentence: str) -> bool:
    if re.search(any_of("office"), between):
        return True
    ill = hit.kind == ILLNESS and re.match("(?:老师|教师)", between)
    own = ill or (sentence[hit.start : hit.end] in _OWN and re.match(any_of("helper"), between))
    return not own and re.search(any_of("helper"), between) is not None


_OWN = frozenset(
    ["盲人", "聋人", "视障", "听障", "肢残", "残疾", "残疾人", "失聪", "失明", "聋哑", "肢障", "聋哑人", "独臂", "无臂"]
)


@cache
def _service() -> tuple[re.Pattern[str], frozenset[str]]:
    words = listed("service")
    return re.compile("|".join(word for word in words if len(word) > 1)), frozenset(
        one for one in words if len(one) == 1
    )


@cache
def _person() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('person')})$")
