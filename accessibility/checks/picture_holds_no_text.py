"""Words in a picture cannot be enlarged clearly, recoloured or read in another font.

WCAG 2.2 criterion 1.4.5, https://www.w3.org/TR/WCAG22/#images-of-text
ACT rule 0va7u6, https://www.w3.org/WAI/standards-guidelines/act/rules/0va7u6/ (decided by a person here)
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.observations.picture_texts import PictureTexts
from accessibility.predicates.images import file_name, named_images
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import length, plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="图片里没有成段的文字", en="A picture holds no words that could be text"),
    criteria=("1.4.5",),
    act=("0va7u6",),
    impact=Impact.MODERATE,
    who=Words(
        zh="视力弱的人放大后字发虚，也不能换颜色、换字体。",
        en="People with low vision cannot enlarge it clearly nor change its colours and font.",
    ),
    remedy=Words(
        zh="把字写成文字，用样式排版；标志和无法替代的除外。",
        en="Write the words as text and style them; logos and the like are exempt.",
    ),
)
LOGO = re.compile(r"logo|标志|徽标|会徽|国徽|签名|seal|brand", re.IGNORECASE)
WORDY = re.compile(r"title|text|banner|slogan|word|wenzi|biaoti|标题|文字|通知|标语", re.IGNORECASE)
STRIP = 4.0  # times as wide as high: the shape of a line of text
LOW = 120  # CSS px
TELLING = 12  # Latin letters of an alternative


def targets(seen: Observation) -> Iterator[Element]:
    """Photos and drawings with an alternative, where no program has read what is in them."""
    if PictureTexts in seen.probes:
        return iter(())
    return (one for one in named_images(seen) if one.tag in ("img", "input") and is_seen(one) and one.box is not None)


def judge(element: Element, seen: Observation) -> Verdict:
    name, box = plain(element.name), element.box
    marks = f"{file_name(element)} {element.attr('class') or ''} {name}"
    if box is None or LOGO.search(marks):
        return passed("这是标志一类的图。", "This is a logo or the like.")
    is_strip = box.width >= STRIP * box.height and 14 <= box.height <= LOW
    if length(name) >= TELLING and (is_strip or WORDY.search(f"{file_name(element)} {element.attr('class') or ''}")):
        return cant_tell(
            f"图片 {box.width:.0f}×{box.height:.0f}，替代文本是“{shortened(name)}”，像一行字。图上的字能写成文字吗？",
            f'The image ({box.width:.0f}×{box.height:.0f}, alt "{shortened(name)}") has the shape of a line of text. '
            "Does it show words that could be text?",
        )
    return passed("图片的形状不像一行字。", "The image is not shaped like a line of text.")
