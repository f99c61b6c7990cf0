"""What a crawl has learnt, noted as it goes: a run that is gone on with walks the same way without asking again."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from accessibility.model import Attachment, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Visited:
    """What a crawl needs of one answer."""

    url: str  # after redirects
    status: int
    kind: str
    links: tuple[str, ...]
    digest: str  # of the body


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Where a crawl ends. depth: links from the first page; 0 is that page alone."""

    depth: int = 10
    pages: int = 1000
    seconds: float = 1800.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawled:
    """What was found, in the order of finding."""

    pages: tuple[str, ...]
    attachments: tuple[Attachment, ...]
    notes: tuple[Words, ...]  # what was left out, and why


@dataclass(slots=True, kw_only=True)
class Memory:
    """note: writes down one thing that JSON can hold; what was noted before comes by `recall`.

    Pages of a site link to the same pages: an address is written out once, then called by its number.
    """

    note: Callable[[Any], None] = lambda value: None
    visits: dict[str, Visited] = field(default_factory=dict)
    sitemaps: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by first page: what stood in them
    done: dict[str, tuple[Limits, Crawled]] = field(default_factory=dict)  # by first page
    addresses: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)

    def recall(self, lines: Iterable[Any]) -> None:
        """Lines of others are passed over."""
        for line in lines:
            match line:
                case {"visited": url, "links": links, "said": said}:
                    self.visits[url] = Visited(**said, links=tuple(map(self._read, links)))
                case {"sitemaps_of": start, "links": links}:
                    self.sitemaps[start] = tuple(map(self._read, links))
                case {"crawled": start, "limits": limits, "found": found}:
                    self.done[start] = Limits(**limits), _crawled(found)

    def visited(self, asked: str, seen: Visited) -> None:
        said = asdict(seen)
        self.note({"visited": asked, "links": self._written(said.pop("links")), "said": said})

    def read_sitemaps(self, start: str, links: Sequence[str]) -> None:
        self.note({"sitemaps_of": start, "links": self._written(links)})

    def crawled(self, start: str, limits: Limits, found: Crawled) -> None:
        self.note({"crawled": start, "limits": asdict(limits), "found": asdict(found)})

    def _written(self, links: Iterable[str]) -> list[str | int]:
        return [self.numbers[link] if link in self.numbers else self._number(link) for link in links]

    def _read(self, link: str | int) -> str:
        return self.addresses[link] if isinstance(link, int) else self._number(link)

    def _number(self, link: str) -> str:
        self.numbers[link] = len(self.addresses)
        self.addresses.append(link)
        return link


def _crawled(found: Any) -> Crawled:
    attachments = (
        Attachment(url=one["url"], kind=one["kind"], pages=tuple(one["pages"])) for one in found["attachments"]
    )
    notes = tuple(Words(**note) for note in found["notes"])
    return Crawled(pages=tuple(found["pages"]), attachments=tuple(attachments), notes=notes)
