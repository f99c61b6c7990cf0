"""A link inside a button: the focus goes there, but a screen reader has swallowed it with the button's text.

WCAG 2.2 criterion 4.1.2, https://www.w3.org/TR/WCAG22/#name-role-value
ACT rule 307n5z, https://www.w3.org/WAI/standards-guidelines/act/rules/307n5z/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import is_focusable, is_tab_stop
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.roles import role
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element
from accessibility.standards.aria import ROLES

CHECK = Check(
    title=Words(zh="按钮、选项卡等控件里不再套控件", en="Buttons, tabs and the like hold no other control"),
    criteria=("4.1.2",),
    act=("307n5z",),
    axe=("nested-interactive",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="焦点会落进去，读屏软件却不报里面是什么；点按时也常触发外层。",
        en="The focus goes in, but screen readers do not say what is there; pressing it often works the outer one.",
    ),
    remedy=Words(
        zh="把里面的链接或控件移到外面，与它并列。", en="Move the inner link or control out, beside the outer one."
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Exposed elements whose role turns all they hold into mere text. A <summary> does not."""
    for element in seen.snapshot.elements():
        known = ROLES.get(role(element))
        if known and known.children_presentational and element.tag != "summary" and is_exposed(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    outer = role(element)
    inside = [below for below in element.descendants() if below.is_element and is_focusable(below)]
    stop = next((below for below in inside if is_tab_stop(below)), None)
    if stop is not None:
        called = shortened(stop.name or stop.text)
        return failed(
            f"“{outer}”里套着可以获得焦点的 <{stop.tag}>“{called}”。",
            f'"{outer}" holds a <{stop.tag}> that takes the focus: "{called}".',
        )
    if inside:
        return cant_tell(
            f"“{outer}”里的 <{inside[0].tag}> 可以由脚本获得焦点。焦点真的会落到那里吗？",
            f'"{outer}" holds a <{inside[0].tag}> that a script can focus. Does the focus ever go there?',
        )
    return passed(f"“{outer}”里没有别的控件。", f'"{outer}" holds no other control.')
