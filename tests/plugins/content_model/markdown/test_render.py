"""Links and pictures get the site's addresses and tell what stands behind them; what is missing is told."""

from pathlib import Path

import pytest
from PIL import Image

from plugins.content_model.markdown import Resolved, parse_body, render
from plugins.content_model.markdown.pictures import picture_size
from tests.plugins.content_model.markdown.published import Published


@pytest.fixture
def site(tmp_path):
    """What a resolver knows: one page, a form of 23 KB and a photo."""
    (tmp_path / "form.docx").write_bytes(b"x" * 23_000)
    Image.new("RGB", (64, 48)).save(tmp_path / "ramp.png")
    found = {
        "../policy/plan.md": Resolved(url="/policy/plan.html", anchors=lambda: ["目标"]),
        "files/form.docx": Resolved(url="/policy/files/form.docx", file=tmp_path / "form.docx"),
        "images/ramp.png": Resolved(url="/policy/files/ramp.png", file=tmp_path / "ramp.png"),
        "/search.html": Resolved(url="/search.html"),
    }
    return found.get


def rendered(text, site, language="zh-CN"):
    return render(parse_body(text, first_line=9, path=Path("content/policy/a.md"), language=language), site)


def test_a_page_gets_its_address(site):
    html = rendered("[规划](../policy/plan.md#目标)，[搜索](/search.html?q=补贴)", site).html
    assert '<a href="/policy/plan.html#目标">规划</a>' in html
    assert '<a href="/search.html?q=%E8%A1%A5%E8%B4%B4">搜索</a>' in html


def test_a_file_tells_format_and_size(site):
    assert rendered("[申请表](files/form.docx)", site).html == (
        '<p><a href="/policy/files/form.docx" class="file-link">申请表'
        '<span class="file-link__facts">（Word 文档，23 KB）</span></a></p>\n'
    )


def test_a_file_in_another_language_tells_it_too(site):
    html = rendered("[Form](files/form.docx){hreflang=en lang=en}", site).html
    assert 'lang="en" hreflang="en">Form' in html
    assert "（Word 文档，英文，23 KB）" in html
    assert " (Word document, 23 KB)" in rendered("[Form](files/form.docx)", site, "en").html


def test_a_picture_has_its_size_and_later_ones_load_late(site):
    html = rendered("![坡道](images/ramp.png)\n\n![门口的坡道](images/ramp.png)", site).html
    first = '<img src="/policy/files/ramp.png" alt="坡道" width="64" height="48" decoding="async">'
    later = '<img src="/policy/files/ramp.png" alt="门口的坡道" width="64" height="48" loading="lazy" decoding="async">'
    assert first in html and later in html


def test_what_is_missing_is_told_with_its_line_and_never_linked(site):
    result = rendered("文字\n\n[表](files/none.docx)\n\n![图示](images/none.png)", site)
    assert [(problem.line, problem.met) for problem in result.problems] == [
        (13, "images/none.png"),
        (11, "files/none.docx"),
    ]
    assert "href" not in result.html and "src" not in result.html


def test_a_missing_heading_of_another_page_is_told(site):
    result = rendered("文字\n[规划](../policy/plan.md#措施)", site)
    assert [(problem.line, problem.met) for problem in result.problems] == [(10, "../policy/plan.md#措施")]


def test_a_resolver_cannot_break_the_seal(site):
    hostile = Resolved(url="javascript:alert(1)")
    with pytest.raises(ValueError, match="javascript"):
        rendered("[文字](a.md)", lambda path: hostile)


def test_addresses_from_a_resolver_are_escaped():
    html = rendered("[文字](a.md)", lambda path: Resolved(url='/a.html"onclick="x')).html
    assert Published(html).faults == []


def test_a_body_is_resolved_as_often_as_one_likes(site):
    body = parse_body("[规划](../policy/plan.md)", first_line=1, path=Path("a.md"))
    assert render(body, site) == render(body, site)


@pytest.mark.parametrize(
    ("svg", "size"),
    [
        ('<svg width="120" height="60.4px" viewBox="0 0 1 1">', (120, 60)),
        ('<?xml version="1.0"?><!-- 图 -->\n<svg\n viewBox="0 0 300 150" width="100%">', (300, 150)),
        ("<svg>", None),
        ("没有图", None),
    ],
)
def test_the_size_of_an_svg(tmp_path, svg, size):
    file = tmp_path / "a.svg"
    file.write_text(svg, encoding="utf-8")
    assert picture_size(file) == size


def test_a_turned_photo_has_the_size_that_is_seen(tmp_path):
    picture = Image.new("RGB", (64, 48))
    exif = picture.getexif()
    exif[0x0112] = 6  # turned by a quarter
    picture.save(tmp_path / "a.jpg", exif=exif)
    assert picture_size(tmp_path / "a.jpg") == (48, 64)


def test_a_broken_picture_has_no_size(tmp_path):
    (tmp_path / "a.png").write_bytes(b"\x89PNG broken")
    assert picture_size(tmp_path / "a.png") is None
    assert picture_size(tmp_path / "none.png") is None
