"""Functions of script files that make addresses, and the calls of them that came before they were known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from accessibility.retrofit.crawl.functions import Call, Function, address
from accessibility.retrofit.crawl.offer import Offer

Called = tuple[Call, Offer, int]  # what is called, on which page, and its pages without news
Opened = tuple[str, Offer, int]  # the address it makes, as it stands in the code


@dataclass(slots=True)
class Makers:
    """The first definition of a name counts."""

    known: dict[str, Function] = field(default_factory=dict)
    waiting: dict[str, list[Called]] = field(default_factory=dict)  # by name

    def of(self, called: Called) -> Iterator[Opened]:
        call, offer, hops = called
        if call[0] not in self.known:
            self.waiting.setdefault(call[0], []).append(called)
        elif said := address(call, self.known):
            yield said, offer, hops

    def learn(self, found: Mapping[str, Function]) -> Iterator[Opened]:
        for name in found:
            self.known.setdefault(name, found[name])
            for called in self.waiting.pop(name, ()):
                yield from self.of(called)
