"""tabindex="-1" on a frame takes every link and field in it away from the keyboard.

WCAG 2.2 criterion 2.1.1, https://www.w3.org/TR/WCAG22/#keyboard
ACT rule akn7bn, https://www.w3.org/WAI/standards-guidelines/act/rules/akn7bn/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import is_tab_stop, tabindex
from accessibility.predicates.seen import is_seen
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="框架里的控件键盘能到", en="Controls inside frames can be reached by keyboard"),
    criteria=("2.1.1",),
    act=("akn7bn",),
    axe=("frame-focusable-content",),
    impact=Impact.SERIOUS,
    who=Words(zh="不用鼠标的人进不了这个框架。", en="People who do not use a mouse cannot get into this frame."),
    remedy=Words(zh="去掉框架上负的 tabindex。", en="Remove the negative tabindex from the frame."),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Frames that show something the Tab key stops at."""
    for element in seen.snapshot.elements("iframe", "frame"):
        if any(below.is_element and is_tab_stop(below) and is_seen(below) for below in element.descendants()):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    number = tabindex(element)
    if number is not None and number < 0:
        return failed(
            f'框架写了 tabindex="{number}"，里面的控件按 Tab 到不了。',
            f'The frame has tabindex="{number}"; Tab does not reach the controls in it.',
        )
    return passed("按 Tab 能进到框架里。", "Tab leads into the frame.")
