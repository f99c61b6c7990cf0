"""What has expired leaves the lists on the next build, by itself, and keeps its address."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from plugins.content_model.library import Library
from plugins.content_model.validity import in_time
from tests.little_site import REPOSITORY, vary, write_content
from tests.plugins.only_gates import leave_on
from tests.real_build import build

DAY_BEFORE, DAY, DAY_AFTER = "1797868800", "1797955200", "1798041600"  # 2026-12-22 to 24, 00:00 in Beijing is earlier


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "门户"
    shutil.copytree(REPOSITORY / "portal", root / "portal")
    leave_on(root)
    write_content(root)
    vary(root, "notice/notice.md", "short", title="短期通知", date="2026-05-11 09:30", expires_on="2026-12-23")
    return root


def hrefs(page: Path) -> list[str]:
    """Of the lists of items on a page."""
    lists = html.parse(page).xpath("//ul[contains(@class, 'item-list')]")
    return [href for one in lists for href in one.xpath("./li/a/@href")]


def test_an_expired_notice_moves_from_the_list_to_the_past_and_keeps_its_address(project: Path) -> None:
    output = build(project, SOURCE_DATE_EPOCH=DAY)
    assert "/notice/short.html" in hrefs(output / "notice/index.html")
    assert not (output / "notice/past.html").exists()
    output = build(project, SOURCE_DATE_EPOCH=DAY_AFTER)
    assert "/notice/short.html" not in hrefs(output / "notice/index.html") + hrefs(output / "index.html")
    assert hrefs(output / "notice/past.html") == ["/notice/short.html"]
    assert 'href="/notice/past.html"' in (output / "notice/index.html").read_text(encoding="utf-8")
    assert "已过期" in (output / "notice/short.html").read_text(encoding="utf-8")
    assert "/notice/past.html" in (output / "sitemap.xml").read_text(encoding="utf-8")


def test_a_column_whose_items_have_all_expired_still_has_its_list(project: Path) -> None:
    for path in (project / "content/news").glob("*.md"):
        vary(project, f"news/{path.name}", path.stem, expires_on="2026-12-01")
    output = build(project, SOURCE_DATE_EPOCH=DAY)
    assert hrefs(output / "news/index.html") == [] and hrefs(output / "news/past.html")


@pytest.mark.parametrize(
    ("field", "day", "validity"),
    [
        ("repealed_on: 2026-12-23", date(2026, 12, 22), "in_force"),
        ("repealed_on: 2026-12-23", date(2026, 12, 23), "repealed"),
        ("expires_on: 2026-12-23", date(2026, 12, 23), "in_force"),
        ("expires_on: 2026-12-23", date(2026, 12, 24), "term_over"),
    ],
)
def test_a_document_ends_by_itself(project: Path, field: str, day: date, validity: str) -> None:
    key, _, value = field.partition(": ")
    vary(project, "policy/policy.md", "ends", **{key: value})
    library = Library(project)
    item = library.item("policy/ends.md")
    assert item and not library.problems("policy/ends.md")
    assert in_time(item, day).fields.validity.code == validity
