"""Two whole sites that keep the same promises: the one that is shipped, and one made of samples and traps.

Each is built once. Names come from portal/*.yaml, so a federation that replaces content/ and portal/ keeps these tests.
"""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from lxml.html import HtmlElement

from plugins.content_model.publication import build_time
from plugins.content_model.site import Site, open_site
from tests.little_site import ask_for_no_review
from tests.real_build import ROOT, build
from tests.theme.sample_site import NOW, write_content

HEADINGS = "//h1|//h2|//h3|//h4|//h5|//h6"


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A built site, and what it was built from. `pages`: address of the file ("/guide/index.html") → parsed page."""

    site: Site
    output: Path
    pages: Mapping[str, HtmlElement]

    @property
    def articles(self) -> Mapping[str, HtmlElement]:
        """The pages of items."""
        return {item.url: self.pages[item.url] for item in self.site.items.values()}

    @property
    def lists(self) -> Mapping[str, HtmlElement]:
        """The pages of columns, the later ones too."""
        slugs = {column.slug for column in self.site.portal.columns}
        return {
            address: page
            for address, page in self.pages.items()
            if address.split("/")[1] in slugs and (address.endswith("/index.html") or "/page-" in address)
        }

    def file(self, link: str, page: str) -> str:
        """The address of the file that a link on a page leads to."""
        path = unquote(urlsplit(link).path) or page
        return path + "index.html" if path.endswith("/") else path

    def links(self) -> Iterator[tuple[str, HtmlElement]]:
        """Every link that a reader can follow, with the address of its page."""
        for address, page in self.pages.items():
            for link in page.xpath("//body//a[@href]"):
                yield address, link


@pytest.fixture(scope="session", params=["shipped", "samples"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp(request.param)
    shutil.copytree(ROOT / "portal", folder / "portal")
    if request.param == "shipped":
        shutil.copytree(ROOT / "content", folder / "content")
        return read(folder, build(folder), build_time())
    ask_for_no_review(folder)
    write_content(folder / "content")
    moment = {"SOURCE_DATE_EPOCH": NOW}
    return read(folder, build(folder, **moment), build_time(moment))


def read(folder: Path, output: Path, now: datetime) -> Built:
    pages = {
        f"/{path.relative_to(output).as_posix()}": html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot()
        for path in sorted(output.rglob("*.html"))
    }
    return Built(site=open_site(folder, now), output=output, pages=pages)


def words(element: HtmlElement) -> str:
    """What a reader reads of an element."""
    return " ".join(element.text_content().split())
