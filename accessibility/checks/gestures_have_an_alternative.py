"""A pinch takes two fingers and a swipe takes a steady path; one finger, one press must do as well.

WCAG 2.2 criterion 2.5.1, https://www.w3.org/TR/WCAG22/#pointer-gestures, failure F105
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.seen import is_seen
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="手势之外还有点按的办法", en="What a gesture does, single presses do too"),
    criteria=("2.5.1",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="只能用一根手指、口杆或开关的人做不了捏合和滑动。",
        en="People who use one finger, a stick or a switch cannot pinch or swipe.",
    ),
    remedy=Words(zh="给出按钮（上一张、下一张、放大、缩小）。", en="Offer buttons (previous, next, larger, smaller)."),
)
GESTURES = frozenset({"touchmove", "gesturestart", "gesturechange"})


def targets(seen: Observation) -> Iterator[Element]:
    """What follows fingers over the screen."""
    for element in seen.snapshot.elements():
        if element.node.listeners & GESTURES and element.tag not in ("html", "body") and is_seen(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    if any(below.role == "button" for below in element.descendants("button")):
        return passed("里面有按钮可以代替手势。", "Buttons inside do what the gesture does.")
    return cant_tell(
        "它响应手指滑动。用按钮或点按能完成同样的操作吗？",
        "It follows a moving finger. Do buttons or single presses do the same?",
    )
