"""“首页” here, “主页” there: who looks for a word they know does not find it.

WCAG 2.2 criterion 3.2.4, https://www.w3.org/TR/WCAG22/#consistent-identification, failure F31
"""

from collections.abc import Iterator, Sequence

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.language import inherited, primary
from accessibility.predicates.menus import address
from accessibility.predicates.places_of_page import part_of
from accessibility.predicates.wording import bare, plain, shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="作用相同的东西各页名称相同", en="What does the same has the same name on every page"),
    criteria=("3.2.4",),
    impact=Impact.MODERATE,
    who=Words(
        zh="靠记住名称找东西的人，换一页就找不到了。",
        en="People who find things by a name they remember lose them on the next page.",
    ),
    remedy=Words(zh="各页用同一个名称。", en="Use one name on all pages."),
)
PARTS = ("banner", "navigation", "contentinfo")
Thing = tuple[str, str, str]  # part of the page, address, language: in another language a thing has another name


def compare(pages: Sequence[Observation]) -> Iterator[tuple[int, Element, Verdict]]:
    """One verdict for each repeated link or search button that a page before has too."""
    known: dict[Thing, tuple[set[str], str]] = {}
    for number, page in enumerate(pages):
        own = _named(page.snapshot)
        for key, found in own.items():
            if key in known:
                yield number, found[0], _judge(found, *known[key])
        for key, found in own.items():
            known.setdefault(
                key,
                ({bare(one.name) for one in found}, f"{page.snapshot.url.split('://', 1)[-1]}\n{plain(found[0].name)}"),
            )


def _judge(found: list[Element], names: set[str], said: str) -> Verdict:
    page, before = said.split("\n", 1)
    own = {bare(one.name) for one in found}
    name = shortened(found[0].name)
    if own & names:
        return passed(f"“{name}”各页名称相同。", f'"{name}" is called the same everywhere.')
    if any(one in other or other in one for one in own for other in names):
        return cant_tell(
            f"这里叫“{name}”，在 {page} 叫“{shortened(before)}”，通向同一处。人能认出它们是同一样东西吗？",
            f'Here it is called "{name}", on {page} "{shortened(before)}". Is it recognised as the same?',
        )
    return failed(
        f"这里叫“{name}”，在 {page} 却叫“{shortened(before)}”，通向同一处。",
        f'Here it is called "{name}", on {page} "{shortened(before)}", though both lead to one place.',
    )


def _named(snapshot: Snapshot) -> dict[Thing, list[Element]]:
    """Links by part of the page and address, buttons of a search by their part."""
    found: dict[Thing, list[Element]] = {}
    for element in snapshot.elements():
        if not bare(element.name) or element.role not in ("link", "button"):
            continue
        part, language = part_of(element), primary(inherited(element))
        if element.role == "link" and part in PARTS and address(element):
            found.setdefault((part, address(element), language), []).append(element)
        elif element.role == "button" and any(above.role == "search" for above in element.ancestors()):
            found.setdefault(("search", "button", language), []).append(element)
    return found
