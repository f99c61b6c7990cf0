"""A walk finds the whole site once and comes to an end, whatever the site does."""

import random
import re
from collections.abc import Callable

import pytest

from accessibility.retrofit.crawl.index import records
from accessibility.retrofit.crawl.walk import Walk
from tests.accessibility.retrofit.crawl.old_site import GBK, SITE, walked

IIS = {**GBK, "Server": "Microsoft-IIS/6.0"}


def urls(walk: Walk) -> list[str]:
    return [record.url.removeprefix(SITE) for record in walk.records.values() if record.is_page]


def links(*paths: str, text: str = "") -> str:
    return f"<title>页</title><p>{text}" + "".join(f"<a href='{path}'>链接</a>" for path in paths)


def test_what_robots_txt_forbids_is_not_asked_for() -> None:
    robots = (200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /no/\n")
    walk = walked({"/robots.txt": robots, "/": links("/no/a.htm", "/yes.htm", text="首"), "/yes.htm": "是"})
    assert urls(walk) == ["/", "/yes.htm"]
    assert walk.records[f"{SITE}/no/a.htm"].why == "robots"
    assert not [path for path in walk.answers.asked if path.startswith("/no/")]  # type: ignore[attr-defined]


@pytest.mark.parametrize("status", [500, 503, 403])
def test_a_robots_txt_that_fails_forbids_all_and_one_that_is_not_there_nothing(status: int) -> None:
    walk = walked({"/robots.txt": (status, {}, b""), "/": "首页"})
    assert urls(walk) == ([] if status >= 500 else ["/"])


def test_a_robots_txt_that_lies_elsewhere_is_read_there() -> None:
    moved, rules = (302, {"Location": "/rules/robots"}, b""), (200, {}, b"User-agent: *\nDisallow: /no")
    walk = walked(
        {"/robots.txt": moved, "/rules/robots": rules, "/": links("/no", "/a", text="首"), "/a": "甲", "/no": "不"}
    )
    assert urls(walk) == ["/", "/a"]


def test_redirects_of_all_kinds_are_followed_and_told() -> None:
    walk = walked({
        "/": links("/a", "/b", "/c", text="首页的字"),
        "/a": (302, {"Location": "/to-a"}, b""),
        "/b": "<meta http-equiv=refresh content='0;url=/to-b'>正在转向",
        "/c": "<script>window.location.href='/to-c'</script>",
        **{f"/to-{one}": f"到了{one}的新地方" for one in "abc"},
    })  # fmt: skip
    assert {one: walk.records[f"{SITE}/{one}"].redirect_to for one in "abc"} == {
        one: f"{SITE}/to-{one}" for one in "abc"
    }
    assert urls(walk) == ["/", "/to-a", "/to-b", "/to-c"]


def test_a_page_that_also_refreshes_itself_stays_a_page() -> None:
    long = "这一页有许多自己的内容。" * 20
    walk = walked(
        {"/": f"<meta http-equiv=refresh content='300;url=/'><script>function f(){{location='/x'}}</script>{long}"}
    )
    assert urls(walk) == ["/"]


def test_a_calendar_is_not_followed_for_ever_but_its_events_are_found() -> None:
    def site(path: str) -> str | None:
        if path == "/":
            return links("/cal.asp?y=2020&m=1", text="首页")
        found = re.match(r"/cal\.asp\?y=(\d+)&m=(\d+)$", path)
        if found:
            year, month = int(found[1]), int(found[2])
            event = ("/event.htm",) if (year, month) == (2020, 4) else ()
            days = [f"/day.asp?d={year}-{month}-{day}" for day in range(1, 29)]
            return links(
                *event, *days, f"/cal.asp?y={year + month // 12}&m={month % 12 + 1}", text=f"{year}年{month}月"
            )
        return {"/event.htm": "助残日活动"}.get(path, "没有活动" if path.startswith("/day") else None)

    walk = walked(site)
    assert "/event.htm" in urls(walk)
    assert len(urls(walk)) < 250
    assert any(one.why == "calendar" for one in walk.records.values())


def test_a_long_list_that_only_knows_next_is_followed_to_its_end() -> None:
    def site(path: str) -> str | None:
        if path == "/":
            return links("/list.asp?page=1", text="首页")
        if found := re.match(r"/list\.asp\?page=(\d+)$", path):
            page = int(found[1])
            more = (f"/list.asp?page={page + 1}",) if page < 60 else ()
            return links(f"/show.asp?id={page}", *more, text=f"关于{chr(0x4E00 + page)}{chr(0x5E00 + page)}的通知")
        return f"正文{chr(0x5E00 + int(path.rpartition('=')[2]))}" if path.startswith("/show") else None

    assert len(urls(walked(site))) == 121


def test_session_numbers_do_not_make_new_pages_nor_another_index() -> None:
    def site(path: str) -> str | None:
        number = random.randbytes(13).hex()
        bare = re.sub(r"[?&]PHPSESSID=\w+", "", path)
        pages = {"/": "首页", "/a.php": "甲", "/b.php?id=1": "乙"}
        if bare not in pages:
            return None
        return links(
            f"/a.php?PHPSESSID={number}", f"/b.php?id=1&PHPSESSID={number}", f"/?PHPSESSID={number}", text=pages[bare]
        )

    first, second = walked(site), walked(site)
    assert urls(first) == ["/", "/a.php", "/b.php?id=1"]
    assert list(first.records.values()) == list(second.records.values())


def test_links_that_lead_round_and_round_come_to_an_end() -> None:
    def same_everywhere(path: str) -> str:
        return links("sub/page.htm", "sub/other.htm", text="同一页")

    assert len(walked(same_everywhere).records) < 50


def test_upper_and_lower_case_are_one_page_on_iis_only() -> None:
    def site(server: dict[str, str]) -> Callable[[str], object]:
        text = links("/News/A.asp", "/news/a.asp", text="首页").encode("gb18030")
        return lambda path: (200, server, text) if path == "/" else "内容" if path.lower() == "/news/a.asp" else None

    assert urls(walked(site(IIS))) == ["/", "/News/A.asp"]
    apache = walked(site(GBK))
    assert urls(apache) == ["/", "/News/A.asp"]
    assert apache.records[f"{SITE}/news/a.asp"].duplicate_of == f"{SITE}/News/A.asp"


def test_the_same_content_is_told_as_a_duplicate_but_framesets_of_other_frames_are_not() -> None:
    frames = "<frameset><frame src=main.htm></frameset>"
    walk = walked({
        "/": links("/a/", "/b/", "/copy.htm", "/orig.htm", text="首页"), "/a/": frames, "/b/": frames,
        "/a/main.htm": "甲的内容", "/b/main.htm": "乙的内容", "/copy.htm": "一样的内容", "/orig.htm": "一样的内容",
    })  # fmt: skip
    assert walk.records[f"{SITE}/orig.htm"].duplicate_of == f"{SITE}/copy.htm"
    assert {"/a/", "/b/", "/a/main.htm", "/b/main.htm"} < set(urls(walk))


def test_errors_with_status_200_are_noticed() -> None:
    shell = "<p>市残联网站 首页 机构 新闻 通知 政策 办事</p>" * 20

    def site(path: str) -> str | None:
        pages = {"/": links("/a.html", "/gone.html", "/b.asp?id=9", text=shell), "/a.html": shell + "真正的内容"}
        if path == "/b.asp?id=9":
            return "<p>对不起，该信息不存在或已被删除！</p>"
        if path.endswith(".html"):
            return pages.get(path, shell + "出错了，请联系我们")
        return pages.get(path)

    walk = walked(site)
    assert urls(walk) == ["/", "/a.html"]
    assert {one.url.removeprefix(SITE) for one in walk.records.values() if one.why == "soft-404"} == {
        "/gone.html",
        "/b.asp?id=9",
    }


def test_a_site_that_shows_its_home_page_for_what_is_missing_keeps_its_home_page() -> None:
    home = links("/a.html", text="首页上有各种各样的新闻和通知")
    walk = walked(lambda path: "甲的内容" if path == "/a.html" else home)
    assert urls(walk) == ["/", "/a.html"]


@pytest.mark.parametrize("text", ["地址：示范路8号404 室，电话见下", "<title>404路公交线路调整</title>有关站点"])
def test_a_number_is_no_error(text: str) -> None:
    assert urls(walked({"/": links("/a.htm", text="首"), "/a.htm": text})) == ["/", "/a.htm"]


def test_chinese_in_a_path_is_asked_for_in_gbk_where_utf_8_is_not_known() -> None:
    walk = walked({"/": "首页<a href='/通知.htm'>通知</a>", "/%CD%A8%D6%AA.htm": "通知的内容"})
    assert walk.records[f"{SITE}/%E9%80%9A%E7%9F%A5.htm"].redirect_to == f"{SITE}/%CD%A8%D6%AA.htm"
    assert urls(walk) == ["/", "/%CD%A8%D6%AA.htm"]


def test_limits_leave_a_line_for_everything_left_out() -> None:
    pages = {
        "/": links(*(f"/{n}.htm" for n in range(9)), text="首"),
        **{f"/{n}.htm": f"第{'甲乙丙丁戊己庚辛壬'[n]}" for n in range(9)},
    }
    walk = walked(pages, pages=4)
    assert len(urls(walk)) == 4
    assert sum(one.why == "limit" for one in walk.records.values()) == 6


def test_external_links_are_listed_with_their_pages_and_not_asked_for() -> None:
    walk = walked(
        {
            "/": links("http://other.example/x", "/a.htm", text="首"),
            "/a.htm": links("http://other.example/x", text="甲"),
        }
    )
    assert {url: list(pages) for url, pages in walk.external.items()} == {
        "http://other.example/x": [f"{SITE}/", f"{SITE}/a.htm"]
    }
    assert [one.url for one in records(walk)] == [f"{SITE}/", f"{SITE}/a.htm"]


def test_a_sitemap_leads_to_pages_that_no_page_links() -> None:
    sitemap = (
        f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{SITE}/lone.htm</loc></url></urlset>"
    )
    walk = walked(
        {"/": "首页", "/sitemap.xml": (200, {"Content-Type": "text/xml"}, sitemap.encode()), "/lone.htm": "孤页"}
    )
    assert "/lone.htm" in urls(walk)


def test_addresses_that_a_function_of_the_site_makes_are_found_wherever_it_stands() -> None:
    call = "<a href='javascript:showNews(12)'>一</a><a href='#' onclick=\"go('a','b');return false\">二</a>"
    own = "<script>function showNews(id){ window.open('/news/show.asp?id='+id,'','width=3'); }</script>"
    script = "var go = function(kind, name) { location.href = '/' + kind + '/' + name + '.htm'; }"
    walk = walked({
        "/": f"{own}{call}首页<script src=/go.js></script>",
        "/go.js": (200, {"Content-Type": "text/javascript"}, script.encode()),
        "/news/show.asp?id=12": "新闻十二", "/a/b.htm": "另一页",
    })  # fmt: skip
    assert urls(walk) == ["/", "/news/show.asp?id=12", "/a/b.htm"]


@pytest.mark.parametrize("robots", ["\ufeffUser-agent: *\nDisallow: /no", "user-agent: *\r\ndisallow: /NO\r\n"])
def test_a_robots_txt_is_obeyed_with_a_bom_as_a_page_and_in_any_case_on_iis(robots: str) -> None:
    kind = {"Content-Type": "text/html", "Server": "Microsoft-IIS/6.0"}
    walk = walked(
        {
            "/robots.txt": (200, kind, robots.encode()),
            "/": (200, IIS, links("/no/a.htm").encode()),
            "/no/a.htm": "不该取",
        }
    )
    assert urls(walk) == ["/"]


def test_redirects_that_never_end_are_left() -> None:
    walk = walked(
        lambda path: (
            (302, {"Location": f"/r?n={int(path.partition('=')[2] or 0) + 1}"}, b"")
            if path[:2] in ("/", "/r")
            else None
        )
    )
    assert len(walk.records) < 20


def test_addresses_that_change_something_are_never_asked_for() -> None:
    acting = ("/admin/del.asp?id=3", "/vote.asp?id=1", "/user.php?action=logout", "/news_delete.php?id=1")
    fine = ("/model.asp?id=3", "/delivery.htm", "/news.php?action=show")
    walk = walked({"/": links(*acting, *fine, text="首页"), **{path: f"内容{path}" for path in (*acting, *fine)}})
    assert {one.url.removeprefix(SITE) for one in walk.records.values() if one.why == "acts"} == set(acting)
    assert not {*acting} & {*walk.answers.asked}  # type: ignore[attr-defined]
