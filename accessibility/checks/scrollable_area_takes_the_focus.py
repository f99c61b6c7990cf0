"""An area that scrolls but has nothing to focus cannot be scrolled by keyboard in every browser.

WCAG 2.2 criterion 2.1.1, https://www.w3.org/TR/WCAG22/#keyboard
ACT rule 0ssw9k, https://www.w3.org/WAI/standards-guidelines/act/rules/0ssw9k/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import is_tab_stop
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="可滚动的区域能用键盘滚动", en="Scrollable areas can be scrolled by keyboard"),
    criteria=("2.1.1",),
    act=("0ssw9k",),
    axe=("scrollable-region-focusable",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="不用鼠标的人在 Safari 等浏览器里看不到滚动区以下的内容。",
        en="Without a mouse, the rest of the content stays out of sight in Safari and other browsers.",
    ),
    remedy=Words(
        zh='给滚动区写 tabindex="0"、role="region" 和名称，或让内容全部展开。',
        en='Give the area tabindex="0", role="region" and a name, or show all of it.',
    ),
)
ONE_LINE = 14.0  # CSS px: less than this hidden is a matter of rounding, not of content


def targets(seen: Observation) -> Iterator[Element]:
    """Areas inside the page that scroll, with text or pictures in them."""
    for element in seen.snapshot.elements():
        if element.tag in ("html", "body", "textarea", "select") or not _scrolls(element) or not is_seen(element):
            continue
        if seen_text(element) or any(element.descendants("img", "svg", "table")):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    inside = (element, *element.descendants())
    stop = next((place for place in inside if place.is_element and is_tab_stop(place)), None)
    if stop is not None:
        return passed(
            f"<{stop.tag}> 能得到焦点，可以带着滚动。", f"<{stop.tag}> takes the focus, so it can be scrolled."
        )
    hidden = max(element.node.overflow)
    return failed(
        f"这个区域有 {hidden:.0f} 像素要滚动才看得到，里面没有能得到焦点的元素。",
        f"{hidden:.0f} px of this area only show by scrolling, and nothing in it takes the focus.",
    )


def _scrolls(element: Element) -> bool:
    right, below = element.node.overflow
    return (right > ONE_LINE and element.style("overflow-x") in ("auto", "scroll")) or (
        below > ONE_LINE and element.style("overflow-y") in ("auto", "scroll")
    )
