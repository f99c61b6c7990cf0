"""Grey on white looks elegant to the designer and like nothing to a reader with cataract or in the sun.

WCAG 2.2 criterion 1.4.3, https://www.w3.org/TR/WCAG22/#contrast-minimum
ACT rule afw4f7, https://www.w3.org/WAI/standards-guidelines/act/rules/afw4f7/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.legibility import required_contrast
from accessibility.predicates.text_contrasts import UNSEEN, text_contrasts
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="文字与背景的对比度足够", en="Text stands out from its background"),
    criteria=("1.4.3",),
    act=("afw4f7",),
    axe=("color-contrast",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="低视力、老花和在强光下看屏幕的人看不清。",
        en="People with low vision, older eyes or the sun on their screen cannot read it.",
    ),
    remedy=Words(zh="把文字颜色加深或背景调浅，达到要求的比值。", en="Make the text darker or the ground lighter."),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Elements with text of their own that people read, as far as styles alone give both colours."""
    for element in seen.snapshot.elements():
        if text_contrasts(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    text, worst = min(text_contrasts(element), key=lambda found: found[1].ratio)
    needed = required_contrast(element)
    said = shortened(text, 20)
    colours_zh = f"文字 {worst.text.hex}，背景 {worst.behind.hex}，对比度 {_shown(worst.ratio)}"
    colours_en = f"text {worst.text.hex} on {worst.behind.hex}, contrast {_shown(worst.ratio)}"
    if worst.ratio >= needed:
        return passed(f"“{said}”：{colours_zh}。", f'"{said}": {colours_en}.')
    if worst.ratio < UNSEEN:
        return cant_tell(
            f"“{said}”与背景几乎同色（{colours_zh}）。它是有意藏起来的吗？",
            f'"{said}" is nearly invisible ({colours_en}). Is it hidden on purpose?',
        )
    if worst.best >= needed:
        return cant_tell(
            f"“{said}”在渐变背景上，最差处{colours_zh}。文字实际压在哪一段上，看得清吗？",
            f'"{said}" lies on a gradient; at worst {colours_en}. Can it be read where it lies?',
        )
    return failed(
        f"“{said}”的对比度不够：{colours_zh}，应不低于 {needed:g}。",
        f'"{said}" has too little contrast: {colours_en}; at least {needed:g} is needed.',
    )


def _shown(ratio: float) -> str:
    """Cut, not rounded: 4.499 must not read as 4.5."""
    return f"{int(ratio * 100) / 100:g}"
