"""Who walks through a list with the arrow keys is carried off at the first step.

WCAG 2.2 criterion 3.2.2, https://www.w3.org/TR/WCAG22/#on-input, failures F36 and F37
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.forms import asking_fields, form_of
from accessibility.predicates.seen import seen_text
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="选择或输入不会自动跳转、提交", en="Choosing or typing does not move on by itself"),
    criteria=("3.2.2",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用键盘和读屏软件的人还没选好，页面就换了。",
        en="People who use the keyboard or listen are carried off before they have chosen.",
    ),
    remedy=Words(
        zh="改成选好后按“确定”按钮，或事先写明会自动跳转。",
        en="Add a button to confirm the choice, or say beforehand what will happen.",
    ),
)
MOVES = re.compile(
    r"location(?:\.href|\.assign|\.replace)?\s*[=(]|\.submit\s*\(|window\.open\s*\(|MM_jumpMenu|\.href\s*="
)
TOLD = re.compile(
    r"自动跳转|将跳转|选择后(?:会|将|即)|自动提交|自动打开|will (?:open|take|go|reload|submit)|automatically",
    re.IGNORECASE,
)


def targets(seen: Observation) -> Iterator[Element]:
    """Fields that react to a change or to typing by an attribute."""
    for element in asking_fields(seen.snapshot):
        if any(element.attr(name) for name in ("onchange", "oninput", "onkeyup", "onclick")):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    event, script = next(
        (name, element.attr(name) or "") for name in ("onchange", "oninput", "onkeyup", "onclick") if element.attr(name)
    )
    name = shortened(element.name) or element.tag
    if not MOVES.search(script):
        return passed(f"“{name}”变化时不跳转。", f'"{name}" does not move on when it changes.')
    form = form_of(element)
    if form is not None and TOLD.search(f"{seen_text(form)} {element.description}"):
        return passed(f"“{name}”事先说明会跳转。", f'"{name}" says beforehand that it moves on.')
    if event == "onclick" or "confirm(" in script:
        return cant_tell(
            f"“{name}”在 {event} 时可能跳转（{shortened(script)}）。只是选择，没有按按钮，会换页吗？",
            f'"{name}" may move on at {event} ({shortened(script)}). Does choosing alone change the page?',
        )
    return failed(
        f'“{name}”一变就跳转或提交（{event}="{shortened(script)}"）。',
        f'"{name}" moves on or sends the form as soon as it changes ({event}="{shortened(script)}").',
    )
