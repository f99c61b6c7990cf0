"""Text made twice as large must still be there: a box of fixed height cuts its lines off.

WCAG 2.2 criterion 1.4.4, https://www.w3.org/TR/WCAG22/#resize-text, failure F69
ACT rule 59br37
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.observations.rendering import Clipped, Overlapping, Rendering
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="放大到 200% 文字不缺不叠", en="At 200 % no text is cut off or laid over another"),
    criteria=("1.4.4",),
    act=("59br37",),
    impact=Impact.SERIOUS,
    needs=(Rendering,),
    who=Words(
        zh="放大页面的低视力读者读不到被切掉的字。",
        en="People with low vision who zoom in cannot read what is cut off.",
    ),
    remedy=Words(
        zh="用 min-height 代替 height，去掉 overflow: hidden，让文字换行。",
        en="Use min-height in place of height, drop overflow: hidden, and let text wrap.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """What is cut off or overlaps at 200 %; the page as a whole when nothing is."""
    bad = [element for element, _ in _spoilt(seen)]
    if bad or seen.probe(Rendering).zoomed.texts:
        yield from bad or [seen.snapshot.root]


def judge(element: Element, seen: Observation) -> Verdict:
    one = next((one for place, one in _spoilt(seen) if place == element), None)
    if one is None:
        return passed("放大到 200%，没有文字被切断或重叠。", "At 200 % no text is cut off or overlaps.")
    if isinstance(one, Clipped):
        return failed(
            f"放大到 200% 时“{one.text}”被切掉 {one.hidden_px:.0f} 像素。",
            f'At 200 %, {one.hidden_px:.0f} px of "{one.text}" are cut off.',
        )
    return failed(
        f"放大到 200% 时“{one.text}”和“{one.other_text}”叠在一起。",
        f'At 200 %, "{one.text}" and "{one.other_text}" lie on each other.',
    )


def _spoilt(seen: Observation) -> Iterator[tuple[Element, Clipped | Overlapping]]:
    zoomed = seen.probe(Rendering).zoomed
    spoilt: list[Clipped | Overlapping] = [*zoomed.clipped, *zoomed.overlapping]
    for one in spoilt:
        element = at_path(seen.snapshot, one.path)
        if element is not None:
            yield element, one
