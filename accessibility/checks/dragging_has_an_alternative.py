"""Dragging asks for a steady hand: a tremor, a mouth stick or a head mouse cannot hold and move at once.

WCAG 2.2 criterion 2.5.7, https://www.w3.org/TR/WCAG22/#dragging-movements, failure F108
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell
from accessibility.observation import Observation
from accessibility.observations.dragging import Dragged, Dragging
from accessibility.predicates.draggable import draggables
from accessibility.predicates.instead_of_dragging import dragged, not_dragged, verdict
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="能拖动的也能点按完成", en="What can be dragged can be done by single presses"),
    criteria=("2.5.7",),
    impact=Impact.SERIOUS,
    needs=(Dragging,),
    who=Words(
        zh="手抖的人、用口杆或头控鼠标的人拖不动。",
        en="People with tremor, or who point with a stick or the head, cannot drag.",
    ),
    remedy=Words(
        zh="给出按钮（上移、下移、加、减）或输入框，完成同样的事。",
        en="Offer buttons (up, down, more, less) or a field that does the same.",
    ),
)
CERTAIN = frozenset({"order", "value", "size"})  # nobody drags for its own sake here
SWIPES = frozenset({"shown", "scroll", "text"})  # by finger: gestures_have_an_alternative tells of them


def targets(seen: Observation) -> Iterator[Element]:
    """What dragging changed, and what could not be dragged though it invites to it."""
    found = {element for element, _ in _dragged(seen)}
    left = not_dragged(seen.snapshot, seen.probe(Dragging), draggables(seen.snapshot))
    return iter(sorted({*found, *left}, key=lambda element: element.index))


def judge(element: Element, seen: Observation) -> Verdict:
    one = next((one for target, one in _dragged(seen) if target == element), None)
    if one is not None:
        return verdict(element, one, CERTAIN)
    return cant_tell(
        "它可以拖动，这次没有试。不拖动，只靠点按，能完成同样的操作吗？",
        "It can be dragged, which was not tried. Can the same be done by single presses, without dragging?",
    )


def _dragged(seen: Observation) -> Iterator[tuple[Element, Dragged]]:
    dragging = seen.probe(Dragging)
    yield from dragged(seen.snapshot, dragging, swiped=False)
    swiped = dragged(seen.snapshot, dragging, swiped=True)
    yield from ((element, one) for element, one in swiped if one.main not in SWIPES)
