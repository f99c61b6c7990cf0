"""Where a text speaks of health or disability, and whether of somebody or of everybody who has it (words.yaml)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from plugins.privacy_gate.name import HAN
from plugins.privacy_gate.spots import each, spots

_SIGNS = re.compile(r"[\s（）()、/]")
GRADE, ILLNESS, GROUP = "grade", "illness", "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """kind: GRADE, ILLNESS or GROUP. general: the words after it make it everybody's, 糖尿病患者应当…."""

    start: int
    end: int
    kind: str
    general: bool


def hits(text: str) -> Iterator[Hit]:
    """From left to right."""
    for met in each(_spots(), told(), text):
        kind = str(met.lastgroup)
        before = text[max(0, met.start() - 3) : met.end()]
        if kind == "ending" and before.endswith(listed("no_illness")):
            continue
        general = bool(_general().match(text, met.end()))
        yield Hit(start=met.start(), end=met.end(), kind=ILLNESS if kind == "ending" else kind, general=general)


def tells(value: str) -> bool:
    """Whether a whole cell or value says something of somebody's health."""
    return len(value) <= 24 and (is_bare(value) or any(hit.kind != GROUP and not hit.general for hit in hits(value)))


def is_bare(value: str) -> bool:
    """Whether a cell holds nothing but that: a category, a grade, an illness."""
    if len(value) > 24:
        return False
    dense = _SIGNS.sub("", value)
    return dense[:1] in _bare_signs() and _bare().fullmatch(dense) is not None


@cache
def listed(key: str) -> tuple[str, ...]:
    """The words of one list, the longest first."""
    return tuple(sorted(_words()[key].split(), key=lambda word: (-len(word), word)))


@cache
def any_of(*keys: str) -> str:
    """A pattern that meets each word of these lists; words that begin alike stand together, which is quicker."""
    rests: dict[str, list[str]] = {}
    for word in (word for key in keys for word in listed(key)):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(found)})" for first, found in rests.items())


@cache
def first_signs(*keys: str) -> str:
    """The characters with which the words of these lists begin."""
    return "".join(sorted({word[0] for key in keys for word in listed(key)}))


@cache
def _words() -> Mapping[str, str]:
    text = Path(__file__).with_name("words.yaml").read_text(encoding="utf-8")
    words: Mapping[str, str] = yaml.load(text, Loader=yaml.CSafeLoader)
    return words


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('category')}|{any_of('grade')}|残疾|类|{told().pattern})+")


@cache
def _bare_signs() -> frozenset[str]:
    return frozenset(f"{told_signs()}类")


@cache
def told() -> re.Pattern[str]:
    """Meets every word that tells of health or disability."""
    category, grade = any_of("category"), any_of("grade")
    graded = (
        rf"(?:{category})(?:残疾人?|障碍)?[ ，,|、（(：:/／-]{{0,3}}(?:等级"
        rf"|级别)?[:： ]{{0,2}}(?:{grade})(?:残疾|伤残)?"
        rf"|残疾(?:等级|级别)?[:： ]{{0,2}}(?:{grade})|(?:{grade})(?:{category})?(?:残疾|伤残)|智商[:： ]?\d+"
        rf"|(?:诊断为|确诊为?|罹患|身患|患上|患有)(?![和与、或])|(?:的|持)(?:第二代)?残疾人?证(?!明?的?(?:办|申"
        rf"|样|核|换|年|管|制))|病历|病案|诊断书|诊断证明|出院小结"
        rf"|听力[左右]"
    )
    return re.compile(
        rf"(?P<grade>{graded})|(?P<illness>{any_of('condition')})|(?P<group>{any_of('group')})"
        rf"|(?P<ending>(?<=[{HAN}])(?:{any_of('endings')}))"
    )


@cache
def told_signs() -> str:
    """Every character with which `told` may begin."""
    return first_signs("category", "grade", "condition", "group", "endings") + "残智诊确罹身患的持病出听"


@cache
def told_pairs() -> tuple[str, ...]:
    """The first two signs of everything that `told` may meet; of a word of one sign, that."""
    words = (word[:2] for key in ("category", "grade", "condition", "group", "endings") for word in listed(key))
    others = "残疾 智商 诊断 确诊 罹患 身患 患上 患有 的第 的残 持第 持残 病历 病案 出院 听力"
    return tuple(sorted({*words, *others.split()}))


@cache
def _spots() -> re.Pattern[str]:
    return spots(told_signs(), told().pattern)


@cache
def _general() -> re.Pattern[str]:
    return re.compile(rf"(?:的(?={any_of('general')}))?(?:{any_of('general')})")
