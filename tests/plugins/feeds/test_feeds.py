"""Whoever follows a feed hears of every public item, from addresses that work anywhere."""

from datetime import datetime
from xml.etree import ElementTree as ET

import pytest

from plugins.feeds.feeds import MOST_ENTRIES, feeds
from tests.little_site import SECRET, LittleSite

ATOM = "{http://www.w3.org/2005/Atom}"


def paths(little_site: LittleSite) -> list[str]:
    return sorted(path.relative_to(little_site.output).as_posix() for path in little_site.output.rglob("feed.xml"))


def entries(little_site: LittleSite, path: str) -> list[ET.Element]:
    return ET.fromstring(little_site.read(path)).findall(f"{ATOM}entry")


def text(element: ET.Element, tag: str) -> str:
    return element.findtext(f"{ATOM}{tag}") or ""


def test_the_portal_and_each_column_have_a_feed(little_site: LittleSite) -> None:
    expected = ["feed.xml", *(f"{column.slug}/feed.xml" for column in little_site.site.portal.columns)]
    assert paths(little_site) == sorted(expected)


def test_every_public_item_is_in_the_feed_of_its_column_and_of_the_portal(little_site: LittleSite) -> None:
    for column in little_site.site.portal.columns:
        expected = [f"https://canlian.example{item.url}" for item in column.items]
        assert [text(entry, "id") for entry in entries(little_site, f"{column.slug}/feed.xml")] == expected
        assert set(expected) <= {text(entry, "id") for entry in entries(little_site, "feed.xml")}


def test_a_feed_has_what_rfc_4287_asks_for(little_site: LittleSite) -> None:
    for path in paths(little_site):
        feed = ET.fromstring(little_site.read(path))
        for element in (feed, *feed.findall(f"{ATOM}entry")):
            assert text(element, "id") and text(element, "title")
            assert datetime.fromisoformat(text(element, "updated")).tzinfo
        dates = [datetime.fromisoformat(text(entry, "updated")) for entry in feed.findall(f"{ATOM}entry")]
        assert datetime.fromisoformat(text(feed, "updated")) == max(
            dates, default=datetime.fromisoformat("1970-01-01T00:00:00+00:00")
        )
        assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"https://canlian.example/{path}"  # type: ignore[union-attr]


def test_every_address_is_absolute(little_site: LittleSite) -> None:
    for path in paths(little_site):
        links = ET.fromstring(little_site.read(path)).iter(f"{ATOM}link")
        assert all(str(link.get("href")).startswith("https://canlian.example/") for link in links)


def test_a_translation_is_linked_from_its_original(little_site: LittleSite) -> None:
    original = next(
        entry for entry in entries(little_site, "guide/feed.xml") if text(entry, "id").endswith("/guide.html")
    )
    link = original.find(f"{ATOM}link[@hreflang='en']")
    assert link is not None and link.get("href") == "https://canlian.example/guide/guide-en.html"


def test_a_title_that_looks_like_markup_stays_text(little_site: LittleSite) -> None:
    titles = [text(entry, "title") for entry in entries(little_site, "notice/feed.xml")]
    assert "<b>甲 & 乙</b>" in titles


def test_a_page_tells_browsers_of_its_feed(little_site: LittleSite) -> None:
    assert 'type="application/atom+xml" href="/guide/feed.xml"' in little_site.read("guide/guide.html")


@pytest.mark.parametrize("path", ["feed.xml", "notice/feed.xml", "guide/feed.xml", "campaign/feed.xml"])
def test_what_is_not_public_is_in_no_feed(little_site: LittleSite, path: str) -> None:
    assert SECRET not in little_site.read(path)


def test_feeds_are_the_same_every_time_and_of_bounded_length(little_site: LittleSite) -> None:
    assert feeds(little_site.site) == feeds(little_site.site)
    assert all(content.count(b"<entry") <= MOST_ENTRIES for content in feeds(little_site.site).values())
