"""Dragging asks for a steady hand: a tremor, a mouth stick or a head mouse cannot hold and move at once.

WCAG 2.2 criterion 2.5.7, https://www.w3.org/TR/WCAG22/#dragging-movements, failure F108
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.seen import is_seen
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="能拖动的也能点按完成", en="What can be dragged can be done by single presses"),
    criteria=("2.5.7",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="手抖的人、用口杆或头控鼠标的人拖不动。",
        en="People with tremor, or who point with a stick or the head, cannot drag.",
    ),
    remedy=Words(
        zh="给出按钮（上移、下移、加、减）或输入框，完成同样的事。",
        en="Offer buttons (up, down, more, less) or a field that does the same.",
    ),
)
DRAGS = frozenset({"dragstart", "drag"})
DOWN, MOVE = frozenset({"mousedown", "pointerdown", "touchstart"}), frozenset({"mousemove", "pointermove", "touchmove"})
SINGLE_PRESS = ("button", "input", "select", "a")


def targets(seen: Observation) -> Iterator[Element]:
    """What says it can be dragged, or listens for a press and for moving together."""
    for element in seen.snapshot.elements():
        if element.tag in ("html", "body") or not is_seen(element):
            continue
        heard = element.node.listeners
        says = (element.attr("draggable") or "").lower() == "true" or bool(heard & DRAGS)
        # Native pictures and links can be dragged away, which nobody needs.
        if says or (heard & DOWN and heard & MOVE) or (element.role == "slider" and element.tag != "input"):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    if element.role in ("slider", "spinbutton") and element.attr("tabindex") is not None:
        near = element.parent
        if near is not None and any(below.tag in ("button", "input") for below in near.descendants(*SINGLE_PRESS)):
            return passed("旁边有按钮或输入框可以代替拖动。", "Buttons or a field beside it do what dragging does.")
    return cant_tell(
        "它可以拖动。不拖动，只靠点按，能完成同样的操作吗？",
        "It can be dragged. Can the same be done by single presses, without dragging?",
    )
