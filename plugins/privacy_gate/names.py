"""Who may be called so: names in a sentence, weighed by how its words fall.

A surname alone proves little in Chinese (高 begins 高兴, 于 means "at"). So the sentence is cut into words by frequency
(rjieba); a name is what such a cut leaves over. `weight` tells how sure that is, and the caller how sure it has to be.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from plugins.privacy_gate.cut import Word, could_be_part, cut, is_rare
from plugins.privacy_gate.minority import minority, pet
from plugins.privacy_gate.name import DOUBTFUL, HAN, LIKELY, POSSIBLE, SURE, Name
from plugins.privacy_gate.vocabulary import everyday, given_signs, not_names, surnames, vocabulary

# Grammar that no given name holds
_GRAMMAR = frozenset("的了是在及等被把也就还又不没我你他她它您这哪对到其着们吗呢吧使每各某或但且则未非请须将")
_TITLES = re.compile(
    "(?:先生|女士|小姐|同志|老师|主任|医生|大夫|老人|大爷|大妈|大娘|大叔|大婶|大姐|大哥|奶奶|爷爷|阿姨|叔叔"
    "|同学|师傅|书记|局长|科长|理事长|某)"
)
_GRAMMATICAL = frozenset("于和向从来那时有全都应经成当因以同为到由用才但过将等连任及别能可会多么方常年")
_NO_ONE = re.compile(
    "^(?:姓名|合计|小计|总计|共计|备注|无|单位|甲方|乙方|样例|示例|本人|同上|不详|匿名|保密|填表|签字|例如)"
    "|[区县市乡镇村局院校会部科室中心公司站]$|某"
)
_AFTER_HAVING = frozenset("福才余志德财根成明生良为道祥林军国贵禄亮仁义")
_ALL_HAN = re.compile(f"[{HAN}]+")
_MIDDLE = re.compile("[·•・‧∙．]")
_NAME_SIGNS = re.compile(f"[{HAN}·]+")
_SOFT = frozenset("应若如以至由与何该过让所")  # grammar as well, but the first sign of many a given name
_LINKS = frozenset("和同与跟在从来去到为向家说")
_PLACE = re.compile("[区县市乡镇村街路组社局站科部院校厅处办所级岁]$")
_HARDLY = 20  # and below this frequency a whole name


def candidates(sentence: str) -> list[Name]:
    """Every reading of every place as a name."""
    return [*_han(sentence), *minority(sentence), *pet(sentence)]


def is_name(value: str, weight: int = POSSIBLE) -> bool:
    """Whether a whole cell or value is a name. POSSIBLE is enough where its head says that it is one."""
    value = _MIDDLE.sub("·", value.strip())
    if not 2 <= len(value) <= 24 or not _NAME_SIGNS.fullmatch(value):
        return False
    alone = len(value) == 3 and value[0] in surnames() and value[0] not in _GRAMMATICAL
    if alone and len(cut(value)) == 3 and not set(value) & _GRAMMAR and not _banned(value):
        return True
    if any(one.start == 0 and one.end == len(value) and one.weight >= weight for one in candidates(value)):
        return True
    return weight == POSSIBLE and _may_be(value)


def is_anyone(value: str) -> bool:
    """Whether a cell below 姓名 names somebody: the head has said so, whatever the name is."""
    value = _MIDDLE.sub("·", value.strip())
    return re.fullmatch(rf"[{HAN}·]{{2,16}}", value) is not None and not (
        _NO_ONE.search(value) or _TITLES.search(value)
    )


def _may_be(value: str) -> bool:
    """No surname we know: two to four characters, or a longer one of single ones, that are no words."""
    if _banned(value) or _TITLES.search(value) or set(value) & _GRAMMAR or _PLACE.search(value) or len(value) > 4:
        return False
    words = cut(value)
    if value[0] in surnames() - everyday() or (value[0] in surnames() and len(words) > 1):
        return _fits_given(value[1:])
    return all(len(word.text) == 1 or word.tag.startswith("nr") for word in words)


def _han(sentence: str) -> Iterator[Name]:
    words: list[Word] = []
    for met in _start().finditer(sentence):
        if not words:
            words = cut(sentence)
            starts, ends = [word.start for word in words], [word.end for word in words]
        for length in (3, 2, 1) if len(met[0]) == 2 else (2, 1):
            end = met.end() + length
            given = sentence[met.end() : end]
            if len(given) == length and _ALL_HAN.fullmatch(given):
                touched = words[bisect_right(ends, met.start()) : bisect_left(starts, end)]
                weight = _weigh(met[0], given, touched, met.start(), end)
                if weight and length < 3:
                    yield Name(start=met.start(), end=end, weight=weight)


def _weigh(surname: str, given: str, words: Sequence[Word], start: int, end: int) -> int:
    """How sure it is that these words make a name; 0 when they make none."""
    aligned = words[0].start == start and words[-1].end == end
    if _banned(surname + given) or _TITLES.match(given):
        return 0
    if len(words) == 1:
        return _weigh_word(surname, given, words[0], aligned=aligned, begins=words[0].start == start)
    if _is_grammar(given):
        return 0
    if given[-1] in _SOFT:
        return POSSIBLE if aligned and surname not in everyday() else 0
    rest = words[1:] if words[0].text == surname or words[0].end <= start + 1 else words
    foreign = [word for word in rest if len(word.text) > 1 and not _could_be_given(word, start + len(surname), end)]
    if foreign:
        return _weigh_foreign(surname, given, foreign, start, aligned=aligned)
    if not aligned:
        return POSSIBLE
    return _weigh_parts(surname, given, rest)


def _weigh_word(surname: str, given: str, word: Word, *, aligned: bool, begins: bool) -> int:
    """It is a word of the dictionary, or part of a longer one."""
    fits, name = _fits_given(given), word.tag in {"nr", "nrfg"}
    if not aligned:
        return POSSIBLE if begins and word.tag.startswith("nr") and not _is_grammar(given) else 0
    if name or (fits and word.tag != "ns" and is_rare(word.text, _HARDLY)):
        return SURE if fits and (surname not in everyday() or len(given) > 1) else LIKELY
    return DOUBTFUL if fits and surname not in everyday() else 0


def _weigh_foreign(surname: str, given: str, foreign: Sequence[Word], start: int, *, aligned: bool) -> int:
    """Words that no given name is made of stand in it or reach into it."""
    plain = surname not in everyday() or (surname not in _GRAMMATICAL and _fits_given(given))
    if plain and aligned and len(given) == 2:
        return POSSIBLE
    return POSSIBLE if all(word.start < start and is_rare(word.text) for word in foreign) else 0


def _weigh_parts(surname: str, given: str, rest: Sequence[Word]) -> int:
    """The surname stands for itself, and what follows could be a given name."""
    fits = _fits_given(given)
    if len(given) > 1 and given[-1] in _LINKS:
        return LIKELY if len(rest) == 1 else POSSIBLE
    if surname in _GRAMMATICAL and (len(given) == 1 or (len(rest) == 1 and not fits)):
        return POSSIBLE if fits else 0
    if surname not in everyday():
        return SURE if fits else LIKELY if len(given) == 2 or given in given_signs() else POSSIBLE
    spoken = any(len(word.text) > 1 and not could_be_part(word) for word in rest)
    if fits and not spoken:
        return LIKELY
    return POSSIBLE if fits or len(given) == 2 else 0


def _is_grammar(given: str) -> bool:
    return not set(given).isdisjoint(_GRAMMAR) or (given[0] == "有" and given[1:] not in _AFTER_HAVING)


def _could_be_given(word: Word, start: int, end: int) -> bool:
    inside = word.start >= start and word.end <= end
    return inside and (word.tag.startswith("nr") or _fits_given(word.text) or is_rare(word.text))


def without_overlap(found: Sequence[Name]) -> Iterator[Name]:
    """The surest reading of each place; of equally sure ones the longest."""
    taken: list[Name] = []
    for one in sorted(found, key=lambda one: (-one.weight, one.start - one.end)):
        if not any(one.start < other.end and other.start < one.end for other in taken):
            taken.append(one)
    yield from sorted(taken, key=lambda one: one.start)


def _fits_given(given: str) -> bool:
    return set(given) <= given_signs()


def _banned(word: str) -> bool:
    return any(word.startswith(other) for other in not_names().get(word[:2], ()))


@cache
def _start() -> re.Pattern[str]:
    compound = "|".join(vocabulary()["compound_surnames"].split())
    return re.compile(f"(?:{compound})|[{''.join(sorted(surnames()))}]")
