"""aria-hidden on something the Tab key reaches: the focus goes where, for a screen reader, nothing is.

WCAG 2.2 criterion 4.1.2, https://www.w3.org/TR/WCAG22/#name-role-value
ACT rule 6cfa84, https://www.w3.org/WAI/standards-guidelines/act/rules/6cfa84/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import is_tab_stop, tabindex
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="对读屏软件隐藏的内容不会得到焦点", en="What is hidden from screen readers takes no focus"),
    criteria=("4.1.2",),
    act=("6cfa84",),
    axe=("aria-hidden-focus",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件按 Tab 的人会停在这里，却什么也听不到。",
        en="People who press Tab with a screen reader stop here and hear nothing.",
    ),
    remedy=Words(
        zh='去掉 aria-hidden；真要隐藏就连同焦点一起去掉：用 hidden、inert 或 tabindex="-1"。',
        en='Remove aria-hidden; or take the focus away as well, with hidden, inert or tabindex="-1".',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """The outermost elements that carry aria-hidden="true"."""
    inside = 0
    for element in seen.snapshot.elements():
        if element.index >= inside and (element.attr("aria-hidden") or "").strip().lower() == "true":
            inside = element.node.end
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    stops = list(_stops(element))
    stop = next((one for one in stops if "focus" not in one.node.listeners), None)
    if stop is not None:
        called = shortened(stop.text or stop.attr("aria-label") or stop.attr("value") or "")
        return failed(
            f'aria-hidden="true" 里的 <{stop.tag}>“{called}”会得到焦点。',
            f'<{stop.tag}> "{called}" inside aria-hidden="true" takes the focus.',
        )
    if stops:
        return cant_tell(
            f"隐藏内容里的 <{stops[0].tag}> 得到焦点时会运行脚本。焦点马上被移到别处了吗？",
            f"<{stops[0].tag}> inside hidden content runs a script on focus. Does it send the focus elsewhere at once?",
        )
    return passed("隐藏的内容不会得到焦点。", "The hidden content takes no focus.")


def _stops(element: Element) -> Iterator[Element]:
    """Frames count by what they hold; a frame with a negative tabindex is passed over with all in it."""
    skipped = 0
    for place in (element, *element.descendants()):
        if place.index < skipped or not place.is_element:
            continue
        if place.tag in ("iframe", "frame"):
            skipped = place.node.end if (tabindex(place) or 0) < 0 else 0
        elif is_tab_stop(place):
            yield place
