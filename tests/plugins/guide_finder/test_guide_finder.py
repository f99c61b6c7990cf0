"""Readers find the guides that are for them by plain links."""

from lxml import html

from tests.little_site import SECRET, LittleSite


def links(little_site: LittleSite, path: str) -> dict[str, str]:
    """Address → text of the links in <main>."""
    page = html.fromstring(little_site.read(path))
    return {link.get("href"): link.text_content() for link in page.findall(".//main//a")}


def test_the_first_page_leads_by_event_by_group_and_by_matter(little_site: LittleSite) -> None:
    found = links(little_site, "finder/index.html")
    assert found["/finder/life-event-new-disability.html"] == "刚刚出现残疾"
    assert found["/finder/audience-vision.html"] == "视力残疾人"
    assert found["/finder/category-certificate.html"] == "办证"


def test_every_guide_stands_under_each_of_its_words(little_site: LittleSite) -> None:
    guide = little_site.site.items["guide/guide.md"]
    for field in ("audience", "life_event"):
        for choice in getattr(guide.fields, field):
            path = f"finder/{field}-{choice.code}.html".replace("_", "-")
            assert links(little_site, path)[guide.url] == guide.fields.title


def test_what_is_for_all_disabled_people_is_offered_to_each_group_of_them_and_to_no_other(
    little_site: LittleSite,
) -> None:
    """The sample guide is for 所有残疾人."""
    assert "/guide/guide.html" in links(little_site, "finder/audience-hearing.html")
    assert not (little_site.output / "finder/audience-employers.html").exists()


def test_every_link_of_the_finder_leads_to_a_page(little_site: LittleSite) -> None:
    for page in sorted((little_site.output / "finder").glob("*.html")):
        for href in links(little_site, f"finder/{page.name}"):
            path = little_site.output / href.lstrip("/")
            assert path.is_file() or (path / "index.html").is_file(), (page.name, href)


def test_the_finder_needs_no_script(little_site: LittleSite) -> None:
    page = html.fromstring(little_site.read("finder/index.html"))
    assert page.xpath("//main//script | //main//*[@data-enhance] | //main//form") == []


def test_what_is_not_public_is_in_no_group(little_site: LittleSite) -> None:
    for page in (little_site.output / "finder").glob("*.html"):
        assert SECRET not in page.read_text(encoding="utf-8")
