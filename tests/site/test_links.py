"""Every link leads somewhere, and says where before it is followed."""

import re
from collections import defaultdict
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from tests.site.conftest import Built, words

SIZE = re.compile(r"(\d+(?:\.\d)?) (KB|MB)")


def test_no_link_within_the_site_is_dead(built: Built) -> None:
    dead = {
        (address, link)
        for address, page in built.pages.items()
        for link in page.xpath("//@href|//@src|//@action")
        if not urlsplit(link).scheme and not leads_somewhere(built, link, address)
    }
    assert dead == set()


def leads_somewhere(built: Built, link: str, page: str) -> bool:
    file = built.file(link, page)
    fragment = unquote(urlsplit(link).fragment)
    if fragment and file in built.pages:
        return bool(built.pages[file].xpath("//*[@id=$id]", id=fragment))
    return (built.output / file.lstrip("/")).is_file()


def test_every_link_has_words(built: Built) -> None:
    mute = {address for address, link in built.links() if not words(link) and not link.xpath(".//img[@alt!='']")}
    assert mute == set()


def test_links_of_the_same_words_in_a_text_lead_to_the_same_place(built: Built) -> None:
    """In main, by what they say; a reader who lists the links can tell them apart."""
    for address, page in built.pages.items():
        places = defaultdict(set)
        for link in page.xpath("//main//a[@href]"):
            places[link.get("aria-label") or words(link)].add(link.get("href"))
        assert {said: hrefs for said, hrefs in places.items() if len(hrefs) > 1} == {}, address


def test_no_link_opens_a_window(built: Built) -> None:
    assert {address for address, link in built.links() if link.get("target")} == set()


def test_a_link_to_a_file_says_its_format_and_size(built: Built) -> None:
    """As large as it says, within a kilobyte. Feeds and calendars are addresses to subscribe to, and have no size."""
    for address, link in built.links():
        file = built.file(link.get("href"), address)
        suffix = PurePosixPath(file).suffix
        if urlsplit(link.get("href")).scheme or suffix in (".html", ".xml", ".ics"):
            continue
        number, unit = SIZE.search(words(link)).groups()  # type: ignore[union-attr]
        told = float(number) * (1024 if unit == "KB" else 1024**2)
        size = (built.output / file.lstrip("/")).stat().st_size
        assert abs(told - size) <= max(1024, size * 0.06), (address, file)


def test_a_link_to_another_site_says_so_in_words(built: Built) -> None:
    for address, link in built.links():
        if urlsplit(link.get("href")).scheme in ("http", "https"):
            assert "external" in link.get("rel", ""), (address, link.get("href"))
            assert re.search("外部链接|external link", words(link)), (address, link.get("href"))
