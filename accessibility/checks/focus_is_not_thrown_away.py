"""onfocus="this.blur()": the keyboard comes and is sent away at once.

WCAG 2.2 criteria 2.1.1, 2.4.7 and 3.2.1, https://www.w3.org/TR/WCAG22/#on-focus, failures F52 and F55
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import is_focusable
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="焦点到来时不会被赶走", en="The focus is not sent away when it comes"),
    criteria=("2.1.1", "2.4.7", "3.2.1"),
    impact=Impact.CRITICAL,
    who=Words(zh="用键盘的人停不住，也按不到它。", en="People who use the keyboard cannot stay on it nor press it."),
    remedy=Words(
        zh="去掉 onfocus 里的 blur()、跳转和弹窗。", en="Drop blur(), moving on and opening windows from onfocus."
    ),
)
BLURS = re.compile(r"\bblur\s*\(")
MOVES = re.compile(r"location(?:\.href|\.assign|\.replace)?\s*[=(]|\.submit\s*\(|window\.open\s*\(|\balert\s*\(")


def targets(seen: Observation) -> Iterator[Element]:
    """Focusable elements that react to the focus by an attribute."""
    return (one for one in seen.snapshot.elements() if one.attr("onfocus") and is_focusable(one))


def judge(element: Element, seen: Observation) -> Verdict:
    script = element.attr("onfocus") or ""
    name, shown = shortened(element.name) or element.tag, shortened(script)
    if BLURS.search(script):
        return failed(
            f'“{name}”一得到焦点就把它赶走（onfocus="{shown}"）。',
            f'"{name}" sends the focus away (onfocus="{shown}").',
        )
    if MOVES.search(script):
        return failed(
            f'“{name}”一得到焦点就跳转、提交或弹窗（onfocus="{shown}"）。',
            f'"{name}" moves on, sends the form or opens a window on focus (onfocus="{shown}").',
        )
    return passed(f"“{name}”得到焦点时不改变去处。", f'"{name}" leaves the focus where it is.')
