"""Each folder here is a page of old, and what it says in our Markdown."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import reading

CASES = sorted(page.parent for page in Path(__file__).parent.glob("*/page.html"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_old_page_becomes_what_it_says(case: Path) -> None:
    body = reading.body((case / "page.html").read_text(encoding="utf-8"))
    assert body.markdown == (case / "expected.md").read_text(encoding="utf-8")
    assert not [doubt for doubt in body.doubts if doubt.kind == "words"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_our_reader_finds_no_fault_that_no_doubt_names(case: Path) -> None:
    """What the content gate would refuse is what a person is asked about: alternatives, links, broken characters."""
    body = reading.body((case / "page.html").read_text(encoding="utf-8"))
    asked = {doubt.kind for doubt in body.doubts}
    found = reading.problem_kinds(body.markdown)
    explained = {"alternative": {"image", "link"}, "link": {"link"}, "encoding": {"character"}, "table": {"table"}}
    assert found <= {kind for doubt in asked for kind in explained.get(doubt, ())}


def test_the_title_is_a_field_and_not_said_twice() -> None:
    body = reading.body("<h1>关于公布<br>名单的通知</h1><p>各单位：</p>", title="关于公布名单的通知")
    assert body.markdown == "各单位：\n"
    assert [(piece.text, piece.why) for piece in body.pieces if piece.fate == "dropped"] == [
        ("关于公布", "field"),
        ("名单的通知", "field"),
    ]


def test_what_is_dropped_is_told_with_its_reason() -> None:
    page = "<p onclick='x()'>字<span style='display:none'>藏</span></p><script>var a</script>"
    page += "<img src=s.gif width=1 height=1>"
    told = {(piece.kind, piece.text, piece.why) for piece in reading.body(page).pieces if piece.fate == "dropped"}
    assert told == {
        ("text", "藏", "hidden"),
        ("text", "var a", "script"),
        ("text", "onclick=x()", "script"),
        ("image", "s.gif", "decoration"),
    }


def test_every_link_and_picture_has_a_piece() -> None:
    page = "<p><a href=a.doc>表</a><a href=b.html>页</a><a href='javascript:f()'>坏</a><img src=c.jpg></p>"
    body = reading.body(page)
    told = {(piece.kind, piece.text.rpartition("/")[2], piece.fate) for piece in body.pieces if piece.kind != "text"}
    assert told == {
        ("attachment", "a.doc", "changed"),
        ("link", "b.html", "kept"),
        ("link", "javascript:f()", "dropped"),
        ("image", "c.jpg", "changed"),
    }
    assert [file.url.rpartition("/")[2] for file in body.files] == ["a.doc", "c.jpg"]
