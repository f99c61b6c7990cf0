"""Forty links before the text on every page: whoever goes step by step never gets there.

WCAG 2.2 criterion 2.4.1, https://www.w3.org/TR/WCAG22/#bypass-blocks
ACT rules cf77f2, b40fd1, 047fe0, ye5d6e and 3e12e1, https://www.w3.org/WAI/standards-guidelines/act/rules/cf77f2/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import is_tab_stop
from accessibility.predicates.places_of_page import first_own_text, goal_of, part_of
from accessibility.predicates.seen import is_seen
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="每页重复的部分可以跳过", en="Parts that every page repeats can be skipped"),
    criteria=("2.4.1",),
    act=("cf77f2", "b40fd1", "047fe0", "ye5d6e", "3e12e1"),
    axe=("bypass",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用键盘或读屏软件的人每打开一页，都要先走完整个导航。",
        en="People who use the keyboard, or listen, have to go through it all on every page.",
    ),
    remedy=Words(
        zh="正文放进 <main>，以标题开头，页首加“跳到正文”链接。",
        en='Put the content into <main>, begin it with a heading, and add a "Skip to content" link at the top.',
    ),
)
MANY = 5  # links in a row make a block by any measure


def targets(seen: Observation) -> Iterator[Element]:
    """The page, when something can be focused or is marked as repeated before its own text begins."""
    if seen.snapshot.root.tag == "html" and _before(seen):
        yield seen.snapshot.root


def judge(element: Element, seen: Observation) -> Verdict:
    before = _before(seen)
    way = _way(seen)
    if way:
        return passed(f"可以靠 {way} 跳到正文。", f"The content can be reached by {way}.")
    switch = next((one for one in before if one.role == "button" or (one.attr("onclick") and is_tab_stop(one))), None)
    if switch is not None:
        return cant_tell(
            f"正文之前有 {len(before)} 处链接或重复部分，只有“{switch.name}”可能让人跳过。"
            "按它真能跳到正文，或收起这些内容吗？",
            f'{len(before)} links or repeated parts come first, and only "{switch.name}" may skip them. Does it?',
        )
    has_block = any(part_of(one) or one.role in ("complementary", "navigation", "banner") for one in before)
    if has_block or len(before) >= MANY:
        return failed(
            f"正文之前有 {len(before)} 处链接或重复部分，没有主要区域、标题或跳转链接可以越过。",
            f"{len(before)} links or repeated parts come first, without a main landmark, heading or skip link.",
        )
    return cant_tell(
        f"正文之前有 {len(before)} 个链接，没有主要区域、标题或跳转链接。别的页面也有这些链接吗？",
        f"{len(before)} links stand before the content, without a way to skip them. Do other pages repeat them?",
    )


def _before(seen: Observation) -> list[Element]:
    own = first_own_text(seen.snapshot)
    if own is None:
        return []
    return [
        one
        for one in seen.snapshot.elements()
        if one.index < own.index
        and not one.contains(own)
        and is_seen(one)
        and (is_tab_stop(one) or one.role in ("complementary", "navigation", "banner"))
    ]


def _way(seen: Observation) -> str:
    """The first way found past what is repeated."""
    own = first_own_text(seen.snapshot)
    for one in seen.snapshot.elements():
        if one.role == "main":
            return "<main>"
        if one.role == "heading" and part_of(one) in ("", "main") and is_seen(one):
            return f"<{one.tag}>"
        if one.tag == "a" and (one.attr("href") or "").startswith("#") and len(one.attr("href") or "") > 1:
            goal = goal_of(one)
            if goal is not None and own is not None and (goal.contains(own) or goal.index >= own.index - 2):
                return f"href={one.attr('href')}"
        script = one.attr("onclick") or ""
        if is_tab_stop(one) and "#" in script and "location" in script:
            return "onclick"
    return ""
