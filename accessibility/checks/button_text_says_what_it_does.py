"""A button called “按钮” or "button" could do anything.

WCAG 2.2 criterion 2.4.6, https://www.w3.org/TR/WCAG22/#headings-and-labels
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.wording import bare, has_words, is_file_name, is_vague, plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="按钮文字说出了按下去会怎样", en="The text of a button says what it does"),
    criteria=("2.4.6",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件的人不敢按，不知道会发生什么。",
        en="People who listen cannot know what will happen and dare not press.",
    ),
    remedy=Words(
        zh="写出动作，例如“搜索”“提交申请”“关闭”。", en='Name the action: "Search", "Send application", "Close".'
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Buttons with a name."""
    return (one for one in seen.snapshot.elements() if one.role in ("button", "menuitem", "tab") and plain(one.name))


def judge(element: Element, seen: Observation) -> Verdict:
    name = plain(element.name)
    if is_vague(name, "vague_buttons") or is_file_name(name):
        return failed(
            f"按钮叫“{name}”，没有说会怎样。", f'The button is called "{name}", which does not say what it does.'
        )
    if not has_words(name) or (len(bare(name)) == 1 and bare(name).isascii() and bare(name).isalpha()):
        return cant_tell(
            f"按钮只写着“{name}”。读屏软件怎样读它，听的人知道会怎样吗？",
            f'The button only says "{name}". When a screen reader reads that, is it clear what happens?',
        )
    return passed(f"按钮叫“{shortened(name)}”。", f'The button is called "{shortened(name)}".')
