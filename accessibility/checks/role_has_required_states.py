"""A switch that does not say whether it is on, a slider without its value: worked blindly, in the literal sense.

WCAG 2.2 criterion 4.1.2, https://www.w3.org/TR/WCAG22/#name-role-value
ACT rule 4e8ab6, https://www.w3.org/WAI/standards-guidelines/act/rules/4e8ab6/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.aria import gives_state_natively, is_overridden
from accessibility.predicates.controls import is_focusable
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.roles import explicit_role
from accessibility.snapshot import Element
from accessibility.standards.aria import ROLES

CHECK = Check(
    title=Words(zh="自制控件说出它的状态", en="Custom widgets tell their state"),
    criteria=("4.1.2",),
    act=("4e8ab6",),
    axe=("aria-required-attr",),
    replaces=("aria-required-attr",),
    impact=Impact.CRITICAL,
    who=Words(
        zh="用读屏软件的人不知道它现在是什么状态、什么值。",
        en="People who use a screen reader cannot tell its present state or value.",
    ),
    remedy=Words(
        zh="写上这个属性，并随操作更新；最好改用对应的 HTML 控件。",
        en="Write the attribute and keep it up to date; better, use the HTML control.",
    ),
)
WORKED_BY = frozenset({"click", "mousedown", "pointerdown", "keydown", "keyup", "touchstart"})
CLOSED_UNLESS_TOLD = "combobox"  # aria-expanded counts as false: https://www.w3.org/TR/wai-aria-1.2/#combobox


def targets(seen: Observation) -> Iterator[Element]:
    """Exposed elements whose written role asks for states that the tag does not give."""
    for element in seen.snapshot.elements():
        if is_overridden(element) and _required(element) and is_exposed(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    role = explicit_role(element)
    missing = [name for name in _required(element) if not (element.attr(name) or "").strip()]
    if not missing:
        return passed(f"“{role}”有 {'、'.join(_required(element))}。", f'"{role}" has {", ".join(_required(element))}.')
    zh, en = f"“{role}”缺少 {'、'.join(missing)}。", f'"{role}" lacks {", ".join(missing)}.'
    if role == CLOSED_UNLESS_TOLD:
        return cant_tell(f"{zh}打开列表时会补上吗？", f"{en} Is it added when the list opens?")
    if "aria-checked" in missing and not is_focusable(element) and not element.node.listeners & WORKED_BY:
        return cant_tell(f"{zh}它能操作吗？", f"{en} Can anybody work it?")
    return failed(zh, en)


def _required(element: Element) -> list[str]:
    role = explicit_role(element)
    required = [name for name in ROLES[role].required if name != "aria-controls"]
    if role == "separator" and is_focusable(element):
        required = ["aria-valuenow"]
    return [name for name in required if not gives_state_natively(element, name)]
