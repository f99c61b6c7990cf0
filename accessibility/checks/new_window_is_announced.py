"""A link that opens a new window takes the way back away, and many do not notice.

WCAG 2.2 criterion 3.2.5 (AAA), https://www.w3.org/TR/WCAG22/#change-on-request, techniques G201 and H83
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="在新窗口打开的链接有说明", en="Links that open a new window say so"),
    criteria=("3.2.5",),
    impact=Impact.MINOR,
    who=Words(
        zh="用读屏软件、放大镜或记性差的人发现“后退”不管用，找不回来。",
        en="People who listen, enlarge or forget find that Back does not work, and get lost.",
    ),
    remedy=Words(
        zh='去掉 target="_blank"，或在链接文字里写“（新窗口打开）”。',
        en='Drop target="_blank", or write "(opens in a new window)" in the link.',
    ),
)
TOLD = re.compile(
    r"新(?:的)?(?:窗口|标签|页面|页签)|另开|外部链接|站外|new (?:window|tab)|opens? in|external", re.IGNORECASE
)


def targets(seen: Observation) -> Iterator[Element]:
    """The first link that opens a new window without saying so, or the first that says it: one for the whole page."""
    links = _opening(seen)
    yield from [link for link in links if not _is_told(link)][:1] or links[:1]


def judge(element: Element, seen: Observation) -> Verdict:
    if _is_told(element):
        return passed("在新窗口打开的链接都有说明。", "All links that open a new window say so.")
    count = sum(not _is_told(link) for link in _opening(seen))
    return cant_tell(
        f"{count} 个链接在新窗口打开，没有说明，例如“{shortened(element.name)}”。是不是非要新窗口不可？",
        f'{count} links open a new window without saying so, such as "{shortened(element.name)}". Do they have to?',
    )


def _opening(seen: Observation) -> list[Element]:
    links = seen.snapshot.elements("a", "area")
    return [
        one
        for one in links
        if (one.attr("target") or "").lower() in ("_blank", "_new", "blank") and is_exposed(one) and one.role == "link"
    ]


def _is_told(link: Element) -> bool:
    inside = " ".join(place.name for place in link.descendants("img", "svg"))
    return bool(TOLD.search(f"{link.name} {link.description} {inside} {link.attr('title') or ''}"))
