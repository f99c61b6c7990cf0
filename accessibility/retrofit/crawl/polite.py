"""Before every request of Scrapy: may it be asked, whither does the name lead, and is it its turn.

Scrapy's own middleware for robots.txt lets requests through that were queued while robots.txt was loading. Here the
rules are known before an address is ever queued, and each host has one lock that every request to it passes.
"""

import asyncio
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, resolver
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from accessibility.crawl.fetch import BUSY, TRIES, pause
from accessibility.errors import PageError
from accessibility.hosts import Hosts
from accessibility.retrofit.crawl.robots import Robots

ASKED_AGAIN, FAILED_PAUSE_S = 2, 1.0  # after a connection that failed


@dataclass(slots=True)
class Way:
    """gap_s: between two requests to one host."""

    hosts: Hosts
    robots: Robots
    gap_s: float
    next_at: dict[str, float] = field(default_factory=dict)  # by host, on the clock of the loop
    locks: dict[str, asyncio.Lock] = field(default_factory=dict)

    async def turn(self, url: str) -> None:
        """IgnoreRequest where we may not go; returns when it is our turn."""
        if url not in self.robots.places and urlsplit(url).path != "/robots.txt" and not self.robots.allows(url):
            raise IgnoreRequest("robots")
        host = urlsplit(url).netloc
        async with self.locks.setdefault(host, asyncio.Lock()):
            try:
                address = await asyncio.to_thread(self.hosts.pin, url)
            except PageError as problem:
                raise IgnoreRequest("unreachable" if "域名" in problem.zh else "private") from problem
            resolver.dnscache[urlsplit(url).hostname or ""] = address
            clock = asyncio.get_running_loop().time
            while (left := self.next_at.get(host, 0.0) - clock()) > 0:
                await asyncio.sleep(left)
            self.next_at[host] = clock() + max(self.gap_s, self.robots.delay_s(url))

    def later(self, url: str, pause_s: float) -> None:
        host, now = urlsplit(url).netloc, asyncio.get_running_loop().time()
        self.next_at[host] = max(self.next_at.get(host, 0.0), now + pause_s)


class Polite:
    """Scrapy's view of it: a downloader middleware."""

    def __init__(self, crawler: Crawler) -> None:
        self.way: Way = crawler.spider.way  # type: ignore[union-attr]

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Polite":
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        await self.way.turn(request.url)

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        """A busy server is left alone for a while and asked again."""
        tries = request.meta.get("tries", 0)
        if response.status not in BUSY or tries >= TRIES - 1:
            return response
        said = (response.headers.get("Retry-After") or b"").decode("latin-1")
        self.way.later(request.url, pause(said, tries))
        return _again(request, tries=tries + 1)

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        fails = request.meta.get("fails", 0)
        if isinstance(exception, IgnoreRequest) or "Cancelled" in type(exception).__name__ or fails >= ASKED_AGAIN:
            return None
        self.way.later(request.url, FAILED_PAUSE_S)
        return _again(request, fails=fails + 1)


def _again(request: Request, **counts: int) -> Request:
    meta: dict[str, Any] = {**request.meta, **counts}
    return request.replace(meta=meta, dont_filter=True)
