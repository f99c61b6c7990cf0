"""Asked politely, as who we are, and signed in nowhere but where the user has an account."""

import gzip

import pytest

from accessibility.crawl.fetch import Fetcher
from accessibility.crawl.robots import Robots
from accessibility.errors import PageError, SettingError
from accessibility.hosts import Hosts
from accessibility.signing_in import signing_in
from tests.accessibility.crawl.conftest import page

COOKIES = "# Netscape HTTP Cookie File\n{host}\tFALSE\t/\tFALSE\t0\tsession\tabc\n"


class Clock:
    """Sleeping is noted, not done."""

    def __init__(self):
        self.slept = []

    def sleep(self, seconds):
        self.slept.append(round(seconds, 1))


@pytest.fixture
def fetcher():
    def make(*sites, **settings):
        return Fetcher(hosts=Hosts([site.url for site in sites]), **{"per_s": 1000, **settings})

    return make


def test_it_says_who_it_is_and_whom_to_write_to(site, fetcher):
    there = site({"/": page()})
    fetcher(there, contact="net@example.org").get(there.url)
    assert there.headers[0]["User-Agent"].startswith("Podao/")
    assert "accessibility audit; net@example.org" in there.headers[0]["User-Agent"]


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_asked_again_when_it_says_and_not_for_ever(site, fetcher, status):
    clock = Clock()
    there = site({"/": (status, {"Retry-After": "7"}, b"")})
    assert fetcher(there, sleep=clock.sleep).get(there.url).status == status
    assert len(there.asked) == 4 and [seconds for seconds in clock.slept if seconds > 1] == [7.0] * 3


def test_a_server_that_asks_for_a_year_is_not_waited_for(site, fetcher):
    clock = Clock()
    there = site({"/": (503, {"Retry-After": "31536000"}, b"")})
    fetcher(there, sleep=clock.sleep).get(there.url)
    assert max(clock.slept) == 60.0


@pytest.mark.parametrize(
    ("said", "slept"), [("Fri, 31 Dec 2199 23:59:59 GMT", 60.0), ("Mon, 01 Jan 2001 00:00:00 GMT", 0)]
)
def test_a_date_to_come_back_at_is_understood(site, fetcher, said, slept):
    clock = Clock()
    there = site({"/": (503, {"Retry-After": said}, b"")})
    fetcher(there, sleep=clock.sleep).get(there.url)
    assert max([0, *clock.slept]) == slept


def test_requests_to_one_host_keep_their_distance(site, fetcher):
    clock = Clock()
    there = site({"/": page()})
    one = fetcher(there, per_s=0.5, sleep=clock.sleep)
    for _ in range(3):
        one.get(there.url)
    assert [seconds > 1 for seconds in clock.slept] == [True, True]


def test_the_delay_robots_asks_for_is_kept(site, fetcher):
    there = site({"/robots.txt": "User-agent: *\nCrawl-delay: 4"})
    one = fetcher(there)
    Robots(one).allows(there.url)
    assert one.per_s == 0.25


def test_redirects_are_followed_and_end(site, fetcher):
    there = site({"/": (302, {"Location": "/a"}, b""), "/a": page(), "/loop": (302, {"Location": "/loop"}, b"")})
    assert fetcher(there).get(f"{there.url}/").url == f"{there.url}/a"
    with pytest.raises(PageError, match="没有尽头"):
        fetcher(there).get(f"{there.url}/loop")


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://x/", "gopher://x/"])
def test_a_redirect_leads_to_the_web_only(site, fetcher, to):
    there = site({"/": (302, {"Location": to}, b"")})
    with pytest.raises(PageError, match="不能去的地方"):
        fetcher(there).get(there.url)


def test_a_packed_answer_is_unpacked_and_one_that_never_ends_is_given_up(site, fetcher, monkeypatch):
    packed = gzip.compress(b"x" * 100_000)
    there = site({"/": (200, {"Content-Encoding": "gzip", "Content-Type": "text/html"}, packed)})
    assert len(fetcher(there).get(there.url).body) == 100_000
    monkeypatch.setattr("accessibility.crawl.fetch.MOST_BYTES", 50_000)
    with pytest.raises(PageError, match="太大"):
        fetcher(there).get(there.url)


def test_cookies_and_headers_go_to_their_own_site_and_no_other(site, fetcher, tmp_path):
    other = site({"/": page()})
    there = site({"/": (302, {"Location": other.url}, b"")})
    (tmp_path / "cookies.txt").write_text(COOKIES.format(host="127.0.0.1"), encoding="utf-8")
    (tmp_path / "header.txt").write_text("X-Token: secret\n", encoding="utf-8")
    signed = signing_in(
        str(tmp_path / "cookies.txt"), ["Authorization: Bearer x", f"@{tmp_path}/header.txt"], [there.url]
    )
    fetcher(there, other, signing_in=signed).get(there.url)
    assert {there.headers[0].get(name) for name in ("Authorization", "X-Token", "Cookie")} == {
        "Bearer x",
        "secret",
        "session=abc",
    }
    assert "Authorization" not in other.headers[0] and "X-Token" not in other.headers[0]
    assert "Cookie" not in signing_in(str(tmp_path / "cookies.txt"), [], []).headers_for("http://example.test/")


@pytest.mark.parametrize("header", ["no colon", ": value", "Name:", "Name: a\nEvil: b"])
def test_a_header_that_is_none_is_told(header):
    with pytest.raises(SettingError, match="名称: 值"):
        signing_in("", [header], [])


def test_a_cookie_file_that_is_none_is_told(tmp_path):
    (tmp_path / "x.txt").write_text("{}", encoding="utf-8")
    with pytest.raises(SettingError, match=r"cookies\.txt"):
        signing_in(str(tmp_path / "x.txt"), [], [])
