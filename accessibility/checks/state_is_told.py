"""A button that opens something must say so: otherwise a screen-reader user presses it and hears nothing new.

WCAG 2.2 criterion 4.1.2, https://www.w3.org/TR/WCAG22/#name-role-value, failure F79
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.operation import Operation, Worked
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="控件的状态变了就说出来", en="A control tells its state when that changes"),
    criteria=("4.1.2",),
    impact=Impact.SERIOUS,
    needs=(Operation,),
    who=Words(
        zh="读屏软件用户不知道按了以后是展开还是收起。",
        en="Screen-reader users do not learn whether it opened or closed.",
    ),
    remedy=Words(
        zh="按下时同时改 aria-expanded（或 aria-pressed、aria-selected、aria-checked）；更好的是用 <details>。",
        en="Change aria-expanded (or aria-pressed, aria-selected, aria-checked) with it; better, use <details>.",
    ),
)
TOLD = ("aria-expanded", "aria-pressed", "aria-selected", "aria-checked")


def targets(seen: Observation) -> Iterator[Element]:
    """Controls that carry a state, or that made something beside them come or go."""
    for worked in seen.probe(Operation).worked:
        element = at_path(seen.snapshot, worked.path)
        effect = worked.by_key or worked.by_mouse
        if element is None or effect is None or effect.is_nothing or effect.navigated or worked.opened is not None:
            continue
        if effect.appeared or effect.vanished or (_carried(element) and effect.states):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    worked = next(one for one in seen.probe(Operation).worked if at_path(seen.snapshot, one.path) == element)
    changed = [(name, was, now) for name, was, now in _states(worked) if name in TOLD or name == "open"]
    if changed:
        name, was, now = changed[0]
        return passed(f"{name} 从“{was}”变为“{now}”。", f'{name} goes from "{was}" to "{now}".')
    carried = _carried(element)
    if carried:
        value = element.attr(carried)
        return failed(
            f"按了以后内容有显隐变化，{carried} 仍是“{value}”。",
            f'Something opened or closed, and {carried} still says "{value}".',
        )
    return cant_tell(
        "按了以后旁边的内容有显隐变化，控件没有说明自己的状态。它是展开/收起按钮吗？",
        "Something came or went when it was pressed, and it tells no state. Is it a button that opens and closes?",
    )


def _carried(element: Element) -> str:
    return next((name for name in TOLD if element.attr(name) is not None), "")


def _states(worked: Worked) -> tuple[tuple[str, str, str], ...]:
    effect = worked.by_key or worked.by_mouse
    return effect.states if effect else ()
