"""The pages of a site, found breadth first from one address: by its sitemap and by its links, within limits.

Only the host that was asked for; only what robots.txt allows. All that was left out is counted and told.
"""

import hashlib
import re
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from accessibility.crawl.endings import ending, is_attachment, is_file
from accessibility.crawl.fetch import Fetcher
from accessibility.crawl.links import clean, links
from accessibility.crawl.memory import Crawled, Limits, Memory, Visited
from accessibility.crawl.notes import broken, left_out, stopped
from accessibility.crawl.robots import Robots
from accessibility.crawl.sitemap import addresses
from accessibility.errors import PageError, SettingError
from accessibility.model import Attachment, Words

HTML = ("text/html", "application/xhtml+xml")
INDEX = re.compile(r"(?<=/)(index|default|home)\.\w+$", re.IGNORECASE)
LONGEST_PATH, MOST_REPEATS = 1000, 3  # beyond, links lead round and round
Searched = Callable[[str, int, int], None]  # host, pages found, addresses waiting
NAMED = 3  # pages that an attachment's entry names


@dataclass(slots=True)
class _Walk:
    """One crawl under way."""

    fetcher: Fetcher
    robots: Robots
    limits: Limits
    wanted: Callable[[str], bool]
    memory: Memory
    host: str = ""
    pages: list[str] = field(default_factory=list)
    files: dict[str, list[str]] = field(default_factory=dict)  # attachment → pages that link to it
    waiting: deque[tuple[str, int]] = field(default_factory=deque)
    met: set[str] = field(default_factory=set)
    left: Counter[str] = field(default_factory=Counter)  # by reason
    broken: list[str] = field(default_factory=list)
    bodies: set[tuple[str, str]] = field(default_factory=set)  # address without its index, digest


def crawl(
    start: str,
    fetcher: Fetcher,
    limits: Limits,
    wanted: Callable[[str], bool] = lambda url: True,
    told: Searched = lambda host, pages, waiting: None,
    memory: Memory | None = None,
) -> Crawled:
    """PageError when the first page can't be had, or robots.txt forbids it.

    wanted: pages to be audited; others are followed all the same. told: before each page. memory: what it knows is not
    asked again.
    """
    robots, start = Robots(fetcher), clean(start, start)
    fetcher.may = lambda url: robots.allows(url) or urlsplit(url).path == "/robots.txt"
    if not robots.allows(start):
        raise PageError(
            f"{start} 没有检测：这个网站的 robots.txt 不允许，或者读不到。",
            f"{start} was not checked: the site's robots.txt forbids it, or cannot be read.",
        )
    walk = _Walk(fetcher, robots, limits, wanted, memory or Memory())
    first = _asked(walk, start)
    walk.host = urlsplit(first.url).netloc
    walk.met.update((start, clean(first.url, first.url)))
    _take(walk, first, 0)
    if limits.depth:
        _offer_sitemaps(walk, first.url)
    until = time.monotonic() + limits.seconds
    while walk.waiting and len(walk.pages) < limits.pages and time.monotonic() < until:
        told(walk.host, len(walk.pages), len(walk.waiting))
        _visit(walk, *walk.waiting.popleft())
    return Crawled(
        pages=tuple(walk.pages),
        attachments=tuple(map(_attachment, walk.files, walk.files.values())),
        notes=tuple(_notes(walk)),
    )


def _visit(walk: _Walk, url: str, depth: int) -> None:
    try:
        answer = _asked(walk, url)
    except PageError:
        walk.broken.append(url)
        return
    if answer.status >= 400:
        walk.broken.append(url)
        return
    final = clean(answer.url, answer.url)
    if final != url:
        if urlsplit(final).netloc != walk.host or final in walk.met:
            return
        walk.met.add(final)
    _take(walk, answer, depth)


def _asked(walk: _Walk, url: str) -> Visited:
    """PageError as Fetcher.get: who did not answer is asked again."""
    known = walk.memory.visits.get(url)
    if known is None:
        answer = walk.fetcher.get(url, wants=HTML.__contains__)
        known = Visited(
            url=answer.url,
            status=answer.status,
            kind=answer.kind,
            links=links(answer.body, answer.url, answer.charset),
            digest=hashlib.sha256(answer.body).hexdigest(),
        )
        walk.memory.visited(url, known)
    return known


def _take(walk: _Walk, answer: Visited, depth: int) -> None:
    """A page is kept and its links are offered; what is no page is an attachment."""
    url = clean(answer.url, answer.url)
    if answer.kind not in HTML and answer.kind:
        walk.files.setdefault(url, [])
        return
    if _is_another_name(walk, url, answer.digest):
        return
    if walk.wanted(url):
        walk.pages.append(url)
    for address in answer.links:
        if is_attachment(address):
            walk.files.setdefault(address, []).append(url)
        elif is_file(address):
            continue
        elif depth < walk.limits.depth:
            _offer(walk, address, depth + 1)
        elif walk.limits.depth and urlsplit(address).netloc == walk.host and address not in walk.met:
            walk.left["depth"] += 1


def _is_another_name(walk: _Walk, url: str, digest: str) -> bool:
    """ "/guide/index.html" where "/guide/" was the same page, byte for byte; or the other way round."""
    key = INDEX.sub("", url), digest
    met_before = key in walk.bodies
    walk.bodies.add(key)
    return met_before


def _offer(walk: _Walk, address: str, depth: int) -> None:
    """To be visited, when it is on this host, allowed, and not met before."""
    address = clean(address, address)
    if not address or urlsplit(address).netloc != walk.host or address in walk.met or is_file(address):
        return
    walk.met.add(address)
    if _goes_round(address):
        walk.left["round"] += 1
    elif not walk.robots.allows(address):
        walk.left["robots"] += 1
    else:
        walk.waiting.append((address, depth))


def _offer_sitemaps(walk: _Walk, url: str) -> None:
    """As far as there is room."""
    known, read = walk.memory.sitemaps.get(url), []
    for address in _in_sitemaps(walk, url) if known is None else known:
        read.append(address)
        _offer(walk, address, 1)
        if len(walk.waiting) > walk.limits.pages:
            break
    if known is None:
        walk.memory.read_sitemaps(url, read)


def _in_sitemaps(walk: _Walk, url: str) -> Iterator[str]:
    """What is no sitemap, or not there, is no loss: the links remain."""

    def fetched(address: str) -> bytes:
        answer = walk.fetcher.get(address)
        return answer.body if answer.status < 400 else b""

    for place in walk.robots.sitemaps(url):
        try:
            yield from addresses(fetched(place), place, fetched)
        except (PageError, SettingError):
            continue


def _goes_round(url: str) -> bool:
    parts = urlsplit(url).path.strip("/").split("/")
    return len(url) > LONGEST_PATH or any(count > MOST_REPEATS for count in Counter(parts).values())


def _attachment(url: str, pages: list[str]) -> Attachment:
    return Attachment(url=url, kind=ending(url) or "?", pages=tuple(dict.fromkeys(pages))[:NAMED])


def _notes(walk: _Walk) -> Iterator[Words]:
    limits, waiting = walk.limits, len(walk.waiting)
    if waiting and len(walk.pages) >= limits.pages:
        yield stopped(walk.host, f"{limits.pages} 页 pages", "--pages", waiting)
    elif waiting:
        yield stopped(walk.host, f"{limits.seconds:.0f} s", "--crawl-s", waiting)
    yield from left_out(walk.host, walk.left)
    yield from broken(walk.host, walk.broken)
