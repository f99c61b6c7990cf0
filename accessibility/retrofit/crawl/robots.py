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
        self.places: set[str] = set()  # where rules are, or were said to be
        self.folded: dict[str, Protego] = {}  # in lower case

    def missing(self, url: str) -> str:
        """The robots.txt that has to be fetched before anything is known of the URL; "" when all is known."""
        site = _site(url)
        if site in self.rules:
            return ""
        place, answer = f"{site}/robots.txt", Exchange(url=site, status=0)
        for _ in range(HOPS):
            self.places.add(place)
            if place not in self.answers:
                return place
            answer = self.answers.get(place)
            to = answer.header("Location")
            if answer.status not in REDIRECTS or not to:
                break
            place = address(urljoin(place, to), urljoin(place, to))
        text = _text(answer)
        self.rules[site] = None if text is None else Protego.parse(text)
        self.folded[site] = Protego.parse((text or "").lower())
        return ""

    def allows(self, url: str, spelling: str = "") -> bool:
        """Not before it is known. spelling: in lower case, of a server to which that is the same."""
        rules = self.rules.get(_site(url))
        if rules is None or not rules.can_fetch(url, self.agent):
            return False
        return not spelling or bool(self.folded[_site(url)].can_fetch(spelling, self.agent.lower()))

    def delay_s(self, url: str) -> float:
        rules = self.rules.get(_site(url))
        return min(float(rules.crawl_delay(self.agent) or 0.0), LONGEST_DELAY_S) if rules else 0.0

    def sitemaps(self, url: str) -> tuple[str, ...]:
        rules = self.rules.get(_site(url))
        return tuple(rules.sitemaps if rules else ()) or (f"{_site(url)}/sitemap.xml",)


def _text(answer: Exchange) -> str | None:
    """None when it could not be read. A page that stands in its place has no rules."""
    if not answer.status or answer.status == 429 or answer.status >= 500:
        return None
    text = answer.body[:MOST_BYTES].decode("utf-8-sig", "replace") if answer.status < 300 else ""
    return "" if text.lstrip().startswith("<") else text


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
