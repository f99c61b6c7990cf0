"""Two links that sound the same in the same sentence but lead to different places cannot be told apart by ear.

WCAG 2.2 criterion 2.4.4, https://www.w3.org/TR/WCAG22/#link-purpose-in-context
ACT rule fd3a94, https://www.w3.org/WAI/standards-guidelines/act/rules/fd3a94/
"""

from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.context import link_context
from accessibility.predicates.once import once
from accessibility.predicates.wording import bare, shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="文字相同的链接通向同一处", en="Links with the same text lead to the same place"),
    criteria=("2.4.4",),
    act=("fd3a94",),
    axe=("identical-links-same-purpose",),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件的人听到两个一样的链接，分不清该点哪一个。",
        en="People who listen hear two equal links and cannot tell which one to follow.",
    ),
    remedy=Words(
        zh="在链接文字里写出差别，例如“下载（PDF）”“下载（Word）”。", en="Say the difference in the link texts."
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Links whose name and context another link shares."""
    return (seen.snapshot.places[index] for index in sorted(_twins(seen.snapshot)))


def judge(element: Element, seen: Observation) -> Verdict:
    count, places = _twins(seen.snapshot)[element.index]
    name = shortened(element.name)
    if len(places) == 1:
        return passed(f"{count} 个“{name}”链接通向同一处。", f'{count} links "{name}" lead to the same place.')
    others = [shortened(place, 50) for place in places[:4]]
    return cant_tell(
        f"同一处有 {count} 个“{name}”链接，却通向 {'、'.join(others)}。这些页面内容相同吗？",
        f'{count} links "{name}" stand in the same place but lead to {", ".join(others)}. Do these hold the same?',
    )


@once
def _twins(snapshot: Snapshot) -> dict[int, tuple[int, list[str]]]:
    """For each link that shares its name and the sentence, item or cell around it: how many do, and where they lead."""
    groups: dict[tuple[str, int, str], list[Element]] = defaultdict(list)
    for link in snapshot.elements():
        if link.role == "link" and bare(link.name) and link.attr("href"):
            holder = link.closest("p", "li", "td", "th", "dd", "dt", "nav", "section", "article", "main", "body")
            where = holder.index if holder is not None else 0
            groups[bare(link.name), where, link_context(link)].append(link)
    shared = ((group, sorted({_place(link) for link in group})) for group in groups.values() if len(group) > 1)
    return {link.index: (len(group), places) for group, places in shared for link in group}


def _place(link: Element) -> str:
    base = link.own_document.node.attributes.get("base") or link.own_document.node.frame or link.snapshot.url
    address = urljoin(base, (link.attr("href") or "").strip())
    return address if "#" in address and urldefrag(address)[0] == urldefrag(base)[0] else urldefrag(address)[0]
