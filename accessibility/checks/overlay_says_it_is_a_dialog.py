"""What looks like a dialog must be one, or a screen reader reads on through the page behind it.

WCAG 2.2 criterion 4.1.2, https://www.w3.org/TR/WCAG22/#name-role-value
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.observations.operation import Opened, Operation
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="弹出层说明自己是对话框", en="What opens over the page says that it is a dialog"),
    criteria=("4.1.2",),
    impact=Impact.SERIOUS,
    needs=(Operation,),
    who=Words(zh="读屏软件用户不知道弹出了东西。", en="Screen-reader users do not learn that something has opened."),
    remedy=Words(
        zh='用 <dialog> 和 showModal()；或写 role="dialog"、aria-modal="true" 和名称。',
        en='Use <dialog> with showModal(); or role="dialog", aria-modal="true" and a name.',
    ),
)
ROLES = ("dialog", "alertdialog", "menu", "listbox")


def targets(seen: Observation) -> Iterator[Element]:
    """Controls that opened something over the page."""
    return (element for element, _ in _over(seen))


def judge(element: Element, seen: Observation) -> Verdict:
    opened = next(opened for place, opened in _over(seen) if place == element)
    if opened.role in ROLES:
        return passed(f"弹出的内容是 {opened.role}。", f"What opens is a {opened.role}.")
    return cant_tell(
        "它打开的内容盖住页面，却没有 role。这是对话框吗？",
        "What it opens covers the page and has no role. Is it a dialog?",
    )


def _over(seen: Observation) -> Iterator[tuple[Element, Opened]]:
    for worked in seen.probe(Operation).worked:
        element = at_path(seen.snapshot, worked.path)
        if element is not None and worked.opened is not None and worked.opened.is_modal:
            yield element, worked.opened
