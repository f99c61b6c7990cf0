"""The builder that stays makes the page of an edit at once, the rest soon after, and nothing that a build would not."""

from pathlib import Path

import pytest

from plugins.fast_build.resident import Resident
from tests.little_site import REPOSITORY
from tests.plugins.fast_build.builds import NOW, build, files, make_portal


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "门户"
    make_portal(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)
    return root


@pytest.fixture
def resident(portal: Path) -> Resident:
    theme = {"THEME": str(portal / "theme"), "THEME_TEMPLATES_OVERRIDES": [str(portal / "theme")]}
    made = Resident(portal, portal / "output", REPOSITORY / "publishconf.py", theme)
    assert made.build().is_complete
    return made


def clean(portal: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Without the search, which a preview leaves for the next whole build."""
    output = build(portal, portal.with_name("clean"), fast=False, monkeypatch=monkeypatch)
    return {name: digest for name, digest in files(output).items() if "search" not in name}


def there(portal: Path) -> dict[str, str]:
    return {name: digest for name, digest in files(portal / "output").items() if "search" not in name}


def edit(path: Path, old: str, new: str) -> Path:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_a_saved_text_is_on_its_page_before_anything_else_and_elsewhere_after_settling(
    portal: Path, resident: Resident, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = edit(portal / "content/news/news.md", "\ntitle: ", "\ntitle: 改过的")
    changed = resident.saved([path])
    assert changed.addresses == ("/news/news.html",) and not changed.is_complete
    assert "改过的" in (portal / "output/news/news.html").read_text(encoding="utf-8")
    assert "改过的" not in (portal / "output/news/index.html").read_text(encoding="utf-8")
    assert "/news/" in resident.settle().addresses
    assert there(portal) == clean(portal, monkeypatch)


def test_what_comes_goes_and_moves_is_as_a_clean_build_has_it(
    portal: Path, resident: Resident, monkeypatch: pytest.MonkeyPatch
) -> None:
    notice, news = portal / "content/notice/notice.md", portal / "content/news/news.md"
    other = notice.with_name("second.md")
    other.write_text(notice.read_text(encoding="utf-8") + "\n见[消息](../news/news.md)。\n", encoding="utf-8")
    assert resident.saved([other]).addresses == ()
    assert "/notice/second.html" in resident.settle().addresses
    edit(news, "---\n", "---\nslug: moved\n")
    resident.saved([news])
    assert {"/news/moved.html", "/news/news.html", "/notice/second.html"} <= set(resident.settle().addresses)
    other.unlink()
    resident.saved([other])
    resident.settle()
    assert there(portal) == clean(portal, monkeypatch)


def test_what_is_refused_is_told_with_its_line_and_the_last_good_page_stays(portal: Path, resident: Resident) -> None:
    before = there(portal)
    path = edit(portal / "content/news/news.md", "\ndate: ", "\ndate: 2026-02-31 #")
    changed = resident.saved([path])
    assert changed.problems and changed.problems[0].path.name == "news.md" and changed.problems[0].line
    assert resident.settle().problems
    assert there(portal) == before


def test_a_fault_of_a_template_is_told_and_the_site_stays(portal: Path, resident: Resident) -> None:
    path = edit(portal / "theme/templates/news.html", "{%", "{{ no_such_name }}{%")
    before = there(portal)
    assert resident.saved([path]).addresses == ()
    assert "no_such_name" in resident.build().trouble
    assert there(portal) == before
