"""A mail address typed backwards and turned round by style is read out backwards.

WCAG 2.2 criterion 1.3.2, https://www.w3.org/TR/WCAG22/#meaningful-sequence
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.language import main_script
from accessibility.predicates.seen import seen_text
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element
from accessibility.standards.scripts import RIGHT_TO_LEFT

CHECK = Check(
    title=Words(zh="文字不靠样式倒过来显示", en="Text is not turned round by style"),
    criteria=("1.3.2",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="读屏软件和盲文按源码的顺序念，听到的是倒着的字。",
        en="Screen readers and braille follow the source and give the letters backwards.",
    ),
    remedy=Words(
        zh="按正常顺序写文字，去掉 <bdo> 或 unicode-bidi: bidi-override。",
        en="Write the text in its normal order and drop <bdo> or unicode-bidi: bidi-override.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Elements that override the direction of what is written in them."""
    for element in seen.snapshot.elements():
        if "override" in element.style("unicode-bidi") and len(seen_text(element)) > 1:
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    text = seen_text(element)
    is_backwards = (element.style("direction") == "rtl") != (main_script(text) in RIGHT_TO_LEFT)
    if is_backwards and any(char.isalnum() for char in text):
        return failed(
            f"源码里写的是“{shortened(text)}”，屏幕上倒过来显示。",
            f'The source says "{shortened(text)}"; the screen shows it backwards.',
        )
    return passed("显示的顺序与文字的顺序一致。", "The text is shown in its own order.")
