"""How far a crawl goes: which hosts, how many pages, how large the files."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

# Programs that change something when they are asked: never to be asked by a crawler.
ACTS = re.compile(
    r"(?i)/(\w*[_-])?(del|delete|remove|logout|loginout|signout|vote|toupiao|dig|praise|unsubscribe)\w{0,6}\.(aspx?|php|jsp|do|action)\b"
    r"|[?&](act|action|do|m|op|cmd)=(del|delete|remove|logout|vote|dig)\b"
)
LONGEST_ADDRESS, MOST_REPEATS = 1000, 3  # beyond, links lead round and round


# Not slotted: its hosts are gathered once, when first asked for.
@dataclass(frozen=True, kw_only=True)
class Scope:
    """starts: where it begins; their hosts, with and without "www.", are the site. within: folders pages must be in."""

    starts: tuple[str, ...]
    hosts: tuple[str, ...] = ()  # more of them
    within: tuple[str, ...] = ()
    pages: int = 20_000
    depth: int = 200  # links from the first page; lists that only know "next" are deep

    def has(self, url: str) -> bool:
        return _bare(urlsplit(url).netloc) in self._hosts

    def holds(self, url: str) -> bool:
        """It lies in one of the folders that were asked for."""
        path = urlsplit(url).path
        return not self.within or any(path.startswith(folder) for folder in self.within)

    @cached_property
    def _hosts(self) -> frozenset[str]:
        return frozenset(_bare(host) for host in (*self.hosts, *(urlsplit(url).netloc for url in self.starts)))


def goes_round(url: str) -> bool:
    parts = urlsplit(url).path.strip("/").split("/")
    return len(url) > LONGEST_ADDRESS or any(count > MOST_REPEATS for count in Counter(parts).values())


def acts(url: str) -> bool:
    return bool(ACTS.search(url))


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")
