"""Links that cannot be told apart: one name, and the same words around."""

from collections import defaultdict
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from accessibility.predicates.context import link_context
from accessibility.predicates.once import once
from accessibility.predicates.wording import bare
from accessibility.snapshot import Element, Snapshot

HOLDERS = ("p", "li", "td", "th", "dd", "dt", "nav", "section", "article", "main", "body")


@dataclass(frozen=True, slots=True)
class Twins:
    """How many links share name and sentence, item or cell, and the different addresses they lead to."""

    count: int
    addresses: tuple[str, ...]


@once
def twin_links(snapshot: Snapshot) -> dict[int, Twins]:
    """By index, for each link that has a twin."""
    groups: dict[tuple[str, int, str], list[Element]] = defaultdict(list)
    for link in snapshot.elements():
        if link.role == "link" and bare(link.name) and link.attr("href"):
            holder = link.closest(*HOLDERS)
            where = holder.index if holder is not None else 0
            groups[bare(link.name), where, link_context(link)].append(link)
    found: dict[int, Twins] = {}
    for group in groups.values():
        if len(group) > 1:
            twins = Twins(len(group), tuple(sorted({_address(link) for link in group})))
            found.update((link.index, twins) for link in group)
    return found


def _address(link: Element) -> str:
    base = link.own_document.node.attributes.get("base") or link.own_document.node.frame or link.snapshot.url
    address = urljoin(base, (link.attr("href") or "").strip())
    return address if "#" in address and urldefrag(address)[0] == urldefrag(base)[0] else urldefrag(address)[0]
