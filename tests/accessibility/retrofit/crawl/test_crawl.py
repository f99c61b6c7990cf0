"""A crawl over real HTTP: polite, whole, the same after any interruption, and nothing of it lies anywhere else."""

import asyncio
import gzip
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from scrapy.exceptions import IgnoreRequest

from accessibility.errors import SettingError
from accessibility.hosts import Hosts
from accessibility.retrofit.archive import Archive
from accessibility.retrofit.crawl.answers import Kept
from accessibility.retrofit.crawl.crawl import alone
from accessibility.retrofit.crawl.polite import Way
from accessibility.retrofit.crawl.robots import Robots
from accessibility.retrofit.warc import Exchange, Warcs
from tests.accessibility.retrofit.crawl.old_site import GBK, FromMemory, Said, Served, serving

ROOT = Path(__file__).parents[4]
PLAIN = {"Content-Type": "text/plain"}
PAGES = 40


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "accessibility", "retrofit", "crawl", *map(str, words), "--rate", "1000"]


def crawled(*words: str | Path, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    here = {**os.environ, "PYTHONPATH": str(ROOT)} | ({"HOME": str(home)} if home else {})
    return subprocess.run(command(*words), cwd=home or ROOT, env=here, capture_output=True, text=True, check=False)


class OldSite:
    """As sites are: busy at first, packed, with a session it insists on, and a file too large."""

    def __init__(self) -> None:
        self.busy = 2

    def __call__(self, path: str) -> Said | None:
        if path == "/robots.txt":
            return 200, PLAIN, b"User-agent: *\nDisallow: /private/\n"
        if path == "/":
            names = (f"<a href='/p{number}.asp'>{number}</a>" for number in range(PAGES))
            more = "<a href=/private/x.asp>x</a><a href=/busy.asp>b</a><a href=/packed.asp>p</a><a href=/shop.asp>s</a>"
            return f"<title>首页</title>首页{''.join(names)}{more}<a href=/big.zip>z</a><img src=a.gif>"
        if path == "/busy.asp" and self.busy:
            self.busy -= 1
            return 503, {"Retry-After": "0"}, b""
        if path == "/packed.asp":
            return 200, {**GBK, "Content-Encoding": "gzip"}, gzip.compress("打包的内容".encode("gb18030"))
        if path == "/shop.asp":
            return 302, {"Location": f"/shop.asp?PHPSESSID={random.randbytes(13).hex()}", **GBK}, b""
        if path == "/big.zip":
            return 200, {"Content-Type": "application/zip"}, b"z" * 2**20
        if path == "/a.gif":
            return 200, {"Content-Type": "image/gif"}, b"GIF89a" + bytes(range(256))
        if path.startswith(("/p", "/busy", "/shop.asp?")) and "no-such" not in path:
            time.sleep(0.005)
            return f"<title>第 {path[:6]} 页</title><p>{chr(0x4E00 + sum(path.partition('?')[0].encode()))}的内容"
        return None


@pytest.fixture(scope="module")
def site() -> Iterator[Served]:
    with serving(OldSite()) as served:
        yield served


@pytest.fixture(scope="module")
def work(site: Served, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    done = crawled(site.url, "--out", home / "old", "--file-mb", "0.5", home=home)
    assert done.returncode == 0, done.stderr
    return home / "old"


def index(work: Path) -> bytes:
    return (work / "archive" / "index.jsonl").read_bytes()


def test_the_archive_gives_back_what_was_served(site: Served, work: Path) -> None:
    archive = Archive(work)
    texts = {
        name: archive.get(f"{site.url}/{name}") for name in ("packed.asp", "a.gif", "busy.asp", "shop.asp", "big.zip")
    }
    assert all(texts.values())
    assert archive.text(archive.get(f"{site.url}/packed.asp") or pytest.fail()) == "打包的内容"
    assert archive.body(archive.get(f"{site.url}/a.gif") or pytest.fail()) == b"GIF89a" + bytes(range(256))
    assert {name: (one.status, one.why) for name, one in texts.items() if one} == {
        "packed.asp": (200, ""),
        "a.gif": (200, ""),
        "busy.asp": (200, ""),
        "shop.asp": (200, ""),
        "big.zip": (0, "too-large"),
    }


def test_nothing_forbidden_was_asked_for_and_we_said_who_we_are(site: Served, work: Path) -> None:
    assert not [path for path in site.asked if path.startswith("/private/")]
    assert site.asked.index("/robots.txt") == 0


def test_nothing_is_written_anywhere_else_and_nothing_logged(work: Path) -> None:
    assert [path.name for path in work.parent.iterdir()] == ["old"]
    assert sorted(path.name for path in (work / "archive").iterdir()) == [
        "0001.warc.gz",
        "crawl.json",
        "external.csv",
        "index.jsonl",
        "places.json",
    ]


def test_the_warc_file_alone_gives_the_same_index_without_a_network(work: Path, tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "0001.warc.gz").write_bytes((work / "archive" / "0001.warc.gz").read_bytes())
    done = crawled("--offline", "--out", tmp_path)
    assert done.returncode == 0, done.stderr
    assert index(tmp_path) == index(work)


def test_killed_at_random_and_resumed_it_comes_to_the_same_index(site: Served, work: Path, tmp_path: Path) -> None:
    words = command(site.url, "--out", tmp_path, "--file-mb", "0.5")
    kills = 0
    for wanted in (3, 20, 35):
        before = len(site.asked)
        running = subprocess.Popen(words, cwd=ROOT, stderr=subprocess.PIPE)
        while running.poll() is None and len(site.asked) - before < wanted:
            time.sleep(0.002)
        running.send_signal(signal.SIGKILL)
        running.communicate()
        kills += running.returncode == -signal.SIGKILL
    assert kills
    done = crawled(site.url, "--out", tmp_path, "--file-mb", "0.5")
    assert done.returncode == 0, done.stderr
    assert index(tmp_path) == index(work)


def test_six_forbidden_addresses_queued_at_once_are_not_asked_for(tmp_path: Path) -> None:
    def slow(path: str) -> Said:
        if path == "/robots.txt":
            time.sleep(0.3)
            return 200, PLAIN, b"User-agent: *\nDisallow: /no\n"
        return "不该取"

    with serving(slow) as site:
        done = crawled(*(f"{site.url}/no{number}.htm" for number in range(6)), "--out", tmp_path)
    assert site.asked == ["/robots.txt"]
    assert done.returncode == 1
    assert "robots.txt" in done.stderr


def test_a_server_that_is_not_there_is_told_and_nothing_kept_as_broken(tmp_path: Path) -> None:
    with serving({}) as site:
        pass
    done = crawled(site.url, "--out", tmp_path)
    assert (done.returncode, "连不上服务器" in done.stderr) == (1, True)
    assert not (tmp_path / "archive" / "index.jsonl").exists()


@pytest.mark.parametrize(("url", "why"), [("http://inner.example/", "private"), ("http://old.example/no", "robots")])
def test_every_request_passes_the_gate(url: str, why: str) -> None:
    answers = FromMemory({"/robots.txt": (200, PLAIN, b"User-agent: *\nDisallow: /no\n")})
    robots = Robots(answers, "Podao/0")
    robots.missing(url)
    way = Way(Hosts((), pins={"inner.example": "10.0.0.5", "old.example": "93.184.216.34"}), robots, 0)
    with pytest.raises(IgnoreRequest, match=why):
        asyncio.run(way.turn(url))


def test_requests_to_one_host_keep_their_distance() -> None:
    robots = Robots(FromMemory({"/robots.txt": (404, {}, b"")}), "Podao/0")
    robots.missing("http://old.example/")
    way = Way(Hosts((), pins={"old.example": "93.184.216.34"}), robots, 0.01)

    async def turns() -> float:
        began = asyncio.get_running_loop().time()
        await asyncio.gather(*(way.turn(f"http://old.example/{number}") for number in range(6)))
        return way.next_at["old.example"] - began

    assert asyncio.run(turns()) >= 6 * 0.01


def test_an_unpacked_answer_is_the_page() -> None:
    packed = Exchange(url="u", status=200, headers=(("content-encoding", "GZIP"),), raw=gzip.compress(b"page"))
    assert packed.body == b"page"


def test_what_failed_is_asked_again_only_when_told_so(tmp_path: Path) -> None:
    url = "http://old.example/busy"
    Warcs(tmp_path).add((), Exchange(url=url, status=503))
    assert url in Kept(tmp_path)
    again = Kept(tmp_path, retry=True)
    assert url not in again
    again.add((), Exchange(url=url, status=200, raw=b"now"))
    assert Kept(tmp_path).get(url).body == b"now"


def test_two_crawls_do_not_write_into_one_folder(tmp_path: Path) -> None:
    with alone(tmp_path), pytest.raises(SettingError, match="另一个"), alone(tmp_path):
        pass
