"""A skip link that leads nowhere promises a short cut and leaves people where they were.

WCAG 2.2 criterion 2.4.1, https://www.w3.org/TR/WCAG22/#bypass-blocks, technique G1
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.places_of_page import goal_of, skip_links
from accessibility.predicates.seen import seen_text
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="跳转链接通得到正文", en="A skip link leads to the content"),
    criteria=("2.4.1",),
    axe=("skip-link",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用键盘的人按了没有反应，还得走完整个导航。",
        en="People who use the keyboard press it in vain and go through it all.",
    ),
    remedy=Words(zh="让 href 指向正文元素的 id。", en="Make href point to the id of the content."),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Links that promise to skip."""
    return iter(skip_links(seen.snapshot))


def judge(element: Element, seen: Observation) -> Verdict:
    name, href = shortened(element.name), element.attr("href") or ""
    goal = goal_of(element)
    if goal is None:
        if href in ("#", "#top") or element.node.listeners & {"click"}:
            return cant_tell(
                f"“{name}”指向“{href}”。点它以后焦点到了正文吗？",
                f'"{name}" points to "{href}". Does the focus move to the content?',
            )
        return failed(
            f"“{name}”指向“{href}”，页面里没有这个 id。", f'"{name}" points to "{href}", and the page has no such id.'
        )
    if goal.box is None and goal.tag != "a":
        return failed(f"“{name}”指向“{href}”，那里是隐藏的。", f'"{name}" points to "{href}", which is hidden.')
    after = seen.snapshot.places[goal.index :]
    if not any(place.tag == "#text" and seen_text(place) for place in after):
        return failed(
            f"“{name}”指向“{href}”，后面没有任何内容。", f'"{name}" points to "{href}", and nothing follows there.'
        )
    return passed(f"“{name}”通到 <{goal.tag}>。", f'"{name}" leads to <{goal.tag}>.')
