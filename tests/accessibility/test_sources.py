"""A finding in content names the file and the line that an editor has to mend."""

import json
from pathlib import Path

import pytest

from accessibility.errors import SettingError
from accessibility.sources import Sources, read_sources
from tests.accessibility.findings import finding, page

FRONT = "---\ntitle: 指南\ncover: files/cover.svg\nrelated: news/help.md\n---\n"
ARTICLE = f"{FRONT}\n请看[申请表](../files/form.pdf)。\n\n![](photo.jpg)\n\n**重要**：三十日内办结。\n"


@pytest.fixture
def place(tmp_path):
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    sources = Sources(files={"/guide/a.html": "a.md", "/guide/index.html": "a.md"}, root=tmp_path)

    def of(html: str, url: str = "/guide/a.html", cause: str = "main p") -> str:
        return sources.of(page(finding(html=html, cause=cause), url=url)).findings[0].source

    return of


@pytest.mark.parametrize(
    ("html", "line"),
    [
        ('<img src="/guide/files/photo.jpg" alt="">', 9),
        ('<a href="/guide/files/form.pdf">申请表</a>', 7),
        ('<img src="/guide/files/cover.svg">', 3),
        ("<p>：三十日内办结。</p>", 11),
    ],
)
def test_the_line_holds_what_the_element_shows_or_points_to(place, html, line):
    assert place(html) == f"a.md:{line}"


def test_a_link_made_of_the_front_matter_belongs_to_its_component(place):
    assert place('<a href="/news/help.html">帮助</a>') == ""


def test_what_the_file_does_not_hold_belongs_to_the_template(place):
    assert place('<a href="/search.html">搜索</a>') == ""


def test_a_word_that_the_file_happens_to_hold_is_no_source(place):
    assert place('<a href="/photo.html">照片</a>') == ""
    assert place("<p>三十日内办结。</p>", cause="banner p") == ""


def test_a_column_is_known_by_its_folder(place):
    assert place('<img src="photo.jpg">', url="/guide/") == "a.md:9"


def test_a_page_that_is_not_in_the_map_has_no_source(place):
    assert place('<img src="photo.jpg">', url="/other.html") == ""


def test_a_map_that_is_none_is_refused(tmp_path):
    (tmp_path / "map.json").write_text(json.dumps({"/a.html": 1}), encoding="utf-8")
    with pytest.raises(SettingError, match="对照表"):
        read_sources(tmp_path / "map.json")


@pytest.mark.parametrize(
    ("cause", "folder"),
    [
        ("navigation a.menu__link--here", "theme/components/menu"),
        ("banner .menu li", "theme/components/menu"),
        ("main .prose p", ""),
        ("main p.menus", ""),
        ("p", ""),
    ],
)
def test_what_is_not_in_content_is_of_the_component_whose_class_it_has(cause, folder):
    sources = Sources(files={".menu": "theme/components/menu"}, root=Path())
    assert sources.of(page(finding(cause=cause), url="/guide/")).findings[0].source == folder


def test_what_the_content_holds_is_of_the_content_although_a_component_shows_it(place):
    assert place('<img src="/guide/files/photo.jpg" alt="">', cause="main .figure img") == "a.md:9"
