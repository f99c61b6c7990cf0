"""A misspelt role is no role: assistive technology meets a nameless box where a button or tab was meant.

WCAG 2.2 criterion 4.1.2, https://www.w3.org/TR/WCAG22/#name-role-value
ACT rule 674b10, https://www.w3.org/WAI/standards-guidelines/act/rules/674b10/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.roles import explicit_role
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="role 写的是存在的角色", en="Written roles exist"),
    criteria=("4.1.2",),
    act=("674b10",),
    axe=("aria-roles",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="读屏软件不认得这个角色，用户不知道这是什么、怎么用。",
        en="Screen readers do not know the role, so people are not told what this is and how to work it.",
    ),
    remedy=Words(
        zh="改用对应的 HTML 元素，或写 WAI-ARIA 1.2 里的角色。",
        en="Use the HTML element that means it, or a role of WAI-ARIA 1.2.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Elements with a role that is not blank, as far as assistive technology meets them."""
    return (e for e in seen.snapshot.elements() if (e.attr("role") or "").strip() and is_exposed(e))


def judge(element: Element, seen: Observation) -> Verdict:
    written = (element.attr("role") or "").strip()
    known = explicit_role(element)
    if not known:
        return failed(f"没有“{written}”这个角色。", f'There is no role "{written}".')
    return passed(f"角色是“{known}”。", f'The role is "{known}".')
