"""Pictures, tables and dates say in words and marks what they show."""

import re
from datetime import date, datetime

from lxml import etree

from tests.site.conftest import Built, words

MOST_SIDE_BY_SIDE = 3


def test_every_image_has_an_alternative_and_a_size(built: Built) -> None:
    """alt="" only where it is declared. Width and height keep the text from jumping."""
    for address, page in built.pages.items():
        for image in page.xpath("//img"):
            assert image.get("alt") is not None, address
            assert image.get("width") and image.get("height"), (address, image.get("src"))


def test_an_alternative_is_no_file_name(built: Built) -> None:
    for address, page in built.pages.items():
        found = [alt for alt in page.xpath("//img/@alt") if re.search(r"\.(png|jpe?g|svg|gif|webp)$", alt)]
        assert found == [], address


def test_drawings_are_named_or_hidden(built: Built) -> None:
    for address, page in built.pages.items():
        assert page.xpath("//svg[not(@aria-hidden='true') and not(@role='img')]") == [], address


def test_every_picture_file_is_whole(built: Built) -> None:
    for path in built.output.rglob("*.svg"):
        assert etree.parse(path).getroot().tag == "{http://www.w3.org/2000/svg}svg", path.name


def test_every_table_has_a_caption_and_its_headers_a_scope(built: Built) -> None:
    for address, page in built.pages.items():
        for table in page.xpath("//table"):
            assert words(table.xpath("./caption")[0]), address
            assert table.xpath(".//th[not(@scope)]") == [], address
            assert table.xpath("./thead//th"), address


def test_a_wide_table_stands_in_a_named_region_that_the_keyboard_can_scroll(built: Built) -> None:
    """Wide: more columns than a telephone shows side by side. Narrow ones may stand in one."""
    for address, page in built.pages.items():
        wide = [table for table in page.xpath("//table") if len(table.xpath("./thead/tr[1]/*")) > MOST_SIDE_BY_SIDE]
        assert all(table.getparent().get("role") == "region" for table in wide), address
        for region in page.xpath("//*[@role='region']"):
            assert region.get("tabindex") == "0", address
            assert region.get("aria-label") or words(page.get_element_by_id(region.get("aria-labelledby"))), address


def test_every_date_is_one_that_machines_understand(built: Built) -> None:
    for page in built.pages.values():
        for value in page.xpath("//time/@datetime"):
            assert datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
