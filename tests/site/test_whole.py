"""All that is public is there, can be found in every way, and nothing else is."""

import json
from datetime import datetime
from urllib.parse import urlsplit

from lxml import etree

from plugins.content_model.publication import is_public
from tests.site.conftest import Built, words

ATOM = "{http://www.w3.org/2005/Atom}"
MACHINES = {".xml", ".txt", ".json", ".bin", ".ics", ".css", ".js"}


def places(built: Built) -> set[str]:
    """Addresses of the sitemap, as files."""
    found = etree.parse(built.output / "sitemap.xml").getroot().iter("{*}loc")
    return {built.file(urlsplit(str(place.text)).path, "") for place in found}


def test_every_public_item_has_its_page(built: Built) -> None:
    for item in built.site.items.values():
        assert words(built.pages[item.url].xpath("//h1")[0]) == item.title


def test_no_draft_and_nothing_of_the_future_has_a_page(built: Built) -> None:
    hidden = [item for item in built.site.library.items() if not is_public(item, built.site.now)]
    assert [item.key for item in hidden if item.url in built.pages] == []
    written = b"\n".join(path.read_bytes() for path in built.output.rglob("*") if path.suffix in {".html", *MACHINES})
    assert [item.key for item in hidden if str(item.title).encode() in written] == []


def test_the_sitemap_lists_every_page_and_no_other(built: Built) -> None:
    assert places(built) == built.pages.keys() - {"/404.html"}


def test_links_lead_from_home_to_every_page(built: Built) -> None:
    """Without search and without scripts."""
    reached, waiting = set(), ["/index.html"]
    while waiting:
        address = waiting.pop()
        if address in reached or address not in built.pages:
            continue
        reached.add(address)
        links = built.pages[address].xpath("//body//a/@href")
        waiting += [built.file(link, address) for link in links if not urlsplit(link).scheme]
    assert built.pages.keys() - reached == {"/404.html"}


def test_search_covers_every_item(built: Built) -> None:
    files = built.output.glob("search/*/pages/*.json")
    found = [record[1] for file in files for record in json.loads(file.read_bytes())]
    assert sorted(found) == sorted(built.articles)


def test_feeds_are_whole(built: Built) -> None:
    """Every column's newest items, with absolute addresses that exist and dates with a time zone."""
    root = str(built.site.portal.url)
    for path in built.output.rglob("feed.xml"):
        feed = etree.parse(path).getroot()
        for element in (feed, *feed.iter(f"{ATOM}entry")):
            assert element.findtext(f"{ATOM}id") and element.findtext(f"{ATOM}title")
            assert datetime.fromisoformat(str(element.findtext(f"{ATOM}updated"))).tzinfo
        for link in feed.iter(f"{ATOM}link"):
            address = str(link.get("href"))
            assert address.startswith(f"{root}/")
            assert (built.output / built.file(address, "").lstrip("/")).is_file(), address


def test_every_event_of_a_campaign_is_in_its_calendar(built: Built) -> None:
    for item in built.site.items.values():
        path = built.output / item.url.lstrip("/").replace(".html", ".ics")
        if item.type != "campaign" or not item.events:
            assert not path.exists(), item.url
            continue
        lines = path.read_bytes().decode("utf-8").replace("\r\n ", "").split("\r\n")
        opened, closed = ([line for line in lines if line.startswith(word)] for word in ("BEGIN:", "END:"))
        assert len(opened) == len(closed) and lines[0] == "BEGIN:VCALENDAR"
        assert lines.count("BEGIN:VEVENT") == len(item.events)


def test_no_file_is_published_that_no_page_needs(built: Built) -> None:
    linked = {
        built.file(link, address)
        for address, page in built.pages.items()
        for link in page.xpath("//@href|//@src")
        if not urlsplit(link).scheme
    }
    files = {f"/{path.relative_to(built.output).as_posix()}" for path in built.output.rglob("files/*")}
    assert files - linked == set()
