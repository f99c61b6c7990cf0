"""The menu shows by colour where we are; who listens hears ten equal links.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships; aria-current of WAI-ARIA 1.2
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.menus import Menu, address, menus
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="导航用 aria-current 标出当前页", en="The navigation tells which page is the present one"),
    criteria=("1.3.1",),
    impact=Impact.MODERATE,
    colours=True,
    who=Words(
        zh="用读屏软件的人不知道自己在哪一栏。", en="People who listen do not learn which part of the site they are in."
    ),
    remedy=Words(
        zh='在当前页的链接上写 aria-current="page"。', en='Write aria-current="page" on the link to the present page.'
    ),
)
LOOKS = ("color", "background-color", "font-weight", "border-bottom-width", "border-bottom-color", "border-left-width")


def targets(seen: Observation) -> Iterator[Element]:
    """Links of a navigation that lead to the page they stand on, or say so."""
    for menu in menus(seen.snapshot):
        if menu.part == "navigation" or menu.element.role == "navigation":
            yield from (link for link in _links(menu) if _is_here(link) or link.attr("aria-current"))


def judge(element: Element, seen: Observation) -> Verdict:
    name = shortened(element.name)
    if _tells(element):
        return passed(f"“{name}”标出了是当前页。", f'"{name}" is told to be the present page.')
    others = [link for menu in menus(seen.snapshot) for link in _links(menu) if menu.element.contains(element)]
    different = [look for look in LOOKS if _stands_out(element, others, look)]
    if not different:
        return passed(f"“{name}”看上去与别的链接一样。", f'"{name}" looks like the other links.')
    return cant_tell(
        f"“{name}”看上去与别的链接不同（{'、'.join(different)}），却没有 aria-current。它表示当前所在的页吗？",
        f'"{name}" looks different from the other links ({", ".join(different)}) but has no aria-current. '
        "Does that mean the present page?",
    )


def _links(menu: Menu) -> list[Element]:
    return [one for one in menu.element.descendants("a") if one.role == "link" and is_seen(one)]


def _is_here(link: Element) -> bool:
    page = urlsplit(link.snapshot.url)
    return bool(address(link)) and address(link) == f"{page.path}?{page.query}"


def _tells(element: Element) -> bool:
    around = [element, *element.ancestors()][:3]
    is_marked = any((one.attr("aria-current") or "false") != "false" for one in around)
    return is_marked or any(word in element.name for word in ("当前", "current", "您在"))


def _stands_out(element: Element, others: list[Element], look: str) -> bool:
    """By itself or by the item around it, against what most other links have."""
    own = _look(element, look)
    rest = [_look(other, look) for other in others if other != element]
    return len(rest) > 1 and own not in rest and len(set(rest)) == 1


def _look(element: Element, look: str) -> str:
    parent = element.parent
    return f"{element.style(look)}/{parent.style(look) if parent is not None else ''}"
