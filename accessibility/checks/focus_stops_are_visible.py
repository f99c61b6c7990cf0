"""Tab leads to something that is not shown: the focus is gone, and Enter sets off what nobody can see.

WCAG 2.2 criteria 2.4.7 and 2.4.3, https://www.w3.org/TR/WCAG22/#focus-visible
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.observations.keyboard_walk import KeyboardWalk, Stop
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="焦点停留的地方都显示出来", en="Every place that takes the focus is shown"),
    criteria=("2.4.7",),
    impact=Impact.SERIOUS,
    needs=(KeyboardWalk,),
    who=Words(
        zh="用键盘的人按 Tab 后焦点消失，可能误按看不见的控件。",
        en="People who use a keyboard lose the focus and may press what they cannot see.",
    ),
    remedy=Words(
        zh="收起的内容用 display:none、visibility:hidden 或 inert 藏起来；只给键盘用的链接要在得到焦点时显示。",
        en="Hide what is closed with display:none, visibility:hidden or inert; show keyboard-only links on focus.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Every place where the focus rested."""
    return (element for element, _ in _stops(seen))


def judge(element: Element, seen: Observation) -> Verdict:
    stop = next(stop for place, stop in _stops(seen) if place == element)
    if stop.is_visible or stop.changed:
        return passed("得到焦点时看得见。", "It is shown when it has the focus.")
    box = stop.box
    return failed(
        f"按 Tab 到这里时什么也看不见（大小 {box.width:.0f}×{box.height:.0f}，位置 {box.x:.0f},{box.y:.0f}）。",
        f"Tab comes here but nothing is shown ({box.width:.0f}×{box.height:.0f} px at {box.x:.0f},{box.y:.0f}).",
    )


def _stops(seen: Observation) -> Iterator[tuple[Element, Stop]]:
    for stop in seen.probe(KeyboardWalk).forward:
        element = at_path(seen.snapshot, stop.path)
        # Whether a stop without a look of its own shows is judged where the look was compared.
        if element is not None and element.tag not in ("html", "body", "iframe") and stop.changed is not None:
            yield element, stop
