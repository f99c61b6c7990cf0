"""Whoever works by keyboard has no pointer to look at: without a visible focus every Tab is a leap in the dark.

WCAG 2.2 criterion 2.4.7, https://www.w3.org/TR/WCAG22/#focus-visible, failures F55 and F78
ACT rule oj04fd
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.keyboard_walk import KeyboardWalk, Stop
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="焦点看得见", en="The focus can be seen"),
    criteria=("2.4.7",),
    act=("oj04fd",),
    impact=Impact.SERIOUS,
    needs=(KeyboardWalk,),
    who=Words(zh="用键盘的人看不出自己在哪里。", en="People who use a keyboard cannot see where they are."),
    remedy=Words(
        zh="不要去掉 outline；写 :focus-visible { outline: 3px solid; outline-offset: 2px }，颜色与背景有 3:1 的对比。",
        en="Keep the outline: :focus-visible { outline: 3px solid; outline-offset: 2px } in a colour of 3:1 contrast.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Every shown place where the focus rested, compared with and without it."""
    return (element for element, stop in _stops(seen) if stop.is_visible and stop.changed is not None)


def judge(element: Element, seen: Observation) -> Verdict:
    stop = next(stop for place, stop in _stops(seen) if place == element)
    changed, pixels = stop.changed, stop.pixels_changed
    shows = bool(changed) if pixels is None else pixels > 0
    if shows and (changed or not stop.takes_text):
        return passed("得到焦点时样子有变化。", "It looks different when it has the focus.")
    what = f"样式变化 {len(changed or ())} 处，像素变化 {pixels or 0} 个"
    said = f"{len(changed or ())} style properties and {pixels or 0} pixels change"
    if stop.takes_text:
        return cant_tell(
            f"输入框得到焦点时只有光标（{what}）。光标在这里看得清楚吗？",
            f"Only the caret shows that this field has the focus ({said}). Is the caret easy to see here?",
        )
    return failed(f"得到焦点时看不出变化（{what}）。", f"Nothing visible changes when it has the focus ({said}).")


def _stops(seen: Observation) -> Iterator[tuple[Element, Stop]]:
    for stop in seen.probe(KeyboardWalk).forward:
        element = at_path(seen.snapshot, stop.path)
        if element is not None and element.tag not in ("html", "body", "iframe"):
            yield element, stop
