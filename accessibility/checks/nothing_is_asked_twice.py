"""Typing the same thing again is hard work for people who forget or tire quickly.

WCAG 2.2 criterion 3.3.7, https://www.w3.org/TR/WCAG22/#redundant-entry
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import input_type, is_text_field
from accessibility.predicates.forms import fields_by_form
from accessibility.predicates.once import once
from accessibility.predicates.wording import bare, shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="同样的内容不用填两遍", en="Nothing has to be entered twice"),
    criteria=("3.3.7",),
    impact=Impact.MODERATE,
    who=Words(
        zh="记性差、打字困难的人要再填一遍，容易填错。",
        en="People who forget, or type with effort, have to do it again and make mistakes.",
    ),
    remedy=Words(
        zh="自动带出已填的内容，或给一个“与上面相同”的选项。", en='Fill it in from before, or offer "same as above".'
    ),
)
AGAIN = re.compile(
    r"再次|重复|再输|再填|确认(?=.{0,6}(?:邮箱|手机|电话|号码|账号|地址|姓名))|again|repeat|confirm|re-?enter|re-?type",
    re.IGNORECASE,
)


def targets(seen: Observation) -> Iterator[Element]:
    """Fields to type into, in forms with more than one; passwords are exempt for their safety."""
    for fields in fields_by_form(seen.snapshot).values():
        typed = [one for one in fields if _is_typed(one)]
        yield from typed if len(typed) > 1 else ()


def judge(element: Element, seen: Observation) -> Verdict:
    name = shortened(element.name)
    if AGAIN.search(element.name) and not re.search(r"密码|password|验证码|code", element.name, re.IGNORECASE):
        return cant_tell(
            f"“{name}”要求再填一遍。能自动带出或者复制过来吗？",
            f'"{name}" asks for something again. Is it filled in, or can it be copied?',
        )
    twin = _first_asked(seen.snapshot).get(element.index)
    if twin is not None:
        return cant_tell(
            f"“{name}”与前面的“{shortened(twin.name)}”问的是同一件事。能自动带出，或者选“与上面相同”吗？",
            f'"{name}" asks the same as "{shortened(twin.name)}" before. Is it filled in, or is there "same as above"?',
        )
    return passed(f"“{name}”只问一遍。", f'"{name}" is asked once.')


@once
def _first_asked(snapshot: Snapshot) -> dict[int, Element]:
    """For each field that asks again what one before it in the form asked: that one."""
    found: dict[int, Element] = {}
    for fields in fields_by_form(snapshot).values():
        asked: dict[str, Element] = {}
        for element in filter(_is_typed, fields):
            keys = [key for key in (_token(element), f"={bare(element.name)}") if key not in ("", "=", "on", "off")]
            before = next((asked[key] for key in keys if key in asked), None)
            if before is not None:
                found[element.index] = before
            for key in keys:
                asked.setdefault(key, element)
    return found


def _token(element: Element) -> str:
    """What it asks by autocomplete, whatever section it stands in."""
    return re.sub(r"^(?:section-\S+ |shipping |billing )*", "", (element.attr("autocomplete") or "").lower())


def _is_typed(element: Element) -> bool:
    return is_text_field(element) and input_type(element) != "password"
