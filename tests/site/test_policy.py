"""A strict Content-Security-Policy breaks nothing, and nobody else learns who reads what."""

import re

from tests.site.conftest import Built

LOADED = (
    "//script/@src|//link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href|//img/@src|//iframe/@src"
    "|//video/@src|//audio/@src|//source/@src|//track/@src|//object/@data|//embed/@src|//form/@action"
)


def test_the_policy_is_on_every_page(built: Built) -> None:
    for address, page in built.pages.items():
        (policy,) = page.xpath("//head/meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy.startswith("default-src 'self'") and "unsafe" not in policy, address


def test_nothing_is_inline(built: Built) -> None:
    inline = "//script[not(@src)]|//style|//@style|//@*[starts-with(name(),'on')]|//@href[starts-with(.,'javascript:')]"
    assert {address for address, page in built.pages.items() if page.xpath(inline)} == set()


def test_nothing_comes_from_elsewhere(built: Built) -> None:
    for address, page in built.pages.items():
        assert all(re.match(r"/(?!/)", value) for value in page.xpath(LOADED)), address
        assert page.xpath("//@srcset|//base|//iframe|//object|//embed") == [], address


def test_styles_and_scripts_ask_nobody_else(built: Built) -> None:
    for path in (*built.output.rglob("*.css"), *built.output.rglob("*.js"), *built.output.rglob("*.svg")):
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/", "")
        assert re.findall(r"https?://|@import|url\(\s*['\"]?//", text) == [], path.name


def test_styles_and_scripts_can_be_kept_for_ever(built: Built) -> None:
    """Their names change with what is in them."""
    for page in built.pages.values():
        for value in page.xpath("//script/@src|//link[@rel='stylesheet']/@href"):
            assert re.search(r"\.[0-9a-f]{8}\.(css|js)$", value)
