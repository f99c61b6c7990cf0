"""“红色的为必填项”: whoever does not see red cannot know what has to be filled in.

WCAG 2.2 criterion 1.4.1, https://www.w3.org/TR/WCAG22/#use-of-color, failures F13 and F81
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.blocks import block_of, blocks
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="意思不只用颜色表示", en="Colour is not the only sign of a meaning"),
    criteria=("1.4.1",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="色觉异常、看不见或用黑白打印的人不知道哪些有这层意思。",
        en="People who do not see the colour, or print in black and white, cannot know which ones are meant.",
    ),
    remedy=Words(
        zh="除颜色外再写出文字或符号，例如“（必填）”。", en='Add a word or sign to the colour, such as "(required)".'
    ),
)
ZH = re.compile(
    r"(?P<colour>红|绿|蓝|黄|橙|灰|紫|标红|飘红|加红)(?:色|字)?"
    r"(?:字体|文字|标记|标注|标识|部分|字段|项目|日期|数字|区域|线条?|框|星号)?"
    r"的?(?:内容|项|栏)?"
    r"(?:均|都)?(?:为|是|表示|代表|指)(?!了)(?P<meaning>[^。；，]{1,20})"
)
EN = re.compile(
    r"\b(?:fields?|items?|entries|dates?|those|values|rows|words)?\s*(?:marked|shown|highlighted|displayed|printed)?\s*"
    r"in (?P<colour>red|green|blue|yellow|orange|gr[ae]y)\b[^.;]{0,20}\b"
    r"(?:are|is|means?|indicates?|must)\b(?P<meaning>[^.;]{1,40})",
    re.IGNORECASE,
)
COLOURED = re.compile(r"[红绿蓝黄橙灰紫]")
IN_COLOUR = re.compile(r"\bin (?:red|green|blue|yellow|orange|gr[ae]y)\b", re.IGNORECASE)
SIGNS = re.compile(r"[*＊★※]|星号|\basterisk|下划线|加粗|括号|符号|图标")


def targets(seen: Observation) -> Iterator[Element]:
    """Blocks of text that give a colour a meaning."""
    for block in blocks(seen.snapshot):
        if any(is_seen(text) for text in block.texts) and _match(block.text):
            yield block.element


def judge(element: Element, seen: Observation) -> Verdict:
    text = block_of(element).text
    match = _match(text)
    said = shortened(match[0] if match else text)
    if SIGNS.search(text):
        return passed(f"“{said}”还说出了另一种记号。", f'"{said}" names another sign too.')
    return cant_tell(
        f"“{said}”用颜色表示意思。除了颜色，那些地方还有文字或符号吗？",
        f'"{said}" gives a meaning to a colour. Is there a word or sign besides the colour?',
    )


def _match(text: str) -> re.Match[str] | None:
    found = ZH.search(text) if COLOURED.search(text) else None
    return found or (EN.search(text) if IN_COLOUR.search(text) else None)
