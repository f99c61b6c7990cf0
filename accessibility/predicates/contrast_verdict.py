"""What is to be said of the contrast of an element's text, whatever ratio a criterion asks for."""

from accessibility.model import Verdict, cant_tell, failed, passed
from accessibility.predicates.text_contrasts import UNSEEN, text_contrasts
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element


def contrast_verdict(element: Element, needed: float) -> Verdict:
    """Of its worst line. Only for elements with text whose contrast styles tell."""
    text, worst = min(text_contrasts(element), key=lambda found: found[1].ratio)
    said, ratio = shortened(text, 20), shown(worst.ratio)
    zh = f"文字 {worst.text.hex}，背景 {worst.behind.hex}，对比度 {ratio}"
    en = f"text {worst.text.hex} on {worst.behind.hex}, contrast {ratio}"
    if worst.ratio >= needed:
        return passed(f"“{said}”：{zh}。", f'"{said}": {en}.')
    if worst.ratio < UNSEEN:
        return cant_tell(
            f"“{said}”与背景几乎同色（{zh}）。它是有意藏起来的吗？",
            f'"{said}" is nearly invisible ({en}). Is it hidden on purpose?',
        )
    if worst.best >= needed:
        return cant_tell(
            f"“{said}”在渐变背景上，最差处{zh}。文字实际压在哪一段上，看得清吗？",
            f'"{said}" lies on a gradient; at worst {en}. Can it be read where it lies?',
        )
    if _has_edge(element):
        return cant_tell(
            f"“{said}”的{zh}，另有阴影或描边。靠它们看得清吗？",
            f'"{said}": {en}, besides a shadow or outline. Do these make it readable?',
        )
    return failed(
        f"“{said}”的对比度不够：{zh}，应不低于 {needed:g}。",
        f'"{said}" has too little contrast: {en}; at least {needed:g} is needed.',
    )


def shown(ratio: float) -> str:
    """Cut, not rounded: 4.499 must not read as 4.5."""
    return f"{int(ratio * 100) / 100:g}"


def _has_edge(element: Element) -> bool:
    """Its letters are set off from the ground by more than their colour."""
    shadow, stroke = element.style("text-shadow"), element.style("-webkit-text-stroke-width")
    return shadow not in ("none", "") or stroke not in ("0px", "")
