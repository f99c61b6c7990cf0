"""What only a mouse can work is closed to whoever cannot use one: blind people, people with tremor, voice users.

WCAG 2.2 criterion 2.1.1, https://www.w3.org/TR/WCAG22/#keyboard, failures F54 and F59
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.operation import Effect, Operation, Worked
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="鼠标能做的键盘也能做", en="What the mouse can do, the keyboard can do"),
    criteria=("2.1.1",),
    impact=Impact.CRITICAL,
    needs=(Operation,),
    who=Words(zh="不能用鼠标的人用不了它。", en="People who cannot use a mouse cannot use it."),
    remedy=Words(
        zh='换成 <button> 或 <a href>；不能换时加 tabindex="0"、role，并响应回车和空格。',
        en='Make it a <button> or <a href>; else add tabindex="0", a role, and act on Enter and Space.',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Controls that did something when they were worked."""
    for worked in seen.probe(Operation).worked:
        element = at_path(seen.snapshot, worked.path)
        if element is not None and (_does(worked.by_key) or _does(worked.by_mouse)):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    worked = next(one for one in seen.probe(Operation).worked if at_path(seen.snapshot, one.path) == element)
    if _does(worked.by_key):
        return passed(f"按 {worked.key} 有效。", f"{worked.key} works it.")
    if not _matters(worked.by_mouse):
        return cant_tell(
            "点击它，页面有变化，用键盘没有。这个变化对读者有用吗？",
            "A click changes something that no key changes. Does that matter to a reader?",
        )
    return failed(*_words(worked))


def _words(worked: Worked) -> tuple[str, str]:
    if not worked.is_focusable:
        return "点击它有反应，但键盘焦点到不了这里。", "A click works it, but the keyboard focus cannot come here."
    return "点击它有反应，按回车和空格都没有。", "A click works it; neither Enter nor Space does."


def _does(effect: Effect | None) -> bool:
    return effect is not None and not effect.is_nothing


def _matters(effect: Effect | None) -> bool:
    """Something came, went, was said or was opened; a change of colour alone may be mere decoration."""
    return effect is not None and bool(
        effect.appeared or effect.vanished or effect.navigated or effect.told or effect.states
    )
