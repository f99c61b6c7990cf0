"""People learn where things are; a navigation that changes its order makes them search again on every page.

WCAG 2.2 criterion 3.2.3, https://www.w3.org/TR/WCAG22/#consistent-navigation, failure F66
"""

from collections.abc import Iterator, Sequence

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.menus import Menu, menus
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="各页的导航顺序一致", en="The navigation keeps its order from page to page"),
    criteria=("3.2.3",),
    impact=Impact.MODERATE,
    who=Words(
        zh="视力弱、认知有困难的人每到一页都要重新找。",
        en="People with low vision or learning disabilities have to search again on every page.",
    ),
    remedy=Words(
        zh="各页用同一份导航，新增的项不打乱原来的次序。",
        en="Use one navigation for all pages; added items leave the order of the others.",
    ),
)
SHARED = 3  # links in common make it the same navigation


def compare(pages: Sequence[Observation]) -> Iterator[tuple[int, Element, Verdict]]:
    """One verdict for each navigation that a page before has too."""
    known: list[Menu] = []
    for number, page in enumerate(pages):
        own = menus(page.snapshot)
        for menu in own:
            twin = _twin(menu, known)
            if twin is not None:
                yield number, menu.element, _judge(menu, twin)
        known += own


def _twin(menu: Menu, known: list[Menu]) -> Menu | None:
    """The navigation of an earlier page that shares most of its links."""
    likely = [other for other in known if other.part == menu.part and len(_common(menu, other)) >= SHARED]
    best = max(likely, key=lambda other: len(_common(menu, other)), default=None)
    is_same = best is not None and len(_common(menu, best)) * 2 >= min(len(menu.places), len(best.places))
    return best if is_same else None


def _common(menu: Menu, other: Menu) -> list[str]:
    return [place for place in menu.places if place in other.places]


def _judge(menu: Menu, other: Menu) -> Verdict:
    here = _common(menu, other)
    there = [place for place in other.places if place in here]
    if here == there:
        return passed(f"导航的 {len(here)} 个共同链接次序相同。", f"The {len(here)} links in common keep their order.")
    moved = next(place for place, expected in zip(here, there, strict=True) if place != expected)
    expected = there[here.index(moved)]
    one, before = shortened(menu.places[moved]), shortened(other.places[expected])
    page = other.element.snapshot.url.split("://", 1)[-1]
    return failed(
        f"导航的次序与 {page} 不同：那里先是“{before}”，这里是“{one}”。",
        f'The navigation differs from {page} in its order: there "{before}" comes, here "{one}".',
    )
