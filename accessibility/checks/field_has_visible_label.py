"""A field without a visible label, or with one that vanishes at the first letter, leaves people guessing.

WCAG 2.2 criterion 3.3.2, https://www.w3.org/TR/WCAG22/#labels-or-instructions
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.forms import asking_fields, visible_label, words_beside
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import bare, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="字段有一直看得见的标签", en="A field has a label that stays visible"),
    criteria=("3.3.2",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="看得见但记性差、注意力容易分散的人，填到一半就不知道这里要填什么。",
        en="People who see, but forget or get distracted, no longer know what goes where.",
    ),
    remedy=Words(
        zh="在字段旁边放一个看得见的 <label>，提示语不能代替标签。",
        en="Put a visible <label> beside the field; a placeholder is no label.",
    ),
)
SEARCH = re.compile(r"搜|查|检索|search|find|go", re.IGNORECASE)


def targets(seen: Observation) -> Iterator[Element]:
    """Fields that can be seen."""
    return iter(asking_fields(seen.snapshot))


def judge(element: Element, seen: Observation) -> Verdict:
    label = visible_label(element) or words_beside(element) or _legend(element)
    if bare(label):
        return passed(f"字段旁边写着“{shortened(label)}”。", f'Beside the field stands "{shortened(label)}".')
    if sign := _button_beside(element):
        return passed(
            f"字段由旁边的“{shortened(sign)}”说明。", f'The field is explained by "{shortened(sign)}" beside it.'
        )
    hint = (element.attr("placeholder") or "").strip()
    if hint or element.tag == "select" or _has_picture_beside(element):
        shown = hint or shortened(element.name) or "？"
        return cant_tell(
            f"字段只有提示语或图标“{shown}”，输入以后就看不到了。不看提示，知道这里要填什么吗？",
            f'The field has only a hint or picture ("{shown}") that vanishes. Is it clear without it what goes here?',
        )
    return failed(
        f"字段“{shortened(element.name) or element.tag}”没有看得见的标签。",
        f'The field "{shortened(element.name) or element.tag}" has no visible label.',
    )


def _legend(element: Element) -> str:
    """The name of a group with this one field, or the headers of its cell."""
    cell = element.closest("td")
    if cell is not None and (table := cell.closest("table")) is not None:
        return " ".join(seen_text(header) for header in table.descendants("th"))
    group = element.closest("fieldset")
    return (
        next((seen_text(child) for child in group.children if child.tag == "legend"), "") if group is not None else ""
    )


def _button_beside(element: Element) -> str:
    """A search button just after the field."""
    parent = element.parent
    for place in element.snapshot.places[element.index + 1 : (parent.parent or parent).node.end] if parent else ():
        if place.role == "button" and is_seen(place):
            return place.name if SEARCH.search(place.name) else ""
        if place.tag in ("input", "select", "textarea") and is_seen(place):
            return ""
    return ""


def _has_picture_beside(element: Element) -> bool:
    parent = element.parent
    return parent is not None and any(is_seen(place) for place in parent.descendants("img", "svg", "i", "::before"))
