"""Small controls close together: a trembling hand hits the wrong one.

WCAG 2.2 criterion 2.5.8, https://www.w3.org/TR/WCAG22/#target-size-minimum
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.targets import (
    has_large_twin,
    is_browser_made,
    is_in_sentence,
    is_unstyled,
    nearest_conflict,
    target_of,
    targets_of,
)
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="点击目标够大，或彼此离得够远", en="Targets are large enough, or far enough apart"),
    criteria=("2.5.8",),
    axe=("target-size",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="手抖或用触屏的人会点错。", en="People whose hands tremble, or who use a touch screen, hit the wrong one."
    ),
    remedy=Words(
        zh="用 padding 或 min-width、min-height 把它做到至少 24×24 像素，或者拉开距离。",
        en="Give it padding or a minimum size of 24 by 24 px, or move it away from its neighbour.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Controls a pointer can act on, except those whose size the line of text or the browser decides."""
    for target in targets_of(seen.snapshot):
        if not is_in_sentence(target.element) and not is_browser_made(target.element):
            yield target.element


def judge(element: Element, seen: Observation) -> Verdict:
    target = target_of(element)
    size = f"{target.box.width:.0f}×{target.box.height:.0f}"
    if not target.is_undersized:
        return passed(f"目标有 {size} 像素。", f"The target measures {size} px.")
    near = None if has_large_twin(target, seen.snapshot) else nearest_conflict(target, seen.snapshot)
    name = shortened(element.name) or f"<{element.tag}>"
    if near is None:
        return passed(
            f"“{name}”只有 {size} 像素，但周围够空。", f'"{name}" measures {size} px, with enough room around it.'
        )
    other = shortened(near.element.name) or f"<{near.element.tag}>"
    shared = target.box.overlap(near.box)
    if element.tag == "area" or is_unstyled(element) or (shared is not None and shared.area > target.box.area / 2):
        return cant_tell(
            f"“{name}”只有 {size} 像素，与“{other}”叠在一起。手指点得中它吗？",
            f'"{name}" measures {size} px and overlaps "{other}". Can a finger hit it?',
        )
    return failed(
        f"“{name}”只有 {size} 像素，离“{other}”太近。",
        f'"{name}" measures {size} px and is too close to "{other}".',
    )
