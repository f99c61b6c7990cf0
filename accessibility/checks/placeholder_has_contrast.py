"""The example in an empty field is text like any other, and set in the palest grey of the page.

WCAG 2.2 criterion 1.4.3, https://www.w3.org/TR/WCAG22/#contrast-minimum
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.backdrop import Reason
from accessibility.predicates.contrast_verdict import shown
from accessibility.predicates.legibility import required_contrast
from accessibility.predicates.placeholders import placeholder_contrast, placeholder_style, shown_placeholder
from accessibility.predicates.text_contrasts import UNSEEN
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="输入框里的占位提示看得清", en="Placeholders stand out from their field"),
    criteria=("1.4.3",),
    impact=Impact.SERIOUS,
    colours=True,
    who=Words(
        zh="低视力、老花和在强光下看屏幕的人看不清提示，不知道该怎么填。",
        en="People with low vision, older eyes or the sun on their screen cannot read what to enter.",
    ),
    remedy=Words(
        zh="把 ::placeholder 的颜色加深（浏览器默认的 #757575 在白底上够用），或把提示写在输入框外面。",
        en="Make the ::placeholder colour darker (the default #757575 will do on white), or put the hint outside.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Empty fields in use that show a placeholder."""
    return (field for field in seen.snapshot.elements("input", "textarea") if shown_placeholder(field))


def judge(element: Element, seen: Observation) -> Verdict:
    said, needed = shortened(shown_placeholder(element), 20), required_contrast(placeholder_style(element))
    found = placeholder_contrast(element)
    if isinstance(found, Reason):
        return cant_tell(
            f"占位提示“{said}”的背景是图片、滤镜或半遮的层。在那上面看得清吗？",
            f'The placeholder "{said}" lies on a picture, a filter or half a layer. Can it be read there?',
        )
    ratio = shown(found.ratio)
    zh = f"占位提示“{said}”的文字 {found.text.hex}，背景 {found.behind.hex}，对比度 {ratio}"
    en = f'The placeholder "{said}" is {found.text.hex} on {found.behind.hex}, contrast {ratio}'
    if found.ratio >= needed:
        return passed(f"{zh}。", f"{en}.")
    if found.ratio < UNSEEN:
        return cant_tell(f"{zh}。它是有意藏起来的吗？", f"{en}. Is it hidden on purpose?")
    if found.best >= needed:
        return cant_tell(
            f"{zh}，在渐变背景上。文字实际压在哪一段上，看得清吗？",
            f"{en}, on a gradient. Can it be read where it lies?",
        )
    return failed(f"{zh}，应不低于 {needed:g}。", f"{en}; at least {needed:g} is needed.")
