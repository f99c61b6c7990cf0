"""A picture set by style cannot have an alternative: whoever does not see it, or prints, gets nothing.

WCAG 2.2 criterion 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content, failure F3
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.images import DRAWN
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="有内容的图片不用背景图显示", en="A picture with a message is not a background image"),
    criteria=("1.1.1",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="看不见的人、用高对比度模式或打印的人得不到图上的内容。",
        en="People who do not see it, use forced colours or print get nothing of it.",
    ),
    remedy=Words(
        zh='改用 <img> 并写 alt；只能用背景图时，给元素加 role="img" 和 aria-label。',
        en='Use <img> with alt; else give the element role="img" and aria-label.',
    ),
)
URL = re.compile(r'url\("?(?P<address>[^")]+)"?\)')
SMALL = 40  # CSS px: icons and bullets are less
WHOLE = 0.6  # of the window: a picture behind everything decorates


def targets(seen: Observation) -> Iterator[Element]:
    """Boxes of some size that show a background picture and hold no text or picture themselves."""
    for element in seen.snapshot.elements():
        box = element.box
        if not box or min(box.width, box.height) < SMALL or "url(" not in element.style("background-image"):
            continue
        is_whole = box.area > WHOLE * seen.snapshot.width * seen.snapshot.height
        if element.tag not in ("html", "body") and not is_whole and is_seen(element) and not _holds_content(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    found = URL.search(element.style("background-image"))
    name = shortened((found["address"] if found else "").rsplit("/", 1)[-1], 30)
    if element.role and element.name.strip():
        return passed(
            f"背景图“{name}”的替代文本是“{element.name}”。", f'The background "{name}" is called "{element.name}".'
        )
    box = element.box
    size = f"{box.width:.0f}×{box.height:.0f}" if box else ""
    return cant_tell(
        f"这里（{size}）只有背景图“{name}”，没有文字。它只是装饰吗？",
        f'Here ({size}) is nothing but the background image "{name}". Is it mere decoration?',
    )


def _holds_content(element: Element) -> bool:
    return bool(seen_text(element)) or any(
        is_seen(one) for one in element.descendants(*DRAWN, "input", "video", "iframe")
    )
