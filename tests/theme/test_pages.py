"""What every page of a built site promises its readers."""

import gzip
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

Pages = Mapping[str, HtmlElement]
PORTAL = "示范市残疾人联合会（演示）"
FIRST_VIEW_BYTES = 14 * 1024  # the first flight of a TCP connection: ten segments (RFC 6928)


def texts(page: HtmlElement, path: str) -> list[str]:
    return [" ".join(element.text_content().split()) for element in page.xpath(path)]


def test_one_h1_and_no_level_skipped(pages: Pages) -> None:
    for address, page in pages.items():
        levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert levels.count(1) == 1, address
        assert all(after - before <= 1 for before, after in pairwise(levels)), (address, levels)


def test_titles_say_where_the_reader_is(pages: Pages) -> None:
    """Unique, and ending with the portal's name: page - column - portal."""
    titles = {address: page.findtext(".//title") for address, page in pages.items()}
    assert [title for title, count in Counter(titles.values()).items() if count > 1] == []
    assert all(title.endswith(PORTAL) for title in titles.values())
    assert titles["/policy/policy.html"] == f"示范市残疾人事业信息化工作办法（样例） - 政策与解读 - {PORTAL}"


def test_the_skip_link_comes_first_and_leads_to_the_content(pages: Pages) -> None:
    for address, page in pages.items():
        first = page.xpath("//body//*[self::a or self::button or self::input or self::summary]")[0]
        assert first.get("class") == "skip-link no-print", address
        (target,) = page.xpath(f"//main[@id='{first.get('href')[1:]}']")
        assert target.get("tabindex") == "-1"


def test_all_content_stands_in_landmarks(pages: Pages) -> None:
    for address, page in pages.items():
        for landmark in ("header", "main", "footer"):
            assert len(page.xpath(f"//body/{landmark}")) == 1, address
        outside = page.xpath("//body/*[not(self::header or self::main or self::footer or self::a or self::div/nav)]")
        assert outside == [], address


def test_ids_are_unique(pages: Pages) -> None:
    for address, page in pages.items():
        ids = Counter(page.xpath("//@id"))
        assert [name for name, count in ids.items() if count > 1] == [], address


def test_nothing_inline_and_nothing_from_elsewhere(pages: Pages) -> None:
    """What the strict Content-Security-Policy would block is not there."""
    for address, page in pages.items():
        assert page.xpath("//script[not(@src)]|//style|//@style|//@*[starts-with(name(),'on')]") == [], address
        loaded = page.xpath("//script/@src|//link[@rel='stylesheet' or @rel='icon']/@href|//img/@src")
        assert all(value.startswith("/") and not value.startswith("//") for value in loaded), address
        assert page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0].startswith("default-src 'self'")


def test_no_link_within_the_site_is_dead(pages: Pages, site: Path) -> None:
    dead = {
        (address, link)
        for address, page in pages.items()
        for link in links(page)
        if not leads(link, address, site, pages)
    }
    assert dead == set()


def links(page: HtmlElement) -> Iterator[str]:
    own = [value for value in page.xpath("//@href|//@src|//@action") if not urlsplit(value).scheme]
    yield from own


def leads(link: str, address: str, site: Path, pages: Pages) -> bool:
    parts = urlsplit(link)
    path = unquote(parts.path) or address
    file = path + "index.html" if path.endswith("/") else path
    if parts.fragment and file in pages:
        return bool(pages[file].xpath("//*[@id=$id]", id=unquote(parts.fragment)))
    return (site / file.lstrip("/")).is_file()


def test_the_current_column_is_marked(pages: Pages) -> None:
    """page on the column's own list, true on what stands in it, nothing elsewhere."""
    marked = {address: page.xpath("//nav[@aria-label='栏目']//@aria-current") for address, page in pages.items()}
    assert marked["/guide/index.html"] == ["page"]
    assert marked["/guide/guide.html"] == ["true"]
    assert marked["/index.html"] == marked["/404.html"] == []


def test_the_breadcrumb_ends_with_this_page(pages: Pages) -> None:
    trail = texts(pages["/guide/guide.html"], "//nav[@aria-label='当前位置']//li")
    assert trail == ["首页", "办事服务", "残疾人证办理（样例）"]
    assert (
        pages["/guide/guide.html"].xpath("//nav[@aria-label='当前位置']//*[@aria-current='page']/text()") == trail[2:]
    )


def test_lists_are_paged(pages: Pages) -> None:
    first, last = pages["/notice/index.html"], pages["/notice/page-3.html"]
    assert len(first.xpath("//main//ul[contains(@class,'item-list')]/li")) == 20
    assert first.xpath("//nav[@aria-label='分页']//a/@href") == [
        "/notice/",
        "/notice/page-2.html",
        "/notice/page-3.html",
        "/notice/page-2.html",
    ]
    assert last.xpath("//nav[@aria-label='分页']//a[@aria-current]/@aria-label") == ["第 3 页"]


def test_dates_are_for_people_and_machines(pages: Pages) -> None:
    times = pages["/policy/policy.html"].xpath("//main//time")
    assert [(time.get("datetime"), time.text) for time in times[:2]] == [
        ("2026-04-20", "2026年4月20日"),
        ("2026-05-11T09:30+08:00", "2026年5月11日 09:30"),
    ]


def test_a_page_in_another_language_speaks_it(pages: Pages) -> None:
    """Words, dates and choices are in the page's language; what stays Chinese is marked."""
    page = pages["/guide/guide-en.html"]
    assert page.get("lang") == "en"
    assert texts(page, "//a[@class='skip-link no-print']") == ["Skip to content"]
    assert "6 May 2026" in page.text_content()
    assert page.xpath("//nav[@aria-label='Sections']//ul/@lang") == ["zh-CN"]
    assert "Translation needs an update" in page.text_content()
    assert page.xpath("//link[@rel='alternate']/@hreflang") == ["zh-CN", "en"]
    assert pages["/guide/guide.html"].xpath("//ul[@class='language-link']/li/@lang") == ["en"]


def test_what_has_expired_says_so(pages: Pages) -> None:
    assert texts(pages["/notice/gone.html"], "//*[contains(@class,'notice-banner--expired')]//strong") == ["已过期"]


def test_policy_and_interpretation_lead_to_each_other(pages: Pages) -> None:
    assert "/policy/interpretation.html" in pages["/policy/policy.html"].xpath("//main//@href")
    assert "/policy/policy.html" in pages["/policy/interpretation.html"].xpath("//main//@href")


def test_the_statement_has_a_place_for_its_evidence(site: Path, pages: Pages) -> None:
    text = (site / "about/accessibility.html").read_text(encoding="utf-8")
    assert (
        len(re.findall(r'<section id="evidence"[^>]*><!-- evidence -->.*<!-- /evidence --></section>', text, re.DOTALL))
        == 1
    )
    assert "evidence" not in pages["/about/barrier.html"].xpath("//@id")


def test_every_page_leads_to_help(pages: Pages) -> None:
    for address, page in pages.items():
        assert "/about/barrier.html" in page.xpath("//footer//@href"), address
        assert any(PORTAL in mark for mark in texts(page, "//footer//ul[@class='site-footer__marks']/li")), address


def test_the_first_view_fits_the_first_flight(site: Path, pages: Pages) -> None:
    """HTML, styles and scripts of a page, compressed, before anything is cached."""
    heavy = {}
    for address, page in pages.items():
        files = [address, *page.xpath("//link[@rel='stylesheet']/@href|//script/@src")]
        if address != "/search.html":  # its script comes after the page and is asked for by nothing else
            heavy[address] = sum(len(gzip.compress((site / file.lstrip("/")).read_bytes(), 6)) for file in files)
    assert {address: size for address, size in heavy.items() if size > FIRST_VIEW_BYTES} == {}
