"""Two links that sound the same in the same sentence but lead to different places cannot be told apart by ear.

WCAG 2.2 criterion 2.4.4, https://www.w3.org/TR/WCAG22/#link-purpose-in-context
ACT rule fd3a94, https://www.w3.org/WAI/standards-guidelines/act/rules/fd3a94/
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.link_goals import LinkGoals
from accessibility.predicates.twin_links import twin_links
from accessibility.predicates.wording import bare, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="文字相同的链接通向同一处", en="Links with the same text lead to the same place"),
    criteria=("2.4.4",),
    act=("fd3a94",),
    axe=("identical-links-same-purpose",),
    impact=Impact.MODERATE,
    needs=(LinkGoals,),
    who=Words(
        zh="用读屏软件的人听到两个一样的链接，分不清该点哪一个。",
        en="People who listen hear two equal links and cannot tell which one to follow.",
    ),
    remedy=Words(
        zh="在链接文字里写出差别，例如“下载（PDF）”“下载（Word）”。", en="Say the difference in the link texts."
    ),
)


DIFFERENT = 0.6  # of the text is shared at most: nobody would call it the same page
SAME = 0.98


def targets(seen: Observation) -> Iterator[Element]:
    """Links whose name and context another link shares."""
    return (seen.snapshot.places[index] for index in sorted(twin_links(seen.snapshot)))


def judge(element: Element, seen: Observation) -> Verdict:
    twins = twin_links(seen.snapshot)[element.index]
    name, count = shortened(element.name), twins.count
    if len(twins.addresses) == 1:
        return passed(f"{count} 个“{name}”链接通向同一处。", f'{count} links "{name}" lead to the same place.')
    others = [shortened(address, 50) for address in twins.addresses[:4]]
    shares = _shares(twins.addresses, seen)
    if shares and min(shares) >= SAME:
        return passed(
            f"{count} 个“{name}”链接通向的页面内容相同。", f'The pages behind {count} links "{name}" are the same.'
        )
    if shares and min(shares) < DIFFERENT:
        return failed(
            f"同一处有 {count} 个“{name}”链接，却通向内容不同的 {'、'.join(others)}。",
            f'{count} links "{name}" stand in the same place but lead to different pages: {", ".join(others)}.',
        )
    return cant_tell(
        f"同一处有 {count} 个“{name}”链接，却通向 {'、'.join(others)}。这些页面内容相同吗？",
        f'{count} links "{name}" stand in the same place but lead to {", ".join(others)}. Do these hold the same?',
    )


def _shares(addresses: tuple[str, ...], seen: Observation) -> list[float]:
    """How much of their text any two pages share, 0–1; nothing when a page could not be read."""
    texts = [bare(seen.probe(LinkGoals).texts.get(address, "")) for address in addresses[:4]]
    if not all(texts):
        return []
    return [SequenceMatcher(None, one, other, autojunk=False).ratio() for one, other in combinations(texts, 2)]
