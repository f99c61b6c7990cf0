"""Focus that jumps to and fro loses whoever sees only a small part of the screen, or hears one line at a time.

WCAG 2.2 criterion 2.4.3, https://www.w3.org/TR/WCAG22/#focus-order, failure F44
"""

from collections.abc import Iterator
from itertools import pairwise

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.observations.keyboard_walk import KeyboardWalk
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="焦点按内容的顺序走", en="The focus follows the order of the content"),
    criteria=("2.4.3",),
    impact=Impact.SERIOUS,
    needs=(KeyboardWalk,),
    who=Words(
        zh="用键盘、放大镜或读屏软件的人跟不上焦点。",
        en="People who use a keyboard, a magnifier or a screen reader cannot follow the focus.",
    ),
    remedy=Words(
        zh="去掉大于 0 的 tabindex，按阅读顺序排列 HTML。",
        en="Remove tabindex above 0 and order the HTML as it is read.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Stops that come later in the walk than what stands behind them on the page; the page when there are none."""
    stops = [found for stop in seen.probe(KeyboardWalk).forward if (found := at_path(seen.snapshot, stop.path))]
    if len(stops) < 2:
        return
    back = [after for before, after in pairwise(stops) if after.index < before.index]
    yield from back[:3] or [seen.snapshot.root]


def judge(element: Element, seen: Observation) -> Verdict:
    if element.tag == "html":
        return passed("焦点顺序与内容顺序一致。", "The focus follows the order of the content.")
    tabindex = element.attr("tabindex")
    return cant_tell(
        f'焦点从后面的内容跳回这里（tabindex="{tabindex or ""}"）。按这个顺序操作，意思还连贯吗？',
        f'The focus jumps back to this (tabindex="{tabindex or ""}"). Does the page still make sense in this order?',
    )
