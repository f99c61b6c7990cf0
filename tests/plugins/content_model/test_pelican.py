"""Real Pelican builds of a little portal."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.content_model.publication import build_time
from plugins.content_model.site import open_site
from tests.plugins.content_model.items import attach, run_pelican, write

Build = Callable[..., Path]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_sample_becomes_a_page_at_its_address(project: Path, build: Build) -> None:
    output = build(project)
    pages = sorted(path.relative_to(output).as_posix() for path in output.glob("*/*.html") if path.stem != "index")
    sources = sorted(path.relative_to(project / "content") for path in project.glob("content/*/*.md"))
    assert pages == [path.with_suffix(".html").as_posix() for path in sources]


def test_links_lead_to_pages_and_files_from_the_root(portal_only: Path, build: Build) -> None:
    attach(portal_only, "news/files/表.docx")
    write(portal_only, "news/b.md", slug="second", title="第二条")
    write(portal_only, "news/a.md", "[第二条消息](b.md)，[残疾人证申请表](files/表.docx)")
    html = (build(portal_only) / "news" / "a.html").read_text(encoding="utf-8")
    assert 'href="/news/second.html"' in html
    assert 'href="/news/files/%E8%A1%A8.docx"' in html


def test_only_files_that_a_public_item_links_are_published(portal_only: Path, build: Build) -> None:
    for name in ("body.txt", "field.txt", "draft.txt", "nobody.txt"):
        attach(portal_only, f"news/files/{name}", name)
    attach(portal_only, "news/2026/picture.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>")
    fields = {"attachments": "[{file: files/field.txt, name: 表}]", "image": "{file: 2026/picture.svg, alt: 坡道}"}
    write(portal_only, "news/a.md", "[年度工作报告](files/body.txt)", **fields)
    write(portal_only, "news/b.md", "[年度工作计划](files/draft.txt)", status="draft")
    published = bytes_of(build(portal_only) / "news" / "files")
    assert sorted(published) == ["body.txt", "field.txt", "picture.svg"]
    assert published["body.txt"] == b"-body.txt"


def test_rows_of_a_csv_file_are_rows_of_the_table_and_the_file_is_published(project: Path, build: Build) -> None:
    attach(
        project,
        "statistic/files/q1.csv",
        "地区,持证人数,当季新办证\n甲区,1200,80\n乙区,900,60\n合计,2100,140\n",
    )
    path = project / "content" / "statistic" / "statistic.md"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("    rows:"), text.index("    total_row:")
    path.write_text(text[:start] + "    file: files/q1.csv\n" + text[end:], encoding="utf-8")
    (table,) = open_site(project, build_time()).items["statistic/statistic.md"].fields.tables
    assert table.rows[1] == ("乙区", "900", "60")
    output = build(project)
    assert list(bytes_of(output / "statistic" / "files")) == ["q1.csv"]


def test_a_table_written_in_the_item_can_be_downloaded(project: Path, build: Build) -> None:
    (data,) = bytes_of(build(project) / "statistic" / "files").values()
    assert data.decode("utf-8-sig").splitlines()[:2] == ["地区,持证人数（人）,当季新办证（人）", "甲区,1200,80"]


def test_translations_are_pages_but_not_in_lists(portal_only: Path, build: Build) -> None:
    write(portal_only, "news/a.md", title="原文")
    write(portal_only, "news/a.en.md", title="Translation", lang="en", translation_of="news/a.md")
    output = build(portal_only)
    assert (output / "news" / "a.en.html").is_file()
    assert "Translation" not in (output / "news" / "index.html").read_text(encoding="utf-8")


def test_equal_names_in_two_columns_are_two_pages(project: Path, build: Build) -> None:
    write(project, "news/guide.md", title="同名的消息")
    output = build(project)
    assert (output / "news" / "guide.html").is_file() and (output / "guide" / "guide.html").is_file()


def test_the_moment_of_the_build_decides_what_is_public(
    portal_only: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(portal_only, "news/a.md", date="2026-05-17 12:00")
    shown = []
    for epoch in ("1778990399", "1778990400"):  # a second before noon in Beijing, and noon
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        shown.append((build(portal_only) / "news" / "a.html").exists())
    assert shown == [False, True]


def test_two_builds_elsewhere_and_in_another_time_zone_are_equal(
    project: Path, build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "elsewhere"
    shutil.copytree(project, other)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798732800")
    built = []
    for root, zone in ((project, "Asia/Shanghai"), (other, "America/Los_Angeles")):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        built.append(bytes_of(build(root)))
    monkeypatch.undo()
    time.tzset()
    assert built[0] == built[1]


def test_refused_content_ends_the_build_with_2_and_tells_everything(project: Path) -> None:
    write(project, "news/a.md", unit="town", date="2026-02-30")
    done = run_pelican(project)
    assert done.returncode == 2
    assert "content/news/a.md:5  发布日期“2026-02-30”不是日历上有的日期。" in done.stderr
    assert "content/news/a.md:8  发布单位“town”没有登记。" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert not (project / "output").exists()


def test_without_our_plugin_the_shipped_settings_publish_nothing(project: Path) -> None:
    """A plugin that cannot be loaded must not leave drafts to Pelican's own reader."""
    run_pelican(project, "PLUGINS = []\nDIRECT_TEMPLATES = []\n")
    assert not list((project / "output").rglob("news.html"))
