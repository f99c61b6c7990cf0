"""Several main headings: which one says what the page is about?

A best practice, technique H42; no criterion is failed by several h1 elements.
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="页面只有一个主标题", en="The page has one main heading"),
    criteria=(),
    impact=Impact.MINOR,
    who=Words(
        zh="用读屏软件按一级标题找正文的人不知道哪一个是。",
        en="People who look for the first-level heading cannot tell which one it is.",
    ),
    remedy=Words(
        zh="只给这一页的主题用 <h1>，别的用 <h2>。",
        en="Keep <h1> for the topic of this page and use <h2> for the others.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """The first main heading of the page."""
    yield from _main_headings(seen)[:1]


def judge(element: Element, seen: Observation) -> Verdict:
    found = _main_headings(seen)
    if len(found) == 1:
        return passed(f"主标题是“{shortened(element.name)}”。", f'The main heading is "{shortened(element.name)}".')
    names = [shortened(one.name, 16) for one in found[:4]]
    return cant_tell(
        f"页面有 {len(found)} 个一级标题：{'、'.join(names)}。哪一个说的是这一页？",
        f"The page has {len(found)} first-level headings: {', '.join(names)}. Which one names this page?",
    )


def _main_headings(seen: Observation) -> list[Element]:
    return [
        one
        for one in seen.snapshot.elements()
        if one.role == "heading" and one.state("level") == "1" and is_seen(one) and one.own_document.index == 0
    ]
