"""A dialog opens over the page and the focus stays behind: keyboard users work what they no longer see.

WCAG 2.2 criterion 2.4.3, https://www.w3.org/TR/WCAG22/#focus-order, failure F85
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.observations.operation import Opened, Operation
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="打开的对话框接过焦点", en="A dialog takes the focus when it opens"),
    criteria=("2.4.3",),
    impact=Impact.SERIOUS,
    needs=(Operation,),
    who=Words(
        zh="用键盘和读屏软件的人不知道对话框打开了，焦点留在被盖住的页面里。",
        en="Keyboard and screen-reader users do not learn that it opened; their focus stays on the page behind.",
    ),
    remedy=Words(
        zh="用 <dialog> 和 showModal()；或在打开时把焦点移进去，Tab 不出对话框，关闭后回到原处。",
        en="Use <dialog> with showModal(); or move the focus in, keep Tab inside, and bring it back on closing.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Controls that opened something over the page."""
    return (element for element, _ in _modal(seen))


def judge(element: Element, seen: Observation) -> Verdict:
    opened = next(opened for place, opened in _modal(seen) if place == element)
    if not opened.focus_inside:
        return failed("它打开了对话框，焦点没有进去。", "It opened a dialog, and the focus did not move in.")
    if opened.keeps_focus is False:
        return failed(
            "它打开了对话框，按 Tab 会走到被盖住的页面里。", "It opened a dialog, and Tab leads out to the page behind."
        )
    return passed("对话框打开后焦点在里面。", "The focus is inside the dialog once it is open.")


def _modal(seen: Observation) -> Iterator[tuple[Element, Opened]]:
    for worked in seen.probe(Operation).worked:
        element = at_path(seen.snapshot, worked.path)
        if element is not None and worked.opened is not None and worked.opened.is_modal:
            yield element, worked.opened
