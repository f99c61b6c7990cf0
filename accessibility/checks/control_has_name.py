"""A button, tab or menu item without a name is announced as "button": pressing it is a gamble.

WCAG 2.2 criterion 4.1.2, https://www.w3.org/TR/WCAG22/#name-role-value, failure F68
ACT rules 97a4e1 (button), m6b1q3 (menu item), 2t702h (summary), 59796f (image button)
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import input_type
from accessibility.predicates.roles import explicit_role
from accessibility.predicates.wording import is_icon_font, plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="按钮有名称", en="A button has a name"),
    criteria=("4.1.2",),
    act=("97a4e1", "m6b1q3", "2t702h", "59796f"),
    axe=("button-name", "input-button-name", "input-image-alt", "summary-name", "aria-command-name"),
    impact=Impact.CRITICAL,
    who=Words(
        zh="用读屏软件或语音操作的人不知道按下去会怎样，也叫不出它。",
        en="People who listen, or who speak to their device, cannot know what it does nor call it.",
    ),
    remedy=Words(
        zh="在按钮里写文字；只有图标时写 aria-label。",
        en="Write text in the button, or aria-label where it shows an icon only.",
    ),
)
ROLES = frozenset(("button", "menuitem", "menuitemcheckbox", "menuitemradio", "tab"))


def targets(seen: Observation) -> Iterator[Element]:
    """Buttons, menu items, tabs and summaries in the accessibility tree."""
    for element in seen.snapshot.elements():
        if element.role in ROLES or (_is_own_summary(element) and element.role):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    name = "" if _is_made_up(element) else plain(element.name)
    kind = explicit_role(element) or element.tag
    if not name:
        return failed(f"“{kind}”没有名称。", f'This "{kind}" has no name.')
    if is_icon_font(name):
        return failed(
            f"“{kind}”的名称是图标字体的字符，读不出来。",
            f'The name of this "{kind}" is a character of an icon font, which nobody can read out.',
        )
    return passed(f"名称是“{shortened(name)}”。", f'Its name is "{shortened(name)}".')


def _is_own_summary(element: Element) -> bool:
    """The first summary of a <details>; the browser's own word for a missing one is no name."""
    parent = element.parent
    return element.tag == "summary" and parent is not None and parent.tag == "details" and not explicit_role(element)


def _is_made_up(element: Element) -> bool:
    """The browser says "Submit" for an image button without a name of its own."""
    ax = element.node.ax
    return input_type(element) == "image" and ax is not None and ax.name_from in ("attribute:type", "")
