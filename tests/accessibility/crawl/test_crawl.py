"""A site is crawled on its own host, as far as robots.txt and the limits let, and what is left out is told."""

import json
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from accessibility.crawl.crawl import crawl
from accessibility.crawl.fetch import Fetcher
from accessibility.crawl.memory import Limits, Memory
from accessibility.crawl.way import Web, way
from accessibility.errors import PageError
from accessibility.hosts import Hosts
from tests.accessibility.crawl.conftest import page

FEED = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'


@pytest.fixture
def walk():
    def go(site, path="/", wanted=lambda url: True, **limits):
        fetcher = Fetcher(hosts=Hosts([site.url]), per_s=1000, sleep=lambda seconds: None)
        return crawl(f"{site.url}{path}", fetcher, Limits(**limits), wanted)

    return go


def paths(crawled):
    return [urlsplit(url)._replace(scheme="", netloc="").geturl() for url in crawled.pages]


def told(crawled):
    return " ".join(note.zh for note in crawled.notes)


def test_links_and_sitemap_are_followed_breadth_first_each_page_once(site, walk):
    home = page("/a.html", "/b.html#x", "b.html", "mailto:x@y.z", "javascript:void(0)", "https://other.example/")
    tree = {"/": home, "/a.html": page("/", "/c.html?x=1"), "/b.html": page(), "/c.html?x=1": page(), "/d.html": page()}
    there = site(tree)
    there.pages["/sitemap.xml"] = FEED.format(
        f"<url><loc>{there.url}/d.html</loc></url><url><loc>http://x.test/</loc></url>"
    )
    found = walk(there)
    assert paths(found) == ["/", "/a.html", "/b.html", "/d.html", "/c.html?x=1"]
    assert found.notes == ()
    assert len(there.asked) == len(set(there.asked))


def test_what_robots_forbids_is_never_asked_for_and_told(site, walk):
    rules = "User-agent: *\nDisallow: /secret\nAllow: /secret/open\nDisallow: /*.do$\nSitemap: {url}/map.xml"
    tree = {"/robots.txt": rules, "/map.xml": FEED.format("<url><loc>{url}/secret/2</loc></url>")}
    there = site(
        {**tree, "/": page("/secret", "/secret/open", "/x.do", "/x.do?y"), "/secret/open": page(), "/x.do?y": page()}
    )
    found = walk(there)
    assert paths(found) == ["/", "/secret/open", "/x.do?y"]
    assert {"/secret", "/x.do", "/secret/2"}.isdisjoint(there.asked)
    assert "robots.txt 不允许访问 3 个网址" in told(found)


@pytest.mark.parametrize("said", [(500, {}, b""), "User-agent: Podao\nDisallow: /"], ids=["broken", "forbidden"])
def test_a_site_whose_robots_can_not_be_read_or_forbids_us_is_left_alone(site, walk, said):
    there = site({"/robots.txt": said, "/": page()})
    with pytest.raises(PageError, match=r"robots\.txt"):
        walk(there)
    assert set(there.asked) == {"/robots.txt"}


def test_a_redirect_into_what_robots_forbids_is_not_followed(site, walk):
    there = site(
        {"/robots.txt": "User-agent: *\nDisallow: /in", "/": page("/go"), "/go": (302, {"Location": "/in"}, b"")}
    )
    found = walk(there)
    assert paths(found) == ["/"] and "/in" not in there.asked and "1 个链接打不开" in told(found)


def test_limits_hold_and_are_told(site, walk):
    chain = {f"/{number}": page(f"/{number + 1}") for number in range(20)}
    assert paths(walk(site({**chain, "/": page("/0")}), depth=2)) == ["/", "/0", "/1"]
    wide = site({"/": page(*map(str, range(9))), **chain})
    found = walk(wide, pages=4)
    assert len(found.pages) == 4 and "4 页" in told(found)
    assert "太深" in told(walk(site({**chain, "/": page("/0")}), depth=2))
    assert "--crawl-s" in told(walk(site({**chain, "/": page("/0", "/1")}), seconds=0))


def test_depth_0_is_that_page_alone_and_nothing_is_said_to_be_missing(site, walk):
    there = site({"/x.html": page("/y.html")})
    found = walk(there, "/x.html", depth=0)
    assert (paths(found), found.notes) == (["/x.html"], ())
    assert "/sitemap.xml" not in there.asked


def test_pages_that_are_not_wanted_are_followed_but_not_counted(site, walk):
    there = site(
        {"/": page("/list/1"), "/list/1": page("/guide/a", "/guide/b"), "/guide/a": page(), "/guide/b": page()}
    )
    found = walk(there, wanted=lambda url: "/guide/" in url, pages=2)
    assert paths(found) == ["/guide/a", "/guide/b"]


def test_a_redirect_of_the_first_page_says_which_host_the_site_is(site, walk):
    real = site({"/home/": page("/a"), "/a": page()})
    door = site({"/": (301, {"Location": f"{real.url}/home/"}, b"")})
    fetcher = Fetcher(hosts=Hosts([real.url, door.url]), per_s=1000)
    assert crawl(f"{door.url}/", fetcher, Limits()).pages == (f"{real.url}/home/", f"{real.url}/a")


def test_attachments_are_listed_with_the_pages_that_link_to_them_and_not_fetched(site, walk):
    there = site({"/": page("/f/表.docx", "/a", "/logo.png"), "/a": page("/f/%E8%A1%A8.docx", "/x.PDF?v=1")})
    found = walk(there)
    assert [(one.kind, len(one.pages)) for one in found.attachments] == [("docx", 2), ("pdf", 1)]
    assert {path.partition("?")[0] for path in there.asked} == {"/robots.txt", "/sitemap.xml", "/", "/a"}


def test_what_is_no_page_by_its_type_is_an_attachment(site, walk):
    there = site(
        {"/": page("/download.do?id=1"), "/download.do?id=1": (200, {"Content-Type": "application/pdf"}, b"%PDF")}
    )
    found = walk(there)
    assert (paths(found), [one.url.rpartition("/")[2] for one in found.attachments]) == (["/"], ["download.do?id=1"])


def test_links_that_lead_round_and_round_end(site, walk):
    class Endless(dict):
        def get(self, path, missing=None):
            return missing if path == "/robots.txt" else page(f"{path.rstrip('/')}/again/", ";jsessionid=AB12")

    there = site({})
    there.pages = Endless()
    found = walk(there, depth=99)
    assert len(found.pages) <= 5 and "没有尽头" in told(found)


def test_broken_links_are_told_and_stop_nothing(site, walk):
    found = walk(site({"/": page("/gone", "/b"), "/b": page()}))
    assert paths(found) == ["/", "/b"] and "1 个链接打不开" in told(found)


def test_an_index_that_is_the_folder_itself_is_one_page(site, walk):
    home = page("/index.html", "/a/", "/a/index.html")
    found = walk(
        site(
            {
                "/": home,
                "/index.html": home,
                "/a/": page("x"),
                "/a/index.html": page("y"),
                "/a/x": page(),
                "/a/y": page(),
            }
        )
    )
    assert paths(found)[:3] == ["/", "/a/", "/a/index.html"]


def test_a_crawl_that_was_cut_short_anywhere_goes_on_without_asking_again(site):
    """Whatever of its notes is left, the same is found, and only what they do not tell is asked."""
    tree = {"/": page("/1", "/f.pdf", "/no"), "/moved": (302, {"Location": "/5"}, b"")}
    tree |= {f"/{number}": page("/", f"/{number + 1}", "/moved", "/f.pdf", "/0/index.html") for number in range(1, 7)}
    tree |= {"/0/index.html": page("/9"), "/9": page("/0/"), "/0/": page("/9")}
    there = site(tree)
    there.pages["/sitemap.xml"] = FEED.format(f"<url><loc>{there.url}/6</loc></url>")

    def go(notes, limits):
        memory, noted = Memory(), []
        memory.recall(notes)
        memory.note = lambda value: noted.append(json.loads(json.dumps(value)))
        there.asked.clear()
        onto = replace(way(Web(typed=(there.url,)), limits=limits, per_s=1000), memory=memory)
        return onto.crawled(f"{there.url}/", lambda url: True), noted

    for limits in (Limits(), Limits(pages=4), Limits(depth=2)):
        whole, notes = go((), limits)
        for cut in range(len(notes) + 1):
            again, _ = go(notes[:cut], limits)
            known = {urlsplit(one["visited"]).path for one in notes[:cut] if "visited" in one} - {"/5"}
            assert again == whole and not known.intersection(there.asked), cut
        assert there.asked == []
    assert go(notes, Limits(pages=2))[0].pages == whole.pages[:2]
