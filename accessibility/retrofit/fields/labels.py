"""The names of fields as old sites write them, and texts like "来源：区残联 日期：2019-3-1" taken apart by them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

_BLANK = re.compile(r"[\s\u3000\xa0]+")
_EDGE = " ：:　|｜/【】[]（）()〔〕《》<>·•-—_，,。;；"


@dataclass(frozen=True, slots=True)
class Named:
    """One label met in a text, with what stands after it up to the next label."""

    field: str
    label: str
    value: str


@cache
def names(group: str) -> Mapping[str, str]:
    """Label without blanks → field, of one group of labels.yaml."""
    declared = yaml.safe_load(Path(__file__).with_name("labels.yaml").read_text(encoding="utf-8"))
    return {label: field for field, labels in declared[group].items() for label in labels}


def bare(label: str) -> str:
    """A label as labels.yaml has it: no blanks, no colon, no brackets, no numbering before it."""
    plain = _BLANK.sub("", label).strip(_EDGE)
    return re.sub(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．])", "", plain).strip(
        _EDGE
    )


def field_named(label: str, group: str) -> str | None:
    """The field a cell or heading names; None when it is no label. A label may carry a remark: 收费标准（元）."""
    plain = bare(label)
    if not plain or len(plain) > 16:
        return None
    known = names(group)
    if plain in known:
        return known[plain]
    cut = re.sub(r"[（(].*$", "", plain)
    return known.get(cut)


@cache
def _pattern(group: str, colon: str) -> re.Pattern[str]:
    ordered = sorted(names(group), key=lambda label: (-len(label), label))
    words = "|".join(r"[\s\u3000\xa0]*".join(map(re.escape, label)) for label in ordered)
    return re.compile(rf"(?<![\u4e00-\u9fff])({words})[\s\u3000\xa0]*{colon}")


def taken_apart(text: str, group: str, colon: str = "[:：]") -> tuple[str, Sequence[Named]]:
    """What stands before the first label, and each label with its value."""
    met = list(_pattern(group, colon).finditer(text))
    if not met:
        return text, ()
    known = names(group)
    found = []
    for number, one in enumerate(met):
        end = met[number + 1].start() if number + 1 < len(met) else len(text)
        label = _BLANK.sub("", one[1])
        value = text[one.end() : end].lstrip(" ：:　|｜】])）").rstrip(" 　|｜/【[（(·•-—_，,。;；")
        found.append(Named(known[label], label, _balanced(value)))
    return text[: met[0].start()], found


def _balanced(value: str) -> str:
    """Without a closing bracket that was opened before the label."""
    for opening, closing in ("（）", "()", "【】", "[]"):
        if value.endswith(closing) and value.count(closing) > value.count(opening):
            value = value[:-1].rstrip()
    return value
