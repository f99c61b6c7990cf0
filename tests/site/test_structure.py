"""Whoever comes by heading, landmark, title or keyboard finds the way on every page."""

from collections import Counter
from itertools import pairwise

from tests.site.conftest import HEADINGS, Built, words

FOCUSABLE = "//body//*[self::a[@href] or self::button or self::input or self::select or self::summary or @tabindex]"


def test_one_h1_first_and_no_level_skipped(built: Built) -> None:
    """The list of headings is a table of contents. Only headings outside main (the footer) may start anew."""
    for address, page in built.pages.items():
        levels = [int(heading.tag[1]) for heading in page.xpath(HEADINGS)]
        assert levels[0] == 1 and levels.count(1) == 1, address
        assert all(after - before <= 1 for before, after in pairwise(levels)), (address, levels)


def test_no_heading_is_empty(built: Built) -> None:
    for address, page in built.pages.items():
        assert all(words(heading) for heading in page.xpath(f"({HEADINGS})[not(ancestor::template)]")), address


def test_titles_are_unique_and_begin_with_the_heading(built: Built) -> None:
    titles = {address: str(page.findtext(".//title")) for address, page in built.pages.items()}
    assert {title: count for title, count in Counter(titles.values()).items() if count > 1} == {}
    for address, title in titles.items():
        (heading,) = built.pages[address].xpath("//h1")
        assert title.endswith(str(built.site.portal.name))
        assert address == "/index.html" or title.startswith(words(heading)), address


def test_the_language_of_a_page_is_the_language_of_its_item(built: Built) -> None:
    spoken = {item.url: item.lang for item in built.site.items.values()}
    for address, page in built.pages.items():
        declared = spoken.get(address, built.site.portal.lang)
        inside = page.xpath("//h1/@lang") or [page.get("lang")]  # a language without a catalogue is marked on its text
        assert inside == [declared], address


def test_the_skip_link_comes_first_and_leads_to_the_content(built: Built) -> None:
    for address, page in built.pages.items():
        first = page.xpath(FOCUSABLE)[0]
        (target,) = page.xpath("//main")
        assert first.get("href") == f"#{target.get('id')}", address
        # When a screen reader goes to something inside, Chromium would move the focus to it, and Orca loses its place
        assert target.get("tabindex") is None, address


def test_all_content_stands_in_landmarks(built: Built) -> None:
    for address, page in built.pages.items():
        outside = page.xpath("//body/*[not(self::header or self::main or self::footer or self::a or self::div/nav)]")
        assert outside == [], address
        assert [len(page.xpath(f"//body/{name}")) for name in ("header", "main", "footer")] == [1, 1, 1], address


def test_navigations_of_a_page_have_names_of_their_own(built: Built) -> None:
    for address, page in built.pages.items():
        names = [
            navigation.get("aria-label") or words(page.get_element_by_id(navigation.get("aria-labelledby")))
            for navigation in page.xpath("//nav")
        ]
        assert all(names) and len(names) == len(set(names)), (address, names)


def test_ids_are_unique(built: Built) -> None:
    for address, page in built.pages.items():
        assert [name for name, count in Counter(page.xpath("//@id")).items() if count > 1] == [], address


def test_what_a_page_refers_to_is_there(built: Built) -> None:
    for address, page in built.pages.items():
        named = page.xpath("//@aria-labelledby|//@aria-describedby|//@aria-controls|//label/@for")
        ids = set(page.xpath("//@id"))
        assert {name for value in named for name in value.split()} - ids == set(), address


def test_the_breadcrumb_leads_from_home_to_this_page(built: Built) -> None:
    for address, page in built.pages.items():
        if address in ("/index.html", "/404.html"):
            continue
        (trail,) = page.xpath("//nav[contains(@class,'breadcrumb')]")
        assert trail.xpath(".//a/@href")[0] == "/", address
        assert len(trail.xpath(".//li[last()]/*[@aria-current='page'][not(@href)]")) == 1, address


def test_the_column_of_a_page_is_marked_in_the_menu(built: Built) -> None:
    """ "page" on the column's own list, "true" on what stands in it, nothing elsewhere."""
    for address, page in built.pages.items():
        marked = [
            (link.get("href"), link.get("aria-current")) for link in page.xpath("//header//nav//a[@aria-current]")
        ]
        column = f"/{address.split('/')[1]}/"
        if address in built.articles:
            assert marked == [(column, "true")], address
        elif address in built.lists:
            assert marked == [(column, "page")], address
        else:
            assert marked == [], address


def test_fields_have_labels(built: Built) -> None:
    bare = "//*[self::input or self::select or self::textarea][not(ancestor::label)][not(@id=//label/@for)]"
    assert {address for address, page in built.pages.items() if page.xpath(bare)} == set()
