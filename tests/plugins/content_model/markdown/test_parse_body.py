"""A body tells what is in it and where, whatever stands around it."""

from pathlib import Path

import pytest

from plugins.content_model.markdown import Heading, Image, Link, parse_body

ABBREVIATIONS = "\n".join(f"*[词{number}]: 全称" for number in range(101))
ORDINARY = sorted((Path(__file__).parent / "ordinary").glob("*.md"))


def body(text, first_line=1):
    return parse_body(text, first_line=first_line, path=Path("content/notice/a.md"))


def problems(text):
    return [(problem.line, problem.met) for problem in body(text).problems]


@pytest.mark.parametrize("notice", ORDINARY, ids=lambda notice: notice.stem)
def test_ordinary_writing_raises_nothing(notice):
    assert problems(notice.read_text(encoding="utf-8")) == []


def test_headings_are_given_with_level_id_text_and_line():
    assert body("## 一、条件\n\n文字\n\n### A `b`", first_line=11).headings == (
        Heading(level=2, id="条件", text="一、条件", line=11),
        Heading(level=3, id="section-a-b", text="A b", line=15),
    )


def test_links_and_pictures_have_the_line_they_begin_at():
    text = "第一行\n[甲](a.md)和[乙\n丙](\nb.md) [丁](c.md)\n\n- 一\n  ![图\n示](d.png) [戊](e.md)\n\n> [己](f.md)"
    read = body(text, first_line=3)
    assert [(link.target, link.line) for link in read.links] == [
        ("a.md", 4),
        ("b.md", 4),
        ("c.md", 6),
        ("e.md", 10),
        ("f.md", 12),
    ]
    assert read.images == (Image(target="d.png", alt="图 示", decorative=False, line=9, first=True),)


@pytest.mark.parametrize(
    "before",
    [
        "一<!-- 甲\n乙 -->二\n",
        "`代\n码` 三\n",
        "一  \n二\\\n三<br>\n四\n",
        "<kbd\n>键</kbd>\n",
        "[名]\n",
        "<!-- 甲\n\n乙 -->\n",
        "```\n代码\n```\n",
        "::: 提示\n一\n\n二\n:::\n",
        "表：数\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n",
        "- 一\n\n  二\n  - 三\n\n",
        "[^1]: 一\n\n    二\n\n用[^1]\n",
        "术语\n: 一\n  二\n\n",
        "（一）甲\n乙\n（二）丙\n\n",
        "*[甲]: 乙\n[名]: a.md\n",
        "\r\n一\r\n",
        "　　一\n",
    ],
)
def test_nothing_above_moves_a_line(before):
    text = before + "[点击这里](z.md)"
    line = text.replace("\r\n", "\n").count("\n") + 1
    assert (line, "点击这里") in problems(text)


def test_all_problems_come_in_one_run_in_the_order_of_the_file():
    text = "# 大标题\n\n通 知\n\n![](a.png)\n\n[这里](b.md)\n\n<font>红</font>"
    assert [line for line, _ in problems(text)] == [1, 3, 5, 7, 9]


def test_the_text_is_plain():
    text = "## 标题\n\n**粗**体，\n换行[链接](a.md)[^1] `码`。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n[^1]: 注"
    assert body(text).text == "标题\n粗体，换行链接 码。\n甲\n乙\n1\n2\n注"


def test_a_link_around_a_picture_has_its_alternative_as_text():
    assert body("[![坡道](a.png)](b.md)").links == (Link(target="b.md", text="坡道", line=1),)


def test_a_body_can_be_read_again_and_by_several_threads():
    from concurrent.futures import ThreadPoolExecutor

    texts = [f"## 标题{number}\n\n[甲][名]，用[^1]\n\n[名]: {number}.md\n\n[^1]: 注{number}" for number in range(40)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(body, texts)) == [body(text) for text in texts]


@pytest.mark.parametrize(
    ("text", "line"),
    [("文字\n\n" + "*" * 500 + "字", 3), ("文字\n" + "字" * 20_001, 2), ("字\n" * 300_000, 1), (ABBREVIATIONS, 101)],
    ids=["marks", "line", "body", "abbreviations"],
)
def test_what_is_too_much_to_read_is_told_instead_of_taking_for_ever(text, line):
    assert [problem.line for problem in body(text).problems if "没有读完" in problem.what] == [line]


@pytest.mark.parametrize(
    "piece", ["[", "![a](", "`", "*a **b ", "<a ", "> ", "- a\n", "<details>\n", "::: 提示\n", "|"]
)
def test_hostile_repetition_comes_to_an_end(piece):
    assert body(piece * 5_000).html


@pytest.mark.parametrize("text", ["", "\n\n", "   ", "\ufeff", "　"])
def test_an_empty_body_is_empty(text):
    assert (body(text).html, body(text).text, body(text).problems) == ("", "", ())
