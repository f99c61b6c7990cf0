"""A pinch takes two fingers and a swipe takes a steady path; one finger, one press must do as well.

WCAG 2.2 criterion 2.5.1, https://www.w3.org/TR/WCAG22/#pointer-gestures, failure F105
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell
from accessibility.observation import Observation
from accessibility.observations.dragging import Dragged, Dragging
from accessibility.predicates.draggable import swipeables
from accessibility.predicates.instead_of_dragging import dragged, not_dragged, verdict
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="手势之外还有点按的办法", en="What a gesture does, single presses do too"),
    criteria=("2.5.1",),
    impact=Impact.SERIOUS,
    needs=(Dragging,),
    who=Words(
        zh="只能用一根手指、口杆或开关的人做不了捏合和滑动。",
        en="People who use one finger, a stick or a switch cannot pinch or swipe.",
    ),
    remedy=Words(zh="给出按钮（上一张、下一张、放大、缩小）。", en="Offer buttons (previous, next, larger, smaller)."),
)
CERTAIN = frozenset({"shown", "text"})  # the swipe leads on to something else, however far it went
FREE = frozenset({"order", "value", "size"})  # what stays under the finger is dragged: dragging_has_an_alternative


def targets(seen: Observation) -> Iterator[Element]:
    """What a swipe changed, and what could not be swiped though it follows fingers."""
    found = {element for element, _ in _swiped(seen)}
    left = not_dragged(seen.snapshot, seen.probe(Dragging), swipeables(seen.snapshot))
    return iter(sorted({*found, *left}, key=lambda element: element.index))


def judge(element: Element, seen: Observation) -> Verdict:
    one = next((one for target, one in _swiped(seen) if target == element), None)
    if one is not None:
        return verdict(element, one, CERTAIN)
    return cant_tell(
        "它响应手指滑动，这次没有试。用按钮或点按能完成同样的操作吗？",
        "It follows a moving finger, which was not tried. Do buttons or single presses do the same?",
    )


def _swiped(seen: Observation) -> Iterator[tuple[Element, Dragged]]:
    swiped = dragged(seen.snapshot, seen.probe(Dragging), swiped=True)
    return ((element, one) for element, one in swiped if one.main not in FREE)
