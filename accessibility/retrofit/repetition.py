"""Which lines are the same on many pages: what a template printed, not an author."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from accessibility.retrofit.glance import Glance

LINK_PAGES = 3  # a line of links that stands on so many pages is a menu
SHARE = 0.3  # of the pages of a family: other lines on so many of them are the template's
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Repeated:
    """Keys of lines; see Line.key."""

    site: frozenset[int] = frozenset()
    families: Mapping[str, frozenset[int]] = field(default_factory=dict)
    constant: Mapping[str, frozenset[int]] = field(default_factory=dict)  # on nearly every page of a family

    def in_family(self, name: str) -> frozenset[int]:
        return self.site | self.families.get(name, frozenset())


def over_site(glances: Sequence[Glance]) -> frozenset[int]:
    """Links that stand on several pages, and words that stand on a third of all."""
    counts: Counter[int] = Counter()
    links: set[int] = set()
    for one in glances:
        counts.update(set(one.keys))
        links |= one.menus
    many = max(FEWEST, SHARE * len(glances))
    return frozenset(key for key, count in counts.items() if count >= many or (key in links and count >= LINK_PAGES))


def over_family(glances: Iterable[Glance], size: int, share: float = SHARE, fewest: int = FEWEST) -> frozenset[int]:
    counts: Counter[int] = Counter()
    for one in glances:
        counts.update(set(one.keys))
    many = max(fewest, share * size)
    return frozenset(key for key, count in counts.items() if count >= many)
