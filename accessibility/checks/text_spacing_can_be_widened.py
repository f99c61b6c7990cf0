"""Readers who widen the spacing to tell letters and lines apart must not lose any of them.

WCAG 2.2 criterion 1.4.12, https://www.w3.org/TR/WCAG22/#text-spacing, failure F104
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.observations.rendering import Clipped, Overlapping, Rendering
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="加大字距行距后文字不缺不叠", en="With wider spacing no text is cut off or laid over another"),
    criteria=("1.4.12",),
    impact=Impact.SERIOUS,
    needs=(Rendering,),
    who=Words(
        zh="需要加大间距才能阅读的低视力和阅读障碍读者会丢字。",
        en="People with low vision or dyslexia who need wider spacing lose text.",
    ),
    remedy=Words(
        zh="不要写死文字容器的高度和宽度；用 min-height，允许换行。",
        en="Do not fix the height or width of boxes that hold text; use min-height and let it wrap.",
    ),
)
SPACING = Words(
    zh="行距 1.5、字距 0.12em、词距 0.16em、段距 2em",
    en="line height 1.5, letters 0.12em, words 0.16em, paragraphs 2em",
)


def targets(seen: Observation) -> Iterator[Element]:
    """What is cut off or overlaps with the spacing set; the page as a whole when nothing is."""
    bad = [element for element, _ in _spoilt(seen)]
    if bad or seen.probe(Rendering).spaced.texts:
        yield from bad or [seen.snapshot.root]


def judge(element: Element, seen: Observation) -> Verdict:
    one = next((one for place, one in _spoilt(seen) if place == element), None)
    if one is None:
        return passed(f"{SPACING.zh}，没有文字被切断或重叠。", f"With {SPACING.en}, nothing is cut off or overlaps.")
    if isinstance(one, Clipped):
        return failed(
            f"{SPACING.zh}时，“{one.text}”被切掉 {one.hidden_px:.0f} 像素。",
            f'With {SPACING.en}, {one.hidden_px:.0f} px of "{one.text}" are cut off.',
        )
    return failed(
        f"{SPACING.zh}时，“{one.text}”和“{one.other_text}”叠在一起。",
        f'With {SPACING.en}, "{one.text}" and "{one.other_text}" lie on each other.',
    )


def _spoilt(seen: Observation) -> Iterator[tuple[Element, Clipped | Overlapping]]:
    spaced = seen.probe(Rendering).spaced
    spoilt: list[Clipped | Overlapping] = [*spaced.clipped, *spaced.overlapping]
    for one in spoilt:
        element = at_path(seen.snapshot, one.path)
        if element is not None:
            yield element, one
