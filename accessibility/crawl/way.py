"""One run's way to the web: what the settings say of it, and what is asked of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from accessibility.crawl.crawl import Searched, crawl
from accessibility.crawl.fetch import Fetcher
from accessibility.crawl.memory import Crawled, Limits, Memory
from accessibility.errors import PageError, SettingError
from accessibility.hosts import Hosts, StandIn
from accessibility.signing_in import SigningIn


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """What fetching and browsing have in common; can be sent to another process."""

    typed: tuple[str, ...] = ()  # URLs the user typed
    private: bool = False
    contact: str = ""
    signing_in: SigningIn = field(default_factory=SigningIn)
    pins: Mapping[str, str] = field(default_factory=dict)  # names that are resolved already
    stand_in: StandIn | None = None  # what answers for the web

    @property
    def hosts(self) -> Hosts:
        return Hosts(self.typed, private=self.private, pins=self.pins, stand_in=self.stand_in)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """limits: of a crawl; None where an address means that one page. memory: of a run that is gone on with."""

    fetcher: Fetcher
    limits: Limits | None = None
    told: Searched = lambda host, pages, waiting: None
    memory: Memory = field(default_factory=Memory)

    def fetched(self, url: str) -> bytes:
        """SettingError when it can't be had."""
        if not url.startswith(("http://", "https://")):
            raise SettingError(f"站点地图里的地址不是网址：{url}。 Not a web address: {url}.")
        try:
            answer = self.fetcher.get(url)
        except PageError as problem:
            raise SettingError(f"取不到 {url}：{problem} {url} could not be fetched.") from problem
        if answer.status >= 400:
            raise SettingError(
                f"取不到 {url}：服务器回答 {answer.status}。 {url} could not be fetched: {answer.status}."
            )
        return answer.body

    def crawled(self, url: str, wanted: Callable[[str], bool]) -> Crawled:
        """PageError as crawl."""
        if self.limits is None:
            return Crawled(pages=(url,), attachments=(), notes=())
        limits, found = self.memory.done.get(url, (None, None))
        if found is None or limits != self.limits:
            found = crawl(url, self.fetcher, self.limits, wanted, self.told, self.memory)
            self.memory.crawled(url, self.limits, found)
        return found


def way(web: Web, *, limits: Limits | None = None, per_s: float = 5.0) -> Way:
    """A way to the web; its names are resolved anew, but for the pins."""
    fetcher = Fetcher(hosts=web.hosts, per_s=per_s, contact=web.contact, signing_in=web.signing_in)
    return Way(fetcher=fetcher, limits=limits)


def plain_way(typed: Iterable[str]) -> Way:
    """Without limits, signing in or leave to go inside: for whoever looks at single pages."""
    return way(Web(typed=tuple(typed)))
