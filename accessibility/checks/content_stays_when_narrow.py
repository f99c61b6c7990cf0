"""Zoomed in, a part of the page may be dropped to save room: for whoever needs the zoom it does not exist.

WCAG 2.2 criteria 1.4.10 and 1.4.4, https://www.w3.org/TR/WCAG22/#reflow
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.observations.rendering import Rendering
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="放大以后内容不减少", en="Nothing is dropped when the page is narrow"),
    criteria=("1.4.10",),
    impact=Impact.MODERATE,
    needs=(Rendering,),
    who=Words(
        zh="放大页面的读者和手机读者得到的内容比别人少。", en="People who zoom in or use a phone get less than others."
    ),
    remedy=Words(
        zh="不要用 display:none 省略内容；放不下时折叠起来，给一个能打开它的按钮。",
        en="Do not leave content out; fold it behind a button that opens it.",
    ),
)
FOLDED = ("nav", "header", "footer", "aside", "details")


def targets(seen: Observation) -> Iterator[Element]:
    """Content that is shown at 1280 px and gone at 320 px; the page when there is none."""
    gone = [element for element, _ in _gone(seen)]
    if gone or seen.probe(Rendering).narrow.texts:
        yield from gone[:3] or [seen.snapshot.root]


def judge(element: Element, seen: Observation) -> Verdict:
    text = next((text for place, text in _gone(seen) if place == element), None)
    if text is None:
        return passed("320 像素宽时正文没有减少。", "At 320 px the content is all there.")
    return cant_tell(
        f"320 像素宽时“{text}”不显示。读者在窄屏上有别的办法读到它吗？",
        f'At 320 px "{text}" is not shown. Is there another way to it on a narrow screen?',
    )


def _gone(seen: Observation) -> Iterator[tuple[Element, str]]:
    """Menus are folded on narrow screens as a rule; only content proper is asked about."""
    narrow = seen.probe(Rendering).narrow
    come = {text for _, text in narrow.appeared}
    for path, text in narrow.lost:
        element = at_path(seen.snapshot, path)
        if element is not None and text not in come and element.closest(*FOLDED) is None:
            yield element, text
