"""A formula as a picture cannot be read step by step, enlarged or put into braille.

WCAG 2.2 criteria 1.1.1 and 1.4.5, https://www.w3.org/TR/WCAG22/#images-of-text
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.images import file_name
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="公式用 MathML 或文字写出", en="A formula is written as MathML or text"),
    criteria=("1.1.1",),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件和盲文的人读不到公式的结构。", en="People who use speech or braille get nothing of its structure."
    ),
    remedy=Words(
        zh="用 <math> 写公式，或在 alt 里用话把公式完整说出来。",
        en="Write it with <math>, or say the whole formula in words in alt.",
    ),
)
MARKS = re.compile(r"\b(?:math|latex|tex|formula|equation|mwe-math)\b|gongshi|公式", re.IGNORECASE)
TEX = re.compile(r"\\[a-zA-Z]{2,}|[_^]\{|\$[^$]+\$")


def targets(seen: Observation) -> Iterator[Element]:
    """Formulas in MathML, and pictures marked or named as formulas."""
    for element in seen.snapshot.elements("math", "img"):
        if is_seen(element) and (element.tag == "math" or _is_formula(element)):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    if element.tag == "math":
        return passed("公式用 MathML 写出。", "The formula is written as MathML.")
    alt = shortened(element.attr("alt") or "")
    return cant_tell(
        f"公式是图片，替代文本是“{alt}”。只听这句话，能完整写出这个公式吗？",
        f'The formula is a picture with the alternative "{alt}". Can it be written down completely from that?',
    )


def _is_formula(element: Element) -> bool:
    marks = f"{element.attr('class') or ''} {file_name(element)}"
    return bool(MARKS.search(marks) or TEX.search(element.attr("alt") or ""))
