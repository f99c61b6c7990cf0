"""“图片”, "image", "spacer": the person is told that there is a picture, but not what it says.

WCAG 2.2 criterion 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content, failures F30 and F39
ACT rule qt1vmo (image accessible name is descriptive), https://www.w3.org/WAI/standards-guidelines/act/rules/qt1vmo/
"""

import re
from collections.abc import Iterator
from unicodedata import category

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.images import named_images
from accessibility.predicates.wording import bare, has_words, is_icon_font, is_vague, plain
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="图片的替代文本说出了内容", en="The alternative of an image says something"),
    criteria=("1.1.1",),
    act=("qt1vmo",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="看不见图片的人只知道“这里有一张图”，不知道图上是什么。",
        en="People who cannot see the image learn that there is one, and not what it says.",
    ),
    remedy=Words(
        zh='在 alt 里写出图片在这里要说的意思；纯装饰的图写 alt=""。',
        en='Say in alt what the image means here; write alt="" if it only decorates.',
    ),
)
NUMBERED = re.compile(r"(?<=\D)[\s_-]*[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,2})[)）]?$")  # “图表1”, "image 2"
TINY = 20  # CSS px: nobody can read anything from less


def targets(seen: Observation) -> Iterator[Element]:
    """Images with a name."""
    return named_images(seen)


def judge(element: Element, seen: Observation) -> Verdict:
    name = plain(element.name)
    if is_icon_font(name):
        return failed(
            "替代文本是图标字体的字符，读不出来。",
            "The alternative is a character of an icon font; nobody can read it out.",
        )
    stem = NUMBERED.sub("", name)
    if stem != name and is_vague(stem, "vague_alternatives") and _has_caption(element):
        return cant_tell(
            f"替代文本“{name}”只有编号。旁边的图题说全了图上的内容吗？",
            f'The alternative "{name}" is only a number. Does the caption say all that the image shows?',
        )
    if is_vague(stem, "vague_alternatives") or all(category(char)[0] in "PZ" for char in name):
        return failed(
            f"替代文本“{name}”没有说出图上有什么。", f'The alternative "{name}" does not say what the image shows.'
        )
    if bare(name).isdigit() and _is_large(element):
        return cant_tell(
            f"替代文本只有数字“{name}”。图上表达的就是这个数字吗？",
            f'The alternative is only the number "{name}". Is that number what the image says?',
        )
    if not has_words(name):
        return cant_tell(
            f"替代文本“{name}”里没有一个字。读屏软件会怎样读它，意思够吗？",
            f'The alternative "{name}" holds no word. Is what a screen reader makes of it enough?',
        )
    return passed(f"替代文本是“{name}”。", f'The alternative is "{name}".')


def _is_large(element: Element) -> bool:
    box = element.box
    return box is not None and min(box.width, box.height) > TINY * 3


def _has_caption(element: Element) -> bool:
    figure = element.closest("figure")
    return figure is not None and any(has_words(caption.text) for caption in figure.descendants("figcaption"))
