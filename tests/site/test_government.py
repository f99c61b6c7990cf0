"""What the rules for public sites ask of every page: tags for inspectors, marks in the footer, a way to complain."""

from lxml.html import HtmlElement

from tests.site.conftest import Built, words

# By kind of page, in the order of 国办发〔2017〕47号; Author only where there is one
SITE = ["SiteName", "SiteDomain", "SiteIDCode"]
COLUMN = [*SITE, "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"]
ARTICLE = [*COLUMN, "ArticleTitle", "PubDate", "ContentSource", "Keywords", "Description", "Url"]
OTHERS = {"viewport", "robots", "description", "Author"}


def tags(page: HtmlElement) -> dict[str, str]:
    return {tag.get("name"): tag.get("content") for tag in page.xpath("//head/meta[@name]")}


def test_every_page_carries_the_tags_of_its_kind(built: Built) -> None:
    for address, page in built.pages.items():
        expected = ARTICLE if address in built.articles else COLUMN if address in built.lists else SITE
        assert [name for name in tags(page) if name not in OTHERS] == expected, address


def test_every_page_has_one_description(built: Built) -> None:
    """Of an item it is the tag that the rules ask for; names of tags know no capitals."""
    for address, page in built.pages.items():
        assert [name.lower() for name in page.xpath("//meta/@name")].count("description") == 1, address


def test_no_tag_stands_twice_or_empty(built: Built) -> None:
    for address, page in built.pages.items():
        names = page.xpath("//head/meta/@name")
        assert len(names) == len(set(names)) and all(tags(page).values()), address


def test_the_tags_say_what_the_item_says(built: Built) -> None:
    for item in built.site.items.values():
        found = tags(built.pages[item.url])
        assert found["ArticleTitle"] == item.title
        assert found["PubDate"] == f"{item.published_at:%Y-%m-%d %H:%M}"
        assert found["ContentSource"] == item.source
        assert found["Url"] == f"{built.site.portal.url}{item.url}"


def test_every_page_says_who_runs_the_site(built: Built) -> None:
    portal = built.site.portal
    for address, page in built.pages.items():
        (footer,) = page.xpath("//body/footer")
        for mark in (portal.sponsor, portal.site_id_code, portal.icp, portal.police):
            assert not mark or str(mark) in words(footer), (address, mark)


def test_every_page_leads_to_reporting_a_barrier_and_to_the_statement(built: Built) -> None:
    for address, page in built.pages.items():
        ways = page.xpath("//body/footer//a/@href")
        assert {"/about/barrier.html", "/about/accessibility.html", "/sitemap.html"} <= set(ways), address


def test_reporting_a_barrier_needs_no_telephone_and_no_web(built: Built) -> None:
    """Typed telephones, and ways for people who cannot call."""
    page = built.pages["/about/barrier.html"]
    (main,) = page.xpath("//main")
    assert main.xpath(".//a[starts-with(@href,'tel:')]")
    item = next(item for item in built.site.items.values() if item.url == "/about/barrier.html")
    assert item.other_ways and all(str(way) in words(main) for way in item.other_ways)


def test_a_demonstration_says_so_on_every_page_before_anything_else(built: Built) -> None:
    text = built.site.portal.demonstration
    for address, page in built.pages.items():
        banners = page.xpath("//body/header/*[1][contains(@class,'notice-banner--demonstration')]")
        assert bool(banners) == bool(text), address
        assert not text or str(text) in words(banners[0]), address


def test_what_is_a_sample_says_so(built: Built) -> None:
    for item in built.site.items.values():
        marked = built.pages[item.url].xpath("//main//*[contains(@class,'notice-banner--sample')]")
        assert bool(marked) == bool(item.sample), item.url
