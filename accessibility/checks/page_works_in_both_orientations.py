"""A tablet fixed to a wheelchair cannot be turned round to suit a page.

WCAG 2.2 criterion 1.3.4, https://www.w3.org/TR/WCAG22/#orientation, failure F97
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.rendering import Rendering
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="横屏竖屏都能用", en="The page works in both orientations"),
    criteria=("1.3.4",),
    impact=Impact.SERIOUS,
    needs=(Rendering,),
    who=Words(
        zh="把设备固定在轮椅或床架上的人转不了屏幕。",
        en="People whose device is fixed to a wheelchair or a bed cannot turn it.",
    ),
    remedy=Words(
        zh="去掉只在一个方向显示内容的样式和“请旋转屏幕”的提示。",
        en="Drop styles that show content in one orientation only, and the request to turn the screen.",
    ),
)
ASKS_TO_TURN = re.compile(r"旋转|转动|横屏|竖屏|横过来|竖起来|rotate|turn your|landscape|portrait", re.IGNORECASE)
MOST = 0.5  # of the texts shown before


def targets(seen: Observation) -> Iterator[Element]:
    """The page as a whole, when there is any text."""
    if seen.probe(Rendering).portrait.texts:
        yield seen.snapshot.root


def judge(element: Element, seen: Observation) -> Verdict:
    portrait = seen.probe(Rendering).portrait
    asking = next((text for _, text in (*portrait.appeared, *portrait.lost) if ASKS_TO_TURN.search(text)), "")
    gone, come = len(portrait.lost), len(portrait.appeared)
    if asking and (gone + come) > 1:
        return failed(
            f"换一个方向就有 {max(gone, come)} 处文字不显示，并提示“{asking}”。",
            f'In the other orientation {max(gone, come)} pieces of text are not shown, and it says "{asking}".',
        )
    if gone > portrait.texts * MOST and come < gone / 2:
        lost = portrait.lost[0][1]
        return cant_tell(
            f"竖屏时有 {gone} 处文字不再显示，例如“{lost}”。读者在竖屏还能读到它们吗？",
            f'Upright, {gone} pieces of text are no longer shown, such as "{lost}". Can they still be reached?',
        )
    return passed("横屏和竖屏显示同样的内容。", "Both orientations show the same content.")
