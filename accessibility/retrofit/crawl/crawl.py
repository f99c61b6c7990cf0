"""One crawl from its first request to its index; goes on where an earlier one stopped. Offline it only reads."""

import fcntl
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from accessibility.crawl.fetch import agent
from accessibility.errors import SettingError
from accessibility.hosts import Hosts
from accessibility.retrofit.addresses import address
from accessibility.retrofit.crawl.answers import Answers, Kept, Offline
from accessibility.retrofit.crawl.index import read_asked, write_asked, write_index
from accessibility.retrofit.crawl.robots import Robots
from accessibility.retrofit.crawl.scope import Scope
from accessibility.retrofit.crawl.walk import Walk

Told = Callable[[int, int], None]  # addresses met, addresses waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How to ask. per_s: requests a second to one host; most_bytes: of one file."""

    per_s: float = 5.0
    most_bytes: int = 50 * 2**20
    private: bool = False
    contact: str = ""
    verify: bool = True  # certificates
    retry: bool = False  # what failed in an earlier run


def crawl(scope: Scope, folder: Path, manner: Manner, told: Told = lambda met, waiting: None) -> Walk:
    """SettingError when nothing could be had, or it stopped half-way; the same call goes on from there."""
    with alone(folder):
        return _crawled(scope, folder, manner, told)


def _crawled(scope: Scope, folder: Path, manner: Manner, told: Told) -> Walk:
    kept = Kept(folder, retry=manner.retry)
    if kept.places:
        _same_site(folder, scope)
    write_asked(folder, asked(scope))
    walk = _walk(scope, kept, manner.contact)
    if walk.wanted():
        from accessibility.retrofit.crawl.polite import Way  # noqa: PLC0415  only now, so that the rest needs no Scrapy
        from accessibility.retrofit.crawl.spider import fetch  # noqa: PLC0415

        typed = (*scope.starts, *(f"http://{host}/" for host in scope.hosts))
        way = Way(Hosts(typed, private=manner.private), walk.robots, 1 / manner.per_s)
        stopped = fetch(walk, kept, way, most_bytes=manner.most_bytes, verify=manner.verify, told=told)
        if stopped:
            raise SettingError(f"没有取完：{stopped}。再运行同一条命令就接着取。 The same command goes on from here.")
    _something(walk)
    write_index(walk, kept, folder)
    return walk


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """SettingError when another crawl is at work in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as problem:
        raise SettingError(f"另一个 retrofit crawl 正在写 {folder}。 Another crawl is writing {folder}.") from problem
    finally:
        os.close(handle)


def offline(folder: Path, scope: Scope | None = None) -> Walk:
    """The index made anew from the WARC files alone, also of those that another tool wrote."""
    kept = Kept(folder)
    if not kept.places:
        raise SettingError(f"{folder} 里没有 WARC 文件（*.warc.gz）。 There is no WARC file in {folder}.")
    scope = scope or scope_of(read_asked(folder)) or Scope(starts=(kept.first,))
    walk = _walk(scope, Offline(kept), "")
    walk.wanted()
    walk.add(url for url in kept.places if kept.get(url).status == 200)  # of other tools' archives: what no page links
    walk.wanted()
    _something(walk)
    write_asked(folder, asked(scope))
    write_index(walk, kept, folder)
    return walk


def starts_of(words: Iterable[str]) -> tuple[str, ...]:
    """As typed, with http:// where nothing was said."""
    found = []
    for word in words:
        url = ""
        with suppress(ValueError):
            url = address("http://", word if "://" in word else f"http://{word}")
        if not url or not re.fullmatch(r"[\w.:\[\]-]+", urlsplit(url).netloc):
            raise SettingError(f"不是网址：{word}。例如 http://www.example.gov.cn/。 Not a web address: {word}.")
        found.append(url)
    return tuple(dict.fromkeys(found))


def _walk(scope: Scope, answers: Answers, contact: str) -> Walk:
    return Walk(scope, answers, Robots(answers, agent(contact)))


def asked(scope: Scope) -> dict[str, object]:
    """What crawl.json says."""
    return {
        "start": scope.starts[0],
        "starts": list(scope.starts),
        "hosts": list(scope.hosts),
        "within": list(scope.within),
        "pages": scope.pages,
        "depth": scope.depth,
    }


def scope_of(said: dict[str, Any]) -> Scope | None:
    if not said:
        return None
    lists: dict[str, Any] = {name: tuple(said.get(name, ())) for name in ("starts", "hosts", "within")}
    return Scope(**lists, pages=said["pages"], depth=said["depth"])


def _same_site(folder: Path, scope: Scope) -> None:
    before = read_asked(folder)
    if before and tuple(before.get("starts", ())) != scope.starts:
        named = "、".join(before.get("starts", ()))
        raise SettingError(
            f"{folder} 里已经有另一个网站（{named}）的存档，请换一个 --out。 Another site is kept in {folder} already."
        )


def _something(walk: Walk) -> None:
    """SettingError when not one page came."""
    if any(record.status == 200 for record in walk.records.values()):
        return
    start = walk.records.get(walk.scope.starts[0])
    why = start.why if start else ""
    if why == "robots":
        raise SettingError(
            "没有取：这个网站的 robots.txt 不允许，或者读不到它。请先与网站的管理单位联系。"
            " The site's robots.txt forbids it, or cannot be read."
        )
    if why == "private":
        raise SettingError("没有取：这个网址在内部网络里。确实要取，请加 --private。 It is inside a private network.")
    status = start.status if start else 0
    raise SettingError(f"一页也没有取到（{why or status}）。 Not one page could be had ({why or status}).")
