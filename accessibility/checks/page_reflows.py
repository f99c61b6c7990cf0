"""At 400 % zoom a line that runs off the screen has to be chased to and fro, line after line.

WCAG 2.2 criterion 1.4.10, https://www.w3.org/TR/WCAG22/#reflow, failure F102
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.rendering import Rendering, Wide
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="320 像素宽时不用左右滚动", en="At a width of 320 px nothing scrolls sideways"),
    criteria=("1.4.10",),
    impact=Impact.SERIOUS,
    needs=(Rendering,),
    who=Words(
        zh="放大到 400% 的低视力读者和用小屏手机的人，每一行都要左右拖动才能读完。",
        en="People who zoom to 400 % or hold a small phone must drag every line to and fro.",
    ),
    remedy=Words(
        zh="不要写死宽度；用 max-width: 100%、flex-wrap 或 grid 让内容换行；宽表格放进自己能滚动的区域。",
        en="Set no fixed widths; let content wrap; give wide tables a region of their own that scrolls.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """What reaches beyond the edge; the page as a whole when nothing does."""
    wide = [element for element, _ in _wide(seen)]
    if wide or seen.probe(Rendering).narrow.texts:
        yield from wide or [seen.snapshot.root]


def judge(element: Element, seen: Observation) -> Verdict:
    narrow = seen.probe(Rendering).narrow
    one = next((one for place, one in _wide(seen) if place == element), None)
    if one is None:
        return passed(
            f"视口宽 {narrow.width} 像素时页面宽 {narrow.scroll_width:.0f} 像素。",
            f"At {narrow.width} px the page is {narrow.scroll_width:.0f} px wide.",
        )
    zh = f"视口宽 {narrow.width} 像素时，它伸到 {one.right:.0f} 像素。"
    en = f"At a width of {narrow.width} px it reaches to {one.right:.0f} px."
    if one.needs_two_dimensions:
        return cant_tell(
            f"{zh}它是必须用两个方向才能看懂的内容吗？如果是，请放进自己滚动的区域。",
            f"{en} Does it need two dimensions to be understood? Then give it a scroll region of its own.",
        )
    return failed(zh, en)


def _wide(seen: Observation) -> Iterator[tuple[Element, Wide]]:
    narrow = seen.probe(Rendering).narrow
    if narrow.scroll_width <= narrow.width + 1:
        return
    for one in narrow.wide:
        element = at_path(seen.snapshot, one.path)
        if element is not None:
            yield element, one
