"""Words drawn into a picture blur when enlarged, keep their colours, and cannot be spaced out or translated.

WCAG 2.2 criterion 1.4.5, https://www.w3.org/TR/WCAG22/#images-of-text
ACT rule 0va7u6, https://www.w3.org/WAI/standards-guidelines/act/rules/0va7u6/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.picture_texts import PictureText, PictureTexts
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.picture_words import is_logo, is_mostly_numbers, letters
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="文字不做成图片", en="Text is text, not a picture of it"),
    criteria=("1.4.5",),
    act=("0va7u6",),
    needs=(PictureTexts,),
    impact=Impact.SERIOUS,
    who=Words(
        zh="需要放大、换颜色或加大间距才能阅读的人，对图片里的字没有办法。",
        en="People who enlarge, recolour or space out text to read it cannot do so with a picture.",
    ),
    remedy=Words(
        zh="把字写成网页文字，用样式做出想要的样子。", en="Write the words as text and style them to look the same."
    ),
)
FEW = 5  # letters: less is a sign or a monogram rather than text
MUCH_ELSE = 0.06  # of the area beside the words: then the picture shows more than them
LARGE_ON_A_BUTTON = 0.2  # share of its area; the frame and shading beside the words are no content
LITTLE_ELSE = 0.02


def targets(seen: Observation) -> Iterator[Element]:
    """Pictures with words in them that assistive technology or sight meets as content."""
    for found in seen.probe(PictureTexts).pictures:
        element = seen.snapshot.places[found.place]
        if letters(" ".join(found.words)) >= FEW and is_exposed(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    found = _found(element, seen)
    words = " ".join(found.words)
    said = shortened(words, 30)
    if is_logo(element, words):
        return passed(f"图片里的“{said}”是标志的一部分。", f'"{said}" in the picture is part of a logo.')
    is_button = element.tag == "input" and found.share >= LARGE_ON_A_BUTTON
    if found.rest > MUCH_ELSE and not is_button:
        return passed(f"图片除了“{said}”还有别的内容。", f'The picture shows more than "{said}".')
    if (found.rest > LITTLE_ELSE and not is_button) or is_mostly_numbers(words):
        return cant_tell(
            f"图片里有文字“{said}”。换成网页文字会丢掉什么吗？",
            f'The picture holds the text "{said}". Would anything be lost if it were text?',
        )
    return failed(f"图片里只有文字“{said}”。", f'The picture holds nothing but the text "{said}".')


def _found(element: Element, seen: Observation) -> PictureText:
    return next(found for found in seen.probe(PictureTexts).pictures if found.place == element.index)
