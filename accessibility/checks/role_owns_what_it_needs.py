"""A list without items, a tab list without tabs: "list with 0 items" is all a screen reader has to say.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships
ACT rule bc4a75, https://www.w3.org/WAI/standards-guidelines/act/rules/bc4a75/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.aria import is_overridden
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.owning import owned
from accessibility.predicates.roles import explicit_role, role
from accessibility.snapshot import Element
from accessibility.standards.aria import ROLES

CHECK = Check(
    title=Words(zh="组合控件里有它该有的成员", en="Composite roles hold the members they need"),
    criteria=("1.3.1",),
    act=("bc4a75",),
    axe=("aria-required-children",),
    impact=Impact.CRITICAL,
    who=Words(
        zh="读屏软件数不出、也走不到里面的成员。",
        en="Screen readers can neither count nor reach the members inside.",
    ),
    remedy=Words(
        zh="给里面的每个成员写上对应的角色，或改用 HTML 自己的元素。",
        en="Give each member inside the role it needs, or use the HTML elements.",
    ),
)
ALWAYS_WELCOME = frozenset({"separator", "caption"})
NEITHER = frozenset({"script", "style", "template"})


def targets(seen: Observation) -> Iterator[Element]:
    """Exposed elements with a written role that has to own others, unless they are still being filled."""
    for element in seen.snapshot.elements():
        written = explicit_role(element)
        if not written or not ROLES[written].owns or not is_overridden(element) or not is_exposed(element):
            continue
        if (element.attr("aria-busy") or "").lower() != "true" and element.attr("aria-expanded") != "false":
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    written = explicit_role(element)
    needed = ROLES[written].owns
    members = [role(other) for other in owned(element)]
    strange = next((found for found in members if found not in needed | ALWAYS_WELCOME), "")
    wanted_zh, wanted_en = "、".join(sorted(needed)), ", ".join(sorted(needed))
    if strange:
        return failed(
            f"“{written}”里直接放了“{strange}”，这里只能放 {wanted_zh}。",
            f'"{written}" directly holds "{strange}"; it can only hold {wanted_en}.',
        )
    if any(found in needed for found in members):
        return passed(f"“{written}”里有 {len(members)} 个成员。", f'"{written}" holds {len(members)} members.')
    if not any(below.is_element and below.tag not in NEITHER for below in element.descendants()):
        return cant_tell(
            f"“{written}”是空的。以后放进来的是 {wanted_zh} 吗？",
            f'"{written}" is empty. Will what comes into it be {wanted_en}?',
        )
    return failed(f"“{written}”里没有 {wanted_zh}。", f'"{written}" holds no {wanted_en}.')
