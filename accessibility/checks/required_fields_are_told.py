"""Who is told only after sending that something was missing has to find the place again.

WCAG 2.2 criterion 3.3.2, https://www.w3.org/TR/WCAG22/#labels-or-instructions, techniques G131 and H90
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import input_type
from accessibility.predicates.forms import fields_by_form, form_of, is_required, visible_label, words_beside
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="必填项事先用文字或符号说明", en="What is required is told beforehand"),
    criteria=("3.3.2",),
    impact=Impact.MODERATE,
    who=Words(
        zh="看得见的人提交以后才知道漏了，要重新找一遍。",
        en="People learn only after sending what was missing, and have to find it again.",
    ),
    remedy=Words(
        zh="在标签里写“（必填）”，或在选填项旁写“（选填）”。",
        en='Write "(required)" in the label, or "(optional)" where it is not.',
    ),
)
MARK = re.compile(r"[*＊★※]|必填|必须|必选|required|mandatory", re.IGNORECASE)
ALL = re.compile(
    r"(?:均|都|全部|所有).{0,6}必填|必填项?.{0,6}(?:均|都|全部)|除.{0,8}选填|all fields? (?:are )?required",
    re.IGNORECASE,
)
OPTIONAL = re.compile(r"选填|可不填|可选|optional", re.IGNORECASE)


def targets(seen: Observation) -> Iterator[Element]:
    """Fields marked as required, in forms that ask more than one thing."""
    for fields in fields_by_form(seen.snapshot).values():
        for element in fields if len(fields) > 1 else ():
            if input_type(element) != "search" and is_required(element):
                yield element


def judge(element: Element, seen: Observation) -> Verdict:
    form = form_of(element)
    label = visible_label(element) or words_beside(element)
    name = shortened(label or element.name)
    if MARK.search(label) or _has_drawn_mark(element):
        return passed(f"“{name}”标明了必填。", f'"{name}" is marked as required.')
    if form is not None and (ALL.search(seen_text(form)) or _tells_what_is_optional(form)):
        return passed("表单说明了哪些必填。", "The form says which fields are required.")
    return cant_tell(
        f"“{name}”必填，看得见的文字却没有说。填表前，人能知道它必填吗？",
        f'"{name}" is required, but nothing visible says so. Can people know before they send the form?',
    )


def _tells_what_is_optional(form: Element) -> bool:
    known = _told(form.snapshot)
    if form.index not in known:
        known[form.index] = _others_are_optional(form)
    return known[form.index]


@once
def _told(snapshot: Snapshot) -> dict[int, bool]:
    """By form; filled as they are asked for."""
    return {}


def _others_are_optional(form: Element) -> bool:
    """All fields are required, or those that are not say so."""
    rest = [one for one in fields_by_form(form.snapshot).get(form.index, ()) if not is_required(one)]
    return all(OPTIONAL.search(visible_label(one) or words_beside(one)) for one in rest)


def _has_drawn_mark(element: Element) -> bool:
    """A sign made by style or a picture stands near the field."""
    parent = element.parent
    around = parent.parent if parent is not None and parent.tag in ("label", "span") else parent
    places = around.descendants("::before", "::after", "img", "svg") if around is not None else ()
    return any(is_seen(place) and (MARK.search(place.node.text) or place.is_element) for place in places)
