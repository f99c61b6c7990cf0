"""A control that removes itself takes the focus with it, unless the page says where to go on.

WCAG 2.2 criterion 2.4.3, https://www.w3.org/TR/WCAG22/#focus-order
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.operation import Effect, Operation, Worked
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="控件消失时焦点有去处", en="When a control goes away, the focus goes on"),
    criteria=("2.4.3",),
    impact=Impact.MODERATE,
    needs=(Operation,),
    who=Words(
        zh="用键盘和读屏软件的人不知道自己到了哪里，要重新找。",
        en="People who use the keyboard or listen no longer know where they are.",
    ),
    remedy=Words(
        zh="控件消失或停用前，把焦点移到接下来的内容或它的标题（tabindex=-1）。",
        en='Before it goes away, move the focus to what comes next or to its heading (tabindex="-1").',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Controls that went away or were disabled when they were pressed."""
    return (element for element, _, _ in _gone(seen))


def judge(element: Element, seen: Observation) -> Verdict:
    worked, effect = next((worked, effect) for place, worked, effect in _gone(seen) if place == element)
    if effect.focus is not None:
        return passed("它消失时焦点移到了别处。", "The focus moves on when it goes away.")
    following = at_path(seen.snapshot, worked.next_at) if worked.next_at else None
    if worked.next_at is None or (following is not None and following.index < element.index):
        return failed(
            "按了以后它就消失了，焦点也没了，再按 Tab 要从页面开头重新走。",
            "It goes away when pressed and takes the focus with it; the next Tab starts from the top of the page.",
        )
    return cant_tell(
        "按了以后它就消失了，焦点也没了，再按 Tab 才到后面的内容。听的人知道发生了什么吗？",
        "It goes away when pressed and takes the focus with it; only the next Tab goes on. Do people who listen learn "
        "what happened?",
    )


def _gone(seen: Observation) -> Iterator[tuple[Element, Worked, Effect]]:
    for worked in seen.probe(Operation).worked:
        element = at_path(seen.snapshot, worked.path)
        effect = worked.by_key
        if element is not None and effect is not None and effect.control_is_gone and not effect.navigated:
            yield element, worked, effect
