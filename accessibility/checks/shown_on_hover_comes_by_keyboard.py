"""A menu that opens only under the pointer does not exist for keyboard and touch.

WCAG 2.2 criterion 2.1.1, https://www.w3.org/TR/WCAG22/#keyboard
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.hover import Hover, Hovered
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="悬停能看到的，键盘也能看到", en="What hover shows, the keyboard shows too"),
    criteria=("2.1.1",),
    impact=Impact.SERIOUS,
    needs=(Hover,),
    who=Words(
        zh="用键盘、触屏和读屏软件的人打不开它。",
        en="People on a keyboard, a touch screen or a screen reader cannot open it.",
    ),
    remedy=Words(
        zh="用按钮点击展开；至少在 :focus-within 时也显示。",
        en="Open it with a button; at least show it on :focus-within too.",
    ),
)
LINKS = ("a", "button", "input", "select", "textarea")


def targets(seen: Observation) -> Iterator[Element]:
    """Places that show something more under the pointer."""
    return (element for element, _ in _hovered(seen))


def judge(element: Element, seen: Observation) -> Verdict:
    one = next(one for place, one in _hovered(seen) if place == element)
    if one.by_focus:
        return passed("得到焦点时同样出现。", "It appears with the keyboard focus as well.")
    shown = at_path(seen.snapshot, one.appeared)
    holds_links = shown is not None and any(True for _ in shown.descendants(*LINKS))
    if holds_links and one.by_focus is None:
        return failed(
            f"指针移上去出现“{one.text}”，里面有链接或控件，键盘到不了这里。",
            f'"{one.text}" appears under the pointer and holds links; the keyboard cannot come here.',
        )
    return cant_tell(
        f"指针移上去出现“{one.text}”，用键盘不出现。别处有同样的内容吗？",
        f'"{one.text}" appears under the pointer and not by keyboard. Is it to be had elsewhere?',
    )


def _hovered(seen: Observation) -> Iterator[tuple[Element, Hovered]]:
    for hovered in seen.probe(Hover).hovered:
        element = at_path(seen.snapshot, hovered.path)
        if element is not None:
            yield element, hovered
