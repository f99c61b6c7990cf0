"""What single templates promise their readers; what every page promises is in tests/site/."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lxml.html import HtmlElement

Pages = Mapping[str, HtmlElement]
PORTAL = "示范市残疾人联合会（演示）"


def texts(page: HtmlElement, path: str) -> list[str]:
    return [" ".join(element.text_content().split()) for element in page.xpath(path)]


def test_titles_say_where_the_reader_is(pages: Pages) -> None:
    """page - column - portal, and which page of a list."""
    assert pages["/policy/policy.html"].findtext(".//title") == (
        f"示范市残疾人事业信息化工作办法（样例） - 政策与解读 - {PORTAL}"
    )
    assert pages["/notice/page-2.html"].findtext(".//title") == f"通知公告（第 2 页） - {PORTAL}"


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
    around = page.xpath("//body/*[not(self::main)]//text()")
    assert [text for text in around if re.search("[\u4e00-\u9fff]", text) and language_of(text) != "zh-CN"] == []
    assert "Translation needs an update" in page.text_content()
    assert page.xpath("//link[@rel='alternate']/@hreflang") == ["zh-CN", "en"]
    assert pages["/guide/guide.html"].xpath("//ul[@class='language-link']/li/@lang") == ["en"]


def language_of(text: Any) -> str:
    """The nearest lang above a text."""
    return str(text.getparent().xpath("ancestor-or-self::*[@lang][1]/@lang")[-1])


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
