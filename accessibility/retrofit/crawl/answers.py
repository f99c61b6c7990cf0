"""The answers that are there already: in the WARC files of a crawl, or nowhere else any more."""

from pathlib import Path
from typing import Protocol

from accessibility.retrofit.addresses import address
from accessibility.retrofit.warc import Exchange, Place, Warcs

AGAIN = (0, 408, 429, 500, 502, 503, 504)  # what may be otherwise another time


class Answers(Protocol):
    def __contains__(self, url: str) -> bool: ...
    def get(self, url: str) -> Exchange: ...


class Kept:
    """In WARC files, added to while the crawl goes on. retry: ask again where the server had trouble."""

    def __init__(self, folder: Path, *, retry: bool = False) -> None:
        self.warcs = Warcs(folder)
        self.warcs.mend()
        self.places: dict[str, Place] = {}
        self.first = ""  # page that was fetched
        for exchange, place in self.warcs.scan():
            url = address(exchange.url, exchange.url) or exchange.url
            if url not in self.places or self.is_passing(url):
                self.places[url] = place
            self.first = self.first or (url if exchange.status == 200 and not url.endswith("/robots.txt") else "")
        self.old = {url for url in self.places if self.is_passing(url)} if retry else set[str]()

    def is_passing(self, url: str) -> bool:
        return self.get(url).status in AGAIN

    def __contains__(self, url: str) -> bool:
        return url in self.places and url not in self.old

    def get(self, url: str) -> Exchange:
        return self.warcs.at(self.places[url])

    def add(self, asked: tuple[tuple[str, str], ...], got: Exchange) -> None:
        self.places[got.url] = self.warcs.add(asked, got)
        self.old.discard(got.url)


class Offline:
    """Nothing but what is kept: the rest was not fetched, and a robots.txt that is not there forbids nothing."""

    def __init__(self, kept: Kept) -> None:
        self.kept = kept

    def __contains__(self, url: str) -> bool:
        return True

    def get(self, url: str) -> Exchange:
        if url in self.kept.places:
            return self.kept.get(url)
        if url.endswith("/robots.txt"):
            return Exchange(url=url, status=404)
        return Exchange(url=url, status=0, why="not-fetched")
