"""Arabic, Uyghur or Hebrew set from left to right: full stops and numbers land on the wrong side, lines break wrongly.

WCAG 2.2 criterion 1.3.2, https://www.w3.org/TR/WCAG22/#meaningful-sequence, techniques H34 and H56
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.blocks import block_of, blocks
from accessibility.predicates.language import main_script
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element
from accessibility.standards.scripts import RIGHT_TO_LEFT

CHECK = Check(
    title=Words(zh="从右往左书写的文字声明了方向", en="Text that runs from right to left declares its direction"),
    criteria=("1.3.2",),
    impact=Impact.MODERATE,
    who=Words(
        zh="读维吾尔文、阿拉伯文的人看到标点和数字跑到句子另一头。",
        en="Readers of Uyghur, Arabic or Hebrew find punctuation and numbers on the wrong side of the sentence.",
    ),
    remedy=Words(
        zh='在这一段上写 dir="rtl"，例如 <p lang="ug" dir="rtl">。',
        en='Write dir="rtl" on this passage, for example <p lang="ar" dir="rtl">.',
    ),
)
# What the bidirectional algorithm places by the direction of the paragraph, not by the letters around.
LOOSE = re.compile(r"[0-9A-Za-z()\[\]!?.,:;…«»؟،؛\u3001\u3002]")


def targets(seen: Observation) -> Iterator[Element]:
    """Blocks of at least three words mainly in a script that runs from right to left."""
    for block in blocks(seen.snapshot):
        text = block.text
        if main_script(text) in RIGHT_TO_LEFT and len(text.split()) >= 3:
            yield block.element


def judge(element: Element, seen: Observation) -> Verdict:
    if element.style("direction") == "rtl":
        return passed("文字方向是从右往左。", "The text runs from right to left.")
    text = shortened(block_of(element).text)
    if LOOSE.search(text):
        return failed(
            f"“{text}”应从右往左排，却按从左往右排，标点或数字会错位。",
            f'"{text}" runs from right to left but is set from left to right; punctuation or numbers are misplaced.',
        )
    return cant_tell(
        f"“{text}”应从右往左排，却按从左往右排。换行和对齐仍然读得通吗？",
        f'"{text}" runs from right to left but is set from left to right. Do its lines still make sense?',
    )
