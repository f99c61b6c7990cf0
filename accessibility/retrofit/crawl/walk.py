"""The way through an old site, breadth first: what to ask for next, and in the end what was found.

A pure function of the answers: it asks for what it has not seen and goes on when that is there. So a crawl that was
killed goes on where it stopped, and an archive alone, without a network, gives the same index, byte for byte.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from accessibility.crawl.endings import is_attachment
from accessibility.crawl.fetch import REDIRECTS
from accessibility.crawl.sitemap import addresses
from accessibility.errors import SettingError
from accessibility.retrofit.addresses import address, folded, in_gbk
from accessibility.retrofit.archive import HTML, Record, charset_of, described
from accessibility.retrofit.crawl.answers import Answers
from accessibility.retrofit.crawl.functions import functions
from accessibility.retrofit.crawl.links import (
    COMMENT,
    FRAME,
    GUESS,
    ONWARD,
    PAGE,
    PART,
    Link,
    of_css,
    of_script,
    page,
)
from accessibility.retrofit.crawl.makers import Makers
from accessibility.retrofit.crawl.novelty import HOPS, Novelty
from accessibility.retrofit.crawl.offer import Offer
from accessibility.retrofit.crawl.robots import Robots
from accessibility.retrofit.crawl.scope import Scope, acts, goes_round
from accessibility.retrofit.crawl.soft_errors import SoftErrors
from accessibility.retrofit.encodings import read
from accessibility.retrofit.warc import Exchange

BATCH = 40  # addresses asked for before their answers are read
FOUND_ON = 20  # pages that a record names
XML = ("text/xml", "application/xml", "application/x-gzip", "application/gzip")
BY_WAY = ("calendar", "depth")  # another way to the same page may be a good one


@dataclass(slots=True)
class Walk:
    """records: in the order of finding, see `index.py`."""

    scope: Scope
    answers: Answers
    robots: Robots
    queue: deque[Offer] = field(default_factory=deque)
    waiting: set[tuple[str, bool]] = field(default_factory=set)  # in the queue, and whether by a way without news
    batch: list[Offer] = field(default_factory=list)
    met: dict[str, str] = field(default_factory=dict)  # address, folded where case is no matter → as first met
    records: dict[str, Record] = field(default_factory=dict)
    found_on: dict[str, dict[str, None]] = field(default_factory=dict)
    external: dict[str, dict[str, None]] = field(default_factory=dict)
    first_of: dict[tuple[str, ...], str] = field(default_factory=dict)  # content → the address that had it first
    caseless: set[str] = field(default_factory=set)  # sites of servers that take no notice of case
    novelty: Novelty = field(default_factory=Novelty)
    soft: SoftErrors = field(default_factory=SoftErrors)
    makers: Makers = field(default_factory=Makers)
    linked: set[str] = field(default_factory=set)  # not only guessed from a script
    pages: int = 0

    def __post_init__(self) -> None:
        for url in self.scope.starts:
            self._offer(Offer(url=url, role=PAGE))

    def wanted(self) -> list[str]:
        """Addresses to be asked for now, in any order; none when the walk is done."""
        while self.batch or self.queue:
            if self.batch:
                missing = [offer.url for offer in self.batch if offer.url not in self.answers]
                if missing:
                    return missing
                batch, self.batch = self.batch, []
                for offer in batch:
                    self._take(offer)
            while self.queue and len(self.batch) < BATCH:
                if robots := self.robots.missing(self.queue[0].url):
                    if self.batch:
                        break
                    return [robots]
                offer = self.queue.popleft()
                self.waiting.discard((offer.url, offer.hops > HOPS))
                self._admit(offer)
        return []

    def add(self, urls: Iterable[str]) -> None:
        """Addresses of the site that no page led to; known ones are left alone."""
        for url in urls:
            is_page = self.scope.has(url) and url not in self.soft.asked and urlsplit(url).path != "/robots.txt"
            if is_page and url not in self.records:
                self._offer(Offer(url=url, role=PAGE))

    def _admit(self, offer: Offer) -> None:
        """Into the batch, or into the records with the reason why not."""
        known = self.met.get(self._key(offer.url))
        if known is not None:
            if known != offer.url and offer.url not in self.records:
                self.records[offer.url] = Record(url=offer.url, duplicate_of=known, why="case")
            return
        why = self._why_not(offer)
        if why:
            self.records[offer.url] = Record(url=offer.url, why=why)
        if why not in BY_WAY:
            self.met[self._key(offer.url)] = offer.url
        if not why:
            if (probe := self.soft.probe(offer.url)) and self.robots.allows(probe):
                self.batch.append(Offer(url=probe, role=GUESS))
            self.pages += offer.is_page
            self.batch.append(offer)

    def _why_not(self, offer: Offer) -> str:
        url = offer.url
        if not self.robots.allows(url, folded(url) if _site(url) in self.caseless else ""):
            return "robots"
        if goes_round(url):
            return "round"
        if acts(url):
            return "acts"
        if not offer.is_page:
            return ""
        if offer.depth and not self.scope.holds(url):
            return "outside"
        if offer.hops > HOPS or self.novelty.is_exhausted(url):
            return "calendar"
        if offer.depth > self.scope.depth:
            return "depth"
        return "limit" if self.pages >= self.scope.pages else ""

    def _key(self, url: str) -> str:
        return folded(url) if _site(url) in self.caseless else url

    def _offer(self, offer: Offer) -> None:
        if offer.role != GUESS:
            self.linked.add(offer.url)
        if offer.found_on:
            on = self.found_on.setdefault(offer.url, {})
            if len(on) < FOUND_ON:
                on[offer.found_on] = None
        waits = (offer.url, offer.hops > HOPS)
        if self.met.get(self._key(offer.url)) != offer.url and waits not in self.waiting:
            self.waiting.add(waits)
            self.queue.append(offer)

    def _take(self, offer: Offer) -> None:
        exchange = self.answers.get(offer.url)
        if self.soft.heard(offer.url, exchange):
            return
        record, is_sitemap = described(exchange), offer.url in self.robots.sitemaps(offer.url)
        self._know(exchange)
        if is_sitemap and record.mime in HTML and offer.role == GUESS:
            return  # a server that shows a page for whatever is asked
        if exchange.status in REDIRECTS and exchange.header("Location"):
            record = self._redirected(offer, record, exchange.header("Location"))
        elif record.status == 404 and offer.encoding.startswith("gb") and (other := in_gbk(offer.url)):
            record = replace(record, redirect_to=other, why="other-encoding")
            self._offer(replace(offer, url=other, role=ONWARD))
        elif record.status == 200 and (record.mime in XML or is_sitemap):
            self._read_sitemap(offer, exchange)
        elif record.status == 200 and record.mime in HTML:
            record = self._read(offer, record, exchange)
        elif record.status == 200:
            record = self._read_file(offer, record, exchange)
        self.records[offer.url] = record

    def _know(self, exchange: Exchange) -> None:
        """What the first answers tell of a server."""
        site = _site(exchange.url)
        is_caseless = "iis" in exchange.header("Server").lower() or exchange.header("X-AspNet-Version")
        if is_caseless and site not in self.caseless:
            self.caseless.add(site)
            self.met.update({folded(url): url for url in reversed(self.met.values()) if _site(url) == site})
        if exchange.url in self.scope.starts:
            for place in filter(self.scope.has, self.robots.sitemaps(exchange.url)):
                self._offer(Offer(url=place, role=GUESS))

    def _redirected(self, offer: Offer, record: Record, said: str) -> Record:
        to = address(offer.url, said, offer.encoding)
        if not to or to == offer.url:
            return record
        self._welcome(offer, to)
        self._follow(Link(to, ONWARD), offer, offer.depth, offer.hops + 1)
        return replace(record, redirect_to=to, why="soft-404" if self.soft.leads(offer.url, to) else record.why)

    def _welcome(self, offer: Offer, to: str) -> None:
        """A site that has moved is where its old address leads."""
        if offer.url in self.scope.starts and not self.scope.has(to):
            self.scope = replace(self.scope, hosts=(*self.scope.hosts, urlsplit(to).netloc))

    def _read(self, offer: Offer, record: Record, exchange: Exchange) -> Record:
        reading = read(exchange.body, charset_of(exchange))
        seen = page(reading.text, offer.url, reading.encoding)
        key = (record.sha256, *(link.url for link in seen.links if link.role in (FRAME, ONWARD)))
        first = self.first_of.setdefault(key, offer.url)
        if onward := seen.onward(offer.url):
            self._welcome(offer, onward)
        if offer.depth and self.soft.shows(offer.url, seen.lines, record.title):
            record = replace(record, why="soft-404")
        parts = [link.url for link in seen.links if link.role == PART or is_attachment(link.url)]
        news = self.novelty.is_news(offer.url, seen.lines, parts)
        hops = 0 if news else offer.hops + 1
        from_here = replace(offer, encoding=reading.encoding)
        for call in seen.calls:
            self._opened(self.makers.of((call, from_here, hops)))
        for link in seen.links:
            self._follow(link, from_here, offer.depth + (link.role not in (FRAME, ONWARD)), hops)
        return replace(record, redirect_to=onward, duplicate_of=first if first != offer.url else "")

    def _read_sitemap(self, offer: Offer, exchange: Exchange) -> None:
        def inner(place: str) -> bytes:
            self._offer(Offer(url=address(place, place), role=GUESS))
            return b"<urlset/>"

        try:
            found = list(addresses(exchange.body, offer.url, inner))
        except SettingError:
            return
        for said in found:
            self._follow(Link(address(offer.url, said), PAGE), offer, offer.depth + 1, 0)

    def _read_file(self, offer: Offer, record: Record, exchange: Exchange) -> Record:
        """Styles and scripts lead on; papers and pictures may be there twice."""
        base, reading = offer.found_on or offer.url, read(exchange.body, charset_of(exchange))
        links: Iterator[Link] = iter(())
        if record.mime == "text/css":
            links = of_css(reading.text, offer.url)
        elif "javascript" in record.mime:
            links = of_script(reading.text, base, reading.encoding)
            self._opened(self.makers.learn(functions(COMMENT.sub("", reading.text))))
        for link in list(links):
            self._follow(link, replace(offer, url=base), offer.depth + 1, offer.hops)
        first = self.first_of.setdefault((record.sha256,), offer.url) if record.size else offer.url
        return replace(record, duplicate_of=first if first != offer.url else "")

    def _opened(self, found: Iterable[tuple[str, Offer, int]]) -> None:
        for said, offer, hops in found:
            link = Link(address(offer.url, said, offer.encoding), PAGE)
            self._follow(link, offer, offer.depth + 1, hops)

    def _follow(self, link: Link, offer: Offer, depth: int, hops: int) -> None:
        """offer: the page that has the link."""
        if not link.url:
            return
        if self.scope.has(link.url):
            self._offer(
                Offer(url=link.url, role=link.role, found_on=offer.url, encoding=offer.encoding, depth=depth, hops=hops)
            )
        elif link.role not in (GUESS, PART):
            self.external.setdefault(link.url, {})[offer.url] = None


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
