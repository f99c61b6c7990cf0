"""No dead link, no disguised file, no way into the office; files nobody links are told."""

import shutil
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from plugins.content_model.check import check_paths
from plugins.content_model.gates import check_output
from plugins.content_model.library import Library
from plugins.content_model.listing import all_files
from plugins.content_model.problem import Problem
from plugins.content_model.publication import build_time
from plugins.link_gate.disguise import disguises
from plugins.link_gate.inside import links_inside
from plugins.link_gate.unlinked import unlinked
from tests.little_site import REPOSITORY, LittleSite

Told = Callable[..., list[Problem]]
Add = Callable[[str], Path]


def test_the_samples_pass_but_for_files_nobody_links(told: Told) -> None:
    assert [problem for problem in told() if not problem.warning] == []


def test_the_shipped_content_passes() -> None:
    assert [problem for problem in check_paths([], REPOSITORY) if not problem.warning] == []
    assert list(unlinked(all_files(REPOSITORY), Library(REPOSITORY))) == []


@pytest.mark.parametrize("address", ["/gone.html", "/finders/", "/theme/x.css", "/noticeboard/"])
def test_a_page_the_build_does_not_make_is_refused_with_its_line(told: Told, add: Add, address: str) -> None:
    path = add(f"[那一页]({address})")
    (problem,) = told("content/notice/notice.md")
    assert (problem.line, problem.met) == (path.read_text(encoding="utf-8").count("\n"), address)


@pytest.mark.parametrize("address", ["/", "/guide/", "/search.html", "/sitemap.html", "/finder/", "/feed.xml"])
def test_pages_without_a_content_file_may_be_linked(told: Told, add: Add, address: str) -> None:
    add(f"[那一页]({address})")
    assert told("content/notice/notice.md") == []


@pytest.mark.parametrize(
    "text", ["请看 \\\\\\\\server\\\\share\\\\名单.xls", "在 D:\\\\办公\\\\登记表.docx", "存到 file:///D:/x.docx"]
)
def test_a_place_in_the_office_written_as_text_is_worth_a_look(told: Told, add: Add, text: str) -> None:
    add(text.replace("\\\\", "\\"))
    assert [problem.warning for problem in told("content/notice/notice.md")] == [True]


@pytest.mark.parametrize("url", ["http://192.168.1.8/oa/", "http://[::ffff:10.0.0.1]/", "http://0x0a.1/", "http://oa/"])
def test_a_field_never_leads_into_the_office(told: Told, project: Path, url: str) -> None:
    path = project / "content/guide/guide.md"
    path.write_text(path.read_text(encoding="utf-8").replace("---\n", f"---\nonline_url: {url}\n", 1), encoding="utf-8")
    assert [problem.what for problem in told("content/guide/guide.md") if url in problem.what and problem.line]


def office(member: str, relations: str = "") -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(member, "<x/>")
        archive.writestr("word/_rels/document.xml.rels", relations)
    return data.getvalue()


DOCX, XLSX, PNG = office("word/document.xml"), office("xl/workbook.xml"), b"\x89PNG\r\n\x1a\n0000"
OLD = bytes.fromhex("d0cf11e0a1b11ae1")


HONEST = [
    ("a.docx", DOCX),
    ("a.xlsx", XLSX),
    ("a.png", PNG),
    ("a.pdf", b"%PDF-1.7\n"),
    ("a.csv", "甲,1\n".encode()),
    ("a.svg", b'<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="x"/>'),
    ("a.txt", "文字".encode()),
    ("a.xls", OLD),
    *[
        ("a.ics", b"BEGIN:VCALENDAR\r\n"),
        ("a.webp", b"RIFF0000WEBP"),
        ("a.zip", office("x")),
        ("a.jpeg", b"\xff\xd8\xff"),
    ],
    ("a.brf", b" ,AB\x0c"),
    ("a.xml", b"<?xml?><a/>"),
    ("a.DOCX", DOCX),
    ("a.csv", b"\xef\xbb\xbfa,1\n"),
]


@pytest.mark.parametrize(("name", "data"), HONEST)
def test_a_file_that_is_what_it_says_passes(name: str, data: bytes) -> None:
    assert list(disguises(Path(name), data)) == []


DISGUISED = [
    *[
        ("a.pdf", DOCX, "Word"),
        ("a.docx", b"%PDF-1.4", "PDF"),
        ("a.jpg", PNG, "PNG"),
        ("a.png", b"MZ\x90", "Windows 程序"),
    ],
    ("a.docx", XLSX, "Excel"),
    ("a.docx", OLD, "旧格式"),
    ("a.docx", office("x"), "ZIP"),
    ("a.pdf", b"", "是空的"),
    *[
        ("a.txt", b"<!DOCTYPE html><script>", "网页"),
        ("a.csv", b"<html>", "网页"),
        ("a.xls", b"<html xmlns:x>", "网页"),
    ],
    ("a.doc", b"{\\rtf1", "RTF"),
    ("a.png", b"<svg onload=alert(1)>", "SVG"),
    ("a.svg", b"<html>", "网页"),
    ("a.txt", b"#!/bin/sh", "脚本"),
    ("a.csv", "甲".encode("gbk"), "认不出"),
    ("a.zip", b"Rar!\x1a\x07\x00", "RAR"),
]


@pytest.mark.parametrize(("name", "data", "is_really"), DISGUISED)
def test_a_disguised_file_is_told_for_what_it_is(name: str, data: bytes, is_really: str) -> None:
    (problem,) = disguises(Path(name), data)
    assert is_really in problem.what and problem.remedy


def test_an_attachment_that_still_points_at_a_disk_is_refused() -> None:
    relation = '<Relationship Id="r" Type="x" Target="file:///D:\\%E5%8A%9E\\t.dotx" TargetMode="External"/>'
    (problem,) = links_inside(Path("a.docx"), office("word/document.xml", relation))
    assert "file:///D:\\办\\t.dotx" in problem.what
    harmless = relation.replace("file:///D:\\%E5%8A%9E\\t.dotx", "https://www.gov.cn/")
    assert list(links_inside(Path("a.docx"), office("word/document.xml", harmless))) == []
    assert list(links_inside(Path("a.pdf"), b"%PDF-1.4 /URI (http://192.168.1.8/oa/)"))


def test_a_file_nobody_links_is_told_and_a_disguised_one_refused(told: Told, project: Path) -> None:
    (project / "content/notice/files").mkdir(exist_ok=True)
    (project / "content/notice/files/extra.pdf").write_bytes(b"%PDF-1.7\n")
    (project / "content/notice/files/wrong.pdf").write_bytes(DOCX)
    found = {(problem.path.name, problem.warning) for problem in told()}
    assert {("extra.pdf", True), ("wrong.pdf", False), ("wrong.pdf", True)} <= found
    assert ("extra.pdf", True) not in {(problem.path.name, problem.warning) for problem in told("content/guide")}


def test_a_built_site_has_no_dead_end_and_each_planted_one_is_named(little_site: LittleSite, tmp_path: Path) -> None:
    output = tmp_path / "output"
    shutil.copytree(little_site.output, output)
    library, now = Library(REPOSITORY), build_time()
    before = {problem.met for problem in check_output(library, now, output) if problem.path.name == "notice.html"}
    planted = ["/gone.html", "#gone", "../files/gone.pdf", "http://10.1.2.3/", "https://canlian.example/gone.html"]
    links = "".join(f'\n<a href="{address}">文字</a>' for address in planted)
    page = output / "notice/notice.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</main>", f"{links}</main>"), encoding="utf-8")
    told = [problem for problem in check_output(library, now, output) if problem.path == Path("notice/notice.html")]
    assert {problem.met for problem in told if problem.line} - before == {*planted}
    assert before == {"/about/barrier.html", "/about/accessibility.html"}  # pages that the little site is without
