"""What robots.txt allows, by its answer in the archive and RFC 9309: without one all; one that fails allows nothing."""

from urllib.parse import urljoin, urlsplit

from protego import Protego

from accessibility.crawl.fetch import REDIRECTS
from accessibility.crawl.robots import LONGEST_DELAY_S, MOST_BYTES
from accessibility.retrofit.addresses import address
from accessibility.retrofit.crawl.answers import Answers
from accessibility.retrofit.warc import Exchange

HOPS = 5  # RFC 9309, 2.3.1.2


class Robots:
    """The rules of each site that is met."""

    def __init__(self, answers: Answers, agent: str) -> None:
        self.answers, self.agent = answers, agent
        self.rules: dict[str, Protego | None] = {}  # None: it could not be read

    def missing(self, url: str) -> str:
        """The robots.txt that has to be fetched before anything is known of the URL; "" when all is known."""
        site = _site(url)
        if site in self.rules:
            return ""
        place, answer = f"{site}/robots.txt", Exchange(url=site, status=0)
        for _ in range(HOPS):
            if place not in self.answers:
                return place
            answer = self.answers.get(place)
            to = answer.header("Location")
            if answer.status not in REDIRECTS or not to:
                break
            place = address(urljoin(place, to), urljoin(place, to))
        self.rules[site] = _rules(answer)
        return ""

    def allows(self, url: str) -> bool:
        """Not before it is known."""
        rules = self.rules.get(_site(url))
        return rules is not None and bool(rules.can_fetch(url, self.agent))

    def delay_s(self, url: str) -> float:
        rules = self.rules.get(_site(url))
        return min(float(rules.crawl_delay(self.agent) or 0.0), LONGEST_DELAY_S) if rules else 0.0

    def sitemaps(self, url: str) -> tuple[str, ...]:
        rules = self.rules.get(_site(url))
        return tuple(rules.sitemaps if rules else ()) or (f"{_site(url)}/sitemap.xml",)


def _rules(answer: Exchange) -> Protego | None:
    if not answer.status or answer.status == 429 or answer.status >= 500:
        return None
    kind = answer.header("Content-Type").lower()
    is_text = answer.status < 300 and "html" not in kind  # a page in its place has no rules
    return Protego.parse(answer.body[:MOST_BYTES].decode("utf-8", "replace") if is_text else "")


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
