"""Whoever dictates, or hits keys by accident, sets off one shortcut after the other.

WCAG 2.2 criterion 2.1.4, https://www.w3.org/TR/WCAG22/#character-key-shortcuts, failure F99
ACT rule ffbc54
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.observations.shortcuts import Shortcuts
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="单个字符键不触发操作", en="Single character keys set nothing off"),
    criteria=("2.1.4",),
    act=("ffbc54",),
    impact=Impact.MODERATE,
    needs=(Shortcuts,),
    who=Words(
        zh="用语音输入的人和容易误触按键的人会不断触发快捷键。",
        en="People who dictate or hit keys by accident set off shortcuts all the time.",
    ),
    remedy=Words(
        zh="快捷键加上 Ctrl 或 Alt；或让读者能关闭、改键；或只在控件有焦点时有效。",
        en="Ask for Ctrl or Alt with it, let readers turn it off or change it, or act only where the focus is.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """The page, where it listens for keys as a whole."""
    if seen.probe(Shortcuts).tried:
        yield seen.snapshot.root


def judge(element: Element, seen: Observation) -> Verdict:
    working = seen.probe(Shortcuts).working
    if not working:
        return passed("单独按字母和数字键，页面没有反应。", "Letters and digits pressed alone do nothing.")
    keys = "、".join(key for key, _ in working)
    return cant_tell(
        f"单独按 {keys} 键，页面就有反应。读者能关闭或改掉这些快捷键吗？",
        f"{', '.join(key for key, _ in working)} alone does something. Can readers turn that off or change it?",
    )
