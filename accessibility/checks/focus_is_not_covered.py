"""A bar that sticks to the edge of the screen hides the focus behind it: the person is on a link nobody can see.

WCAG 2.2 criterion 2.4.11, https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum, failure F110
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.keyboard_walk import KeyboardWalk, Stop
from accessibility.predicates.places import at_path
from accessibility.predicates.selector import selector
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="焦点不会被别的内容完全挡住", en="What has the focus is not wholly covered"),
    criteria=("2.4.11",),
    impact=Impact.SERIOUS,
    needs=(KeyboardWalk,),
    who=Words(zh="用键盘的人和放大屏幕的人找不到焦点。", en="Keyboard users and people who magnify lose the focus."),
    remedy=Words(
        zh="给页面写 scroll-padding，给固定条留出位置；或让固定条不盖住正文。",
        en="Give the page scroll-padding as large as the fixed bar, or let the bar take its own room.",
    ),
)
WHOLLY = 0.999  # of the points looked at
STUCK = ("fixed", "sticky")


def targets(seen: Observation) -> Iterator[Element]:
    """Every visible place where the focus rested."""
    return (element for element, _ in _stops(seen))


def judge(element: Element, seen: Observation) -> Verdict:
    stop = next(stop for place, stop in _stops(seen) if place == element)
    if stop.covered_share < WHOLLY or stop.covered_by is None:
        return passed("得到焦点时没有被完全挡住。", "It is not wholly covered when it has the focus.")
    cover = at_path(seen.snapshot, stop.covered_by)
    name = selector(cover) if cover is not None else "?"
    if cover is not None and _sticks(cover):
        return failed(f"得到焦点时被固定的内容 {name} 完全挡住。", f"It is wholly covered by {name}, which sticks.")
    return cant_tell(
        f"得到焦点时被 {name} 挡住。读者能不离开焦点就把它移开吗？",
        f"{name} covers it when it has the focus. Can the reader move that away without moving the focus?",
    )


def _sticks(cover: Element) -> bool:
    return any(place.style("position") in STUCK for place in (cover, *cover.ancestors()) if place.is_element)


def _stops(seen: Observation) -> Iterator[tuple[Element, Stop]]:
    for stop in seen.probe(KeyboardWalk).forward:
        element = at_path(seen.snapshot, stop.path)
        if element is not None and stop.is_visible and element.tag not in ("html", "body", "iframe"):
            yield element, stop
