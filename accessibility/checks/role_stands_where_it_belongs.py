"""A list item without a list, a tab outside a tab list: nobody is told how many there are and which one this is.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships
ACT rule ff89c9, https://www.w3.org/WAI/standards-guidelines/act/rules/ff89c9/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.aria import is_overridden
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.owning import owner
from accessibility.predicates.roles import explicit_role, role
from accessibility.snapshot import Element
from accessibility.standards.aria import ROLES

CHECK = Check(
    title=Words(zh="成员放在它所属的组合控件里", en="Members stand in the composite they belong to"),
    criteria=("1.3.1",),
    act=("ff89c9",),
    axe=("aria-required-parent", "listitem"),
    impact=Impact.CRITICAL,
    who=Words(
        zh="读屏软件说不出这是第几个、一共几个，有的根本不报它的角色。",
        en="Screen readers cannot say which of how many this is; some do not tell its role at all.",
    ),
    remedy=Words(
        zh="放进对应角色的容器里，中间不要隔着有别的角色的元素；或改用 HTML 自己的元素。",
        en="Put it into a container with that role, with nothing of another role between, or use HTML elements.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Exposed elements with a written role that has to stand in another."""
    for element in seen.snapshot.elements():
        written = explicit_role(element)
        if written and ROLES[written].stands_in and is_overridden(element) and is_exposed(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    written = explicit_role(element)
    needed = ROLES[written].stands_in
    around = _owner(element)
    found = role(around) if around is not None else ""
    if found in needed:
        return passed(f"“{written}”在“{found}”里。", f'"{written}" stands in "{found}".')
    zh, en = "、".join(sorted(needed)), " or ".join(sorted(needed))
    if found:
        return failed(
            f"“{written}”在“{found}”里，应在 {zh} 里。", f'"{written}" stands in "{found}"; it belongs in {en}.'
        )
    return failed(f"“{written}”不在 {zh} 里。", f'"{written}" stands in no {en}.')


def _owner(element: Element) -> Element | None:
    """A group inside a menu, list box or tree counts as that; in a tree it stands inside an item."""
    around = owner(element)
    if around is None or role(around) != "group" or "group" not in ROLES[explicit_role(element)].stands_in:
        return around
    outer = owner(around)
    return around if outer is not None and role(outer) == "treeitem" == explicit_role(element) else outer
