"""One finds by searching, another by following a menu: with one way only, somebody stays outside.

WCAG 2.2 criterion 2.4.5, https://www.w3.org/TR/WCAG22/#multiple-ways
"""

import re
from collections.abc import Iterator, Sequence

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.menus import menus
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="页面有多种途径可以找到", en="Pages can be found in several ways"),
    criteria=("2.4.5",),
    impact=Impact.MODERATE,
    who=Words(
        zh="不擅长用导航的人没有搜索或网站地图可用，找不到页面。",
        en="People who do not get on with menus have no search or site map to find a page by.",
    ),
    remedy=Words(
        zh="每页提供导航，再加站内搜索或网站地图。", en="Offer a navigation on every page, and a search or a site map."
    ),
)
SITE_MAP = re.compile(r"网站地图|站点地图|全站导航|网站导航|site ?map|a ?[-–to]+ ?z", re.IGNORECASE)
SEARCH = re.compile(r"搜索|检索|站内查询|search", re.IGNORECASE)


def compare(pages: Sequence[Observation]) -> Iterator[tuple[int, Element, Verdict]]:
    """One verdict for each page of a site with more than one."""
    if len(pages) < 2:
        return
    for number, page in enumerate(pages):
        yield number, page.snapshot.root, _judge(page.snapshot)


def _judge(snapshot: Snapshot) -> Verdict:
    ways = [words for words, is_there in _ways(snapshot) if is_there]
    said, said_en = "、".join(zh for zh, _ in ways) or "没有途径", ", ".join(en for _, en in ways) or "no way"
    if len(ways) >= 2:
        return passed(f"这一页提供{said}。", f"The page offers {said_en}.")
    return cant_tell(
        f"这一页只看到{said}。从别处还有搜索、网站地图、相关链接等另一种途径吗？",
        f"Only {said_en} is seen on this page. Is there another, such as a search, a site map or related links?",
    )


def _ways(snapshot: Snapshot) -> list[tuple[tuple[str, str], bool]]:
    controls = [one for one in snapshot.elements() if one.role in ("link", "button", "searchbox", "textbox", "search")]
    has_search = any(one.role in ("search", "searchbox") or SEARCH.search(one.name) for one in controls)
    has_map = any(one.role == "link" and SITE_MAP.search(one.name) for one in controls)
    return [
        (("导航", "a navigation"), bool(menus(snapshot))),
        (("搜索", "a search"), has_search),
        (("网站地图", "a site map"), has_map),
    ]
