"""What a site's robots.txt allows us, by RFC 9309: without one everything, while it can't be read nothing."""

from urllib.parse import urljoin, urlsplit

from protego import Protego

from accessibility.crawl.fetch import Fetcher
from accessibility.errors import PageError

LONGEST_DELAY_S = 30.0  # beyond, the run would never end; the limits on pages and time still hold
MOST_BYTES = 500 * 1024  # RFC 9309, 2.5


class Robots:
    """The rules of each host, read when first needed."""

    def __init__(self, fetcher: Fetcher) -> None:
        self.fetcher = fetcher
        self.rules: dict[str, Protego | None] = {}  # None: it could not be read

    def allows(self, url: str) -> bool:
        rules = self._of(url)
        return rules is not None and bool(rules.can_fetch(url, self.fetcher.agent))

    def sitemaps(self, url: str) -> tuple[str, ...]:
        """Those it names; without any, the usual place."""
        rules = self._of(url)
        return tuple(rules.sitemaps if rules else ()) or (urljoin(url, "/sitemap.xml"),)

    def _of(self, url: str) -> Protego | None:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self.rules:
            self.rules[site] = self._read(site)
        return self.rules[site]

    def _read(self, site: str) -> Protego | None:
        try:
            answer = self.fetcher.get(f"{site}/robots.txt")
        except PageError:
            return None
        if answer.status >= 500:
            return None
        text = answer.body[:MOST_BYTES].decode("utf-8-sig", "replace") if answer.status < 400 else ""
        rules: Protego = Protego.parse(text)
        delay = rules.crawl_delay(self.fetcher.agent)
        if delay:
            self.fetcher.per_s = min(self.fetcher.per_s, 1 / min(float(delay), LONGEST_DELAY_S))
        return rules
