"""What passes at 4.5 is still hard work for eyes with a tenth of the sight; at 7 they need no aid.

WCAG 2.2 criterion 1.4.6 (AAA), https://www.w3.org/TR/WCAG22/#contrast-enhanced
ACT rule 09o5cg, https://www.w3.org/WAI/standards-guidelines/act/rules/09o5cg/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words
from accessibility.observation import Observation
from accessibility.predicates.contrast_verdict import contrast_verdict
from accessibility.predicates.legibility import enhanced_contrast
from accessibility.predicates.text_contrasts import text_contrasts
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="文字与背景的对比度很强", en="Text stands out strongly from its background"),
    criteria=("1.4.6",),
    act=("09o5cg",),
    axe=("color-contrast-enhanced",),
    impact=Impact.MODERATE,
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
    return contrast_verdict(element, enhanced_contrast(element))
