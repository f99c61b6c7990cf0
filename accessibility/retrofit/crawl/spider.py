"""Scrapy, held to fetching: asks what the walk wants and keeps what comes. Leaves no log and no file of its own."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any
from urllib.parse import urljoin

import scrapy
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from accessibility.crawl.endings import is_attachment
from accessibility.crawl.fetch import REDIRECTS
from accessibility.retrofit.addresses import address
from accessibility.retrofit.crawl.answers import Kept
from accessibility.retrofit.crawl.polite import Way
from accessibility.retrofit.crawl.walk import Walk
from accessibility.retrofit.warc import Exchange

SELF_REDIRECTS = 3  # to the same address with a session number
PAGE_S, FILE_S = 60.0, 300.0  # for a whole answer
DROPPED = ("transfer-encoding", "connection", "keep-alive")  # of the connection, not of the page
Told = Callable[[int, int], None]  # fetched, waiting

SETTINGS: dict[str, Any] = {
    "EXTENSIONS_BASE": {},  # no telnet console, no remote control, no feeds, no statistics
    "DOWNLOADER_MIDDLEWARES_BASE": {
        "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": 350,
        "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware": 400,
    },
    "DOWNLOADER_MIDDLEWARES": {"accessibility.retrofit.crawl.polite.Polite": 100},
    "SPIDER_MIDDLEWARES_BASE": {},
    "DOWNLOAD_HANDLERS_BASE": {
        "http": "scrapy.core.downloader.handlers.http11.HTTP11DownloadHandler",
        "https": "scrapy.core.downloader.handlers.http11.HTTP11DownloadHandler",
    },
    "CONCURRENT_REQUESTS": 4,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 2,
    "DOWNLOAD_TIMEOUT": FILE_S,
    "DOWNLOAD_FAIL_ON_DATALOSS": False,
    "DOWNLOAD_WARNSIZE": 0,
    "LOG_ENABLED": False,
    "STATS_DUMP": False,
}


def fetch(walk: Walk, kept: Kept, way: Way, *, most_bytes: int, verify: bool, told: Told) -> str:
    """Until the walk wants nothing more. Returns why it stopped before, "" when it did not."""
    settings = {
        **SETTINGS,
        "DOWNLOAD_MAXSIZE": most_bytes,
        "DOWNLOAD_VERIFY_CERTIFICATES": verify,
        "DEFAULT_REQUEST_HEADERS": {
            "User-Agent": way.robots.agent,
            "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
            "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.5",
            "Accept-Encoding": "gzip, deflate",
        },
    }
    process, stopped = AsyncCrawlerProcess(settings), list[str]()
    process.crawl(Asker, walk=walk, kept=kept, way=way, told=told, stopped=stopped)
    process.start()
    return next(iter(stopped), "")


class Asker(scrapy.Spider):
    """One batch of the walk after the other."""

    name = "podao"

    def __init__(self, *, walk: Walk, kept: Kept, way: Way, told: Told, stopped: list[str]) -> None:
        super().__init__()
        self.walk, self.kept, self.way, self.told, self.stopped = walk, kept, way, told, stopped
        self.left: set[str] = set()
        self.failed: list[Exchange] = []  # kept when the server answers again: then it was not the network
        self.ready = asyncio.Event()

    async def start(self) -> AsyncIterator[scrapy.Request]:
        self.stopped.append("中途停止 stopped")  # taken back at the end
        while wanted := self.walk.wanted():
            self.left = set(wanted)
            self.ready.clear()
            for url in wanted:
                yield self._request(url, url)
            await self.ready.wait()
            if self.failed and (why := await self._trouble()):
                self.stopped[:] = [f"连不上服务器（{why}） the server cannot be reached"]
                return
            self._flush()
            self.told(len(self.walk.records), len(self.walk.queue))
        self.stopped.clear()

    async def _trouble(self) -> str:
        """Why the server can't be reached at all any more; "" when it was the pages' fault."""
        alive = scrapy.Request(urljoin(self.walk.scope.starts[0], "/robots.txt"), dont_filter=True)
        try:
            assert self.crawler.engine
            await self.crawler.engine.download_async(alive)
        except Exception as problem:  # whatever Twisted, TLS or the name service met
            return str(problem.__cause__ or problem) or type(problem).__name__
        return ""

    def _request(self, url: str, asked: str, **more: Any) -> scrapy.Request:
        bound = FILE_S if is_attachment(url) else PAGE_S
        meta = {"url": url, "verbatim_url": True, "download_timeout": bound, **more.pop("meta", {})}
        return scrapy.Request(asked, callback=self.keep, errback=self.fail, dont_filter=True, meta=meta, **more)

    def keep(self, response: Response) -> Iterator[scrapy.Request]:
        url, around = response.meta["url"], response.meta.get("around", 0)
        to = (response.headers.get("Location") or b"").decode("latin-1")
        if response.status in REDIRECTS and to and around < SELF_REDIRECTS and address(url, to) == url:
            cookies = b"; ".join(one.partition(b";")[0] for one in response.headers.getlist("Set-Cookie"))
            yield self._request(
                url, urljoin(response.url, to), headers={"Cookie": cookies}, meta={"around": around + 1}
            )
            return
        self._flush()
        asked = tuple(_plain(response.request.headers)) if response.request else ()
        headers = tuple(pair for pair in _plain(response.headers) if pair[0].lower() not in DROPPED)
        why = "truncated" if "dataloss" in response.flags else ""
        self.kept.add(asked, Exchange(url=url, status=response.status, headers=headers, raw=response.body, why=why))
        self._finish(url)

    def fail(self, failure: Any) -> None:
        url, value = failure.request.meta["url"], failure.value
        if isinstance(value, IgnoreRequest) and str(value) != "unreachable":
            self.kept.add((), Exchange(url=url, status=0, why=str(value)))
        elif "Cancelled" in type(value).__name__:
            self.kept.add((), Exchange(url=url, status=0, why="too-large"))
        else:
            self.failed.append(Exchange(url=url, status=0, why="unreachable"))
        self._finish(url)

    def _flush(self) -> None:
        """The server answers, so what failed was the pages' fault. Of a network that is down nothing is kept."""
        for exchange in self.failed:
            self.kept.add((), exchange)
        self.failed.clear()

    def _finish(self, url: str) -> None:
        self.left.discard(url)
        if not self.left:
            self.ready.set()


def _plain(headers: Any) -> Iterator[tuple[str, str]]:
    for name, values in headers.items():
        yield from ((name.decode("latin-1"), value.decode("latin-1")) for value in values)
