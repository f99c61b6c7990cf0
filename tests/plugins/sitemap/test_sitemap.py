"""Search engines and the audit find every page, and only what is there."""

from xml.etree import ElementTree as ET

from plugins.sitemap.locations import Location
from plugins.sitemap.xml import MOST_IN_A_FILE, sitemap_files
from tests.little_site import SECRET, LittleSite

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
URL = "https://canlian.example"


def places(little_site: LittleSite) -> dict[str, ET.Element]:
    root = ET.fromstring(little_site.read("sitemap.xml"))
    return {str(element.findtext(f"{SITEMAP}loc")): element for element in root}


def test_every_page_but_the_one_for_errors_is_listed_and_every_listed_page_exists(little_site: LittleSite) -> None:
    written = {path.relative_to(little_site.output).as_posix() for path in little_site.output.rglob("*.html")}
    listed = {place.removeprefix(f"{URL}/") for place in places(little_site)}
    assert {f"{path}index.html" if path.endswith("/") or not path else path for path in listed} == written - {
        "404.html"
    }


def test_an_item_has_the_date_of_its_last_change(little_site: LittleSite) -> None:
    item = little_site.site.items["guide/guide.md"]
    changed = places(little_site)[f"{URL}{item.url}"].findtext(f"{SITEMAP}lastmod")
    assert item.published_at
    assert changed == (item.fields.updated or item.published_at).isoformat(timespec="seconds")


def test_languages_of_one_item_name_each_other(little_site: LittleSite) -> None:
    for name in ("guide", "guide-en"):
        links = places(little_site)[f"{URL}/guide/{name}.html"].findall(f"{XHTML}link")
        assert {(link.get("hreflang"), link.get("href")) for link in links} == {
            ("zh-CN", f"{URL}/guide/guide.html"),
            ("en", f"{URL}/guide/guide-en.html"),
        }


def test_what_is_not_public_is_not_listed(little_site: LittleSite) -> None:
    text = little_site.read("sitemap.xml")
    assert "draft" not in text and "future" not in text and SECRET not in text


def test_more_pages_than_a_file_may_hold_are_split(little_site: LittleSite) -> None:
    files = sitemap_files(URL, (Location(path=f"/{number}.html") for number in range(MOST_IN_A_FILE + 1)))
    assert sorted(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert f"<loc>{URL}/sitemap-2.xml</loc>".encode() in files["sitemap.xml"]
    assert files["sitemap-2.xml"].count(b"<loc>") == 1


def test_robots_are_told_where_the_sitemap_is(little_site: LittleSite) -> None:
    assert f"Sitemap: {URL}/sitemap.xml\n" in little_site.read("robots.txt")
