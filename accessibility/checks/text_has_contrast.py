"""Grey on white looks elegant to the designer and like nothing to a reader with cataract or in the sun.

WCAG 2.2 criterion 1.4.3, https://www.w3.org/TR/WCAG22/#contrast-minimum
ACT rule afw4f7, https://www.w3.org/WAI/standards-guidelines/act/rules/afw4f7/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words
from accessibility.observation import Observation
from accessibility.predicates.contrast_verdict import contrast_verdict
from accessibility.predicates.legibility import required_contrast
from accessibility.predicates.text_contrasts import text_contrasts
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="文字与背景的对比度足够", en="Text stands out from its background"),
    criteria=("1.4.3",),
    act=("afw4f7",),
    axe=("color-contrast",),
    impact=Impact.SERIOUS,
    colours=True,
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
    return contrast_verdict(element, required_contrast(element))
