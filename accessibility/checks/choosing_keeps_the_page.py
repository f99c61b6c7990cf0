"""Chosen by keyboard and looked at: does the page stay, and the focus with it.

WCAG 2.2 criterion 3.2.2, https://www.w3.org/TR/WCAG22/#on-input, failures F36 and F37
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.fields import Fields, Tried
from accessibility.predicates.forms import form_of
from accessibility.predicates.places import at_path
from accessibility.predicates.seen import seen_text
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="选择一项后，页面和焦点留在原处", en="After a choice the page and the focus stay"),
    criteria=("3.2.2",),
    impact=Impact.SERIOUS,
    needs=(Fields,),
    who=Words(
        zh="用键盘和读屏软件的人按一下方向键就被带走，到不了后面的选项。",
        en="People who use the keyboard or listen are carried off at the first arrow key.",
    ),
    remedy=Words(
        zh="选好后由“确定”按钮提交；不要在 change 事件里跳转、提交或移动焦点。",
        en="Let a button confirm the choice; do not move on, send or move the focus in a change event.",
    ),
)
TOLD = re.compile(
    r"自动(?:跳转|跳到|提交|打开)|将跳转|选择后(?:会|将|即)|will (?:open|take|go|reload|submit|move)|automatically",
    re.IGNORECASE,
)
WRITTEN = ("onchange", "oninput", "onkeyup", "onclick")  # judged where they are written: choosing_does_not_move_on


def targets(seen: Observation) -> Iterator[Element]:
    """Fields that were tried and took the key."""
    return (element for element, _ in _tried(seen))


def judge(element: Element, seen: Observation) -> Verdict:
    tried = next(tried for place, tried in _tried(seen) if place == element)
    name = shortened(element.name) or element.tag
    went, led = tried.navigated, tried.focus is not None and tried.focus != tried.path
    if not went and not led:
        return passed(f"“{name}”变化以后，页面和焦点都没有动。", f'After "{name}" changes, page and focus stay.')
    form = form_of(element)
    if form is not None and TOLD.search(f"{seen_text(form)} {element.description}"):
        return passed(f"“{name}”事先说明会自动继续。", f'"{name}" says beforehand that it moves on.')
    if went:
        return failed(f"“{name}”一变，页面就要跳到 {went}。", f'As soon as "{name}" changes, the page goes to {went}.')
    if tried.kind == "text":
        return cant_tell(
            f"“{name}”填满后焦点自己跳到别处。读者料得到吗，填错了回得来吗？",
            f'When "{name}" is full, the focus moves on by itself. Is that expected, and can a slip be mended?',
        )
    return failed(f"“{name}”一变，焦点就跳到别处。", f'As soon as "{name}" changes, the focus moves elsewhere.')


def _tried(seen: Observation) -> Iterator[tuple[Element, Tried]]:
    for tried in seen.probe(Fields).tried:
        element = at_path(seen.snapshot, tried.path)
        if element is not None and (tried.changed or tried.navigated) and not any(map(element.attr, WRITTEN)):
            yield element, tried
