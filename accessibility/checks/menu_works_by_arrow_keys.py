"""What calls itself a menu makes screen readers hand over the arrow keys; it has to answer them.

WCAG 2.2 criterion 2.1.1, https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.operation import Opened, Operation
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="打开的菜单用方向键可以走遍", en="An open menu can be walked by arrow keys"),
    criteria=("2.1.1",),
    impact=Impact.SERIOUS,
    needs=(Operation,),
    who=Words(
        zh="用键盘的人打开了菜单，却选不到里面的项目。",
        en="Keyboard users open the menu and cannot get at what is in it.",
    ),
    remedy=Words(
        zh="打开时把焦点移到第一项，用上下方向键移动；只是一组链接的，不要用 role=menu。",
        en="Move the focus to the first item and let the arrow keys go on; a mere list of links needs no role=menu.",
    ),
)
MENUS = ("menu", "menubar", "listbox")


def targets(seen: Observation) -> Iterator[Element]:
    """Controls that opened a menu or a list of choices."""
    return (element for element, _ in _menus(seen))


def judge(element: Element, seen: Observation) -> Verdict:
    opened = next(opened for place, opened in _menus(seen) if place == element)
    role = opened.role
    if not opened.reached_by:
        return failed(
            f"它打开的 {role}，焦点没有进去，按 ↓ 和 Tab 也进不去。",
            f"The focus does not move into the {role} it opens, and neither ↓ nor Tab leads in.",
        )
    if opened.reached_by == "tab" or not opened.arrows_move:
        return cant_tell(
            f"它打开的 {role} 不能用 ↓ 逐项移动。里面有不止一项吗？",
            f"In the {role} it opens, ↓ does not go on. Does it hold more than one item?",
        )
    return passed(f"它打开的 {role} 可以用方向键移动。", f"The {role} it opens is walked by arrow keys.")


def _menus(seen: Observation) -> Iterator[tuple[Element, Opened]]:
    for worked in seen.probe(Operation).worked:
        element = at_path(seen.snapshot, worked.path)
        if element is not None and worked.opened is not None and worked.opened.role in MENUS:
            yield element, worked.opened
