"""White letters on a photograph of the sky: some of them are gone, and nobody who tested on another photograph knew.

WCAG 2.2 criterion 1.4.3, https://www.w3.org/TR/WCAG22/#contrast-minimum, failure F83
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.text_grounds import Ground, TextGrounds
from accessibility.predicates.legibility import required_contrast
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="图片和花纹上的文字看得清", en="Text over pictures and patterns stands out"),
    criteria=("1.4.3",),
    axe=("color-contrast",),
    needs=(TextGrounds,),
    impact=Impact.SERIOUS,
    who=Words(
        zh="低视力、老花和在强光下看屏幕的人看不清压在亮处或花处的字。",
        en="People with low vision, older eyes or the sun on their screen lose the letters over bright or busy spots.",
    ),
    remedy=Words(
        zh="在文字下垫一层够深或够浅的不透明底色。", en="Lay a plain ground, dark or light enough, under the text."
    ),
)
PART = 0.15  # of the letters: fewer too faint ones may be a matter of measuring


def targets(seen: Observation) -> Iterator[Element]:
    """Elements with text that was measured on pixels."""
    met = {ground.place: seen.snapshot.places[ground.place].parent for ground in seen.probe(TextGrounds).grounds}
    yield from dict.fromkeys(parent for parent in met.values() if parent is not None)


def judge(element: Element, seen: Observation) -> Verdict:
    own = {child.index for child in element.children}
    grounds = [ground for ground in seen.probe(TextGrounds).grounds if ground.place in own and ground.ratios]
    needed = required_contrast(element)
    if not grounds:
        return passed("这里没有画出文字。", "No letters are painted here.")
    worst = max(grounds, key=lambda ground: _faint(ground, needed))
    said, least = shortened(worst.text, 20), min(worst.ratios)
    zh = f"“{said}”压在图上，最差处文字 {worst.colour}，背景 {worst.worst}，对比度 {least:g}，要求 {needed:g}"
    en = (
        f'"{said}" lies over a picture; at worst text {worst.colour} on {worst.worst}, '
        f"contrast {least:g}, needed {needed:g}"
    )
    share = _faint(worst, needed)
    if share == 0:
        return passed(f"{zh}。", f"{en}.")
    if share < PART or worst.has_edge:
        return cant_tell(f"{zh}。每个字都看得清吗？", f"{en}. Can every letter be read?")
    return failed(f"{zh}，{share:.0%} 的字不够。", f"{en}; {share:.0%} of the letters fall short.")


def _faint(ground: Ground, needed: float) -> float:
    """The share of the line's letters with too little contrast."""
    return sum(ratio < needed for ratio in ground.ratios) / len(ground.ratios)
