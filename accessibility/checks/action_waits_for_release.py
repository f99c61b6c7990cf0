"""A hand that trembles lands beside its aim: sliding off before letting go must undo the press.

WCAG 2.2 criterion 2.5.2, https://www.w3.org/TR/WCAG22/#pointer-cancellation
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.operation import Operation
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="松开时才执行，按下不执行", en="The action waits until the button is let go"),
    criteria=("2.5.2",),
    impact=Impact.MODERATE,
    needs=(Operation,),
    who=Words(zh="手抖的人按错了也来不及收回。", en="People whose hands tremble cannot take back a wrong press."),
    remedy=Words(
        zh="用 click 事件代替 mousedown、pointerdown、touchstart。",
        en="Use the click event in place of mousedown, pointerdown or touchstart.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Controls that were worked with the mouse."""
    for worked in seen.probe(Operation).worked:
        element = at_path(seen.snapshot, worked.path)
        if element is not None and worked.by_mouse is not None and not worked.by_mouse.is_nothing:
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    worked = next(one for one in seen.probe(Operation).worked if at_path(seen.snapshot, one.path) == element)
    effect = worked.by_mouse
    if not worked.on_mouse_down or effect is None:
        return passed("松开鼠标后才执行。", "It acts when the button is let go.")
    if worked.undone_by_leaving and not effect.navigated:
        return passed("移开指针再松开，就撤销了。", "Sliding off before letting go takes it back.")
    if effect.navigated or effect.told:
        return failed("鼠标一按下就执行了，还没有松开。", "It acts as soon as the button goes down.")
    return cant_tell(
        "鼠标一按下就有变化，移开指针再松开也没有还原。有别的办法撤销吗？",
        "Something changes as soon as the button goes down, and stays when it is let go elsewhere. Can it be undone?",
    )
