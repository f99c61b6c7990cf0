"""What clean HTML says, the new site says too: the same words, headings, items and cells with their headers."""

import html as escaping
import sys
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

import reading

# Words among which every mark of our Markdown stands, in every place
MARKS = st.sampled_from(list("\\`*_[](){}<>#+-.!|~:=&\"'$^%@;/?0129aB 残疾人证，。：（）、《》")) | st.sampled_from(
    [
        "**",
        "~~",
        "](",
        "]{",
        "[^1]",
        "```",
        ":::",
        "&x;",
        "& ",
        "1. ",
        "- ",
        "> ",
        "<b>",
        "<!--",
        "--",
        "| a |",
        "图：",
        "a_b",
    ]
)
TEXT = st.tuples(st.lists(MARKS, max_size=8), st.lists(MARKS, max_size=6)).map(
    lambda found: " ".join(f"{''.join(found[0])}残{''.join(found[1])}".split())
)
FEW = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def said(text: str) -> str:
    return "".join(text.split())


def e(text: str) -> str:
    return escaping.escape(text)


@given(st.lists(TEXT, min_size=1, max_size=4))
@FEW
def test_paragraphs_keep_their_words_whatever_marks_stand_in_them(texts: list[str]) -> None:
    page = "".join(f"<p>开头{e(text)}结尾。</p>" for text in texts)
    root = reading.read_back(reading.body(page).markdown)
    assert reading.words(root) == "".join(f"开头{said(text)}结尾。" for text in texts)


@given(TEXT)
@FEW
def test_a_mark_at_the_beginning_or_end_of_a_line_is_text(text: str) -> None:
    body = reading.body(f"<p>第一段。</p><p>{e(text)}</p>")
    assert sorted(reading.words(reading.read_back(body.markdown)))[-1:] is not None
    kept = reading.words(reading.read_back(body.markdown))
    assert [char for char in said(text) if char not in kept and not is_list_mark(text)] == []


def is_list_mark(text: str) -> bool:
    return text[:1] in "-+*"


@given(st.lists(TEXT, min_size=2, max_size=4), st.lists(st.lists(TEXT, min_size=1, max_size=3), min_size=1, max_size=3))
@FEW
def test_tables_keep_each_cell_under_its_header(heads: list[str], rows: list[list[str]]) -> None:
    width = len(heads)
    full = [[row[at % len(row)] for at in range(width)] for row in rows]
    page = "<table border=1><caption>标题</caption><tr>" + "".join(f"<th>头{e(head)}</th>" for head in heads) + "</tr>"
    page += "".join("<tr>" + "".join(f"<td>格{e(cell)}</td>" for cell in row) + "</tr>" for row in full) + "</table>"
    root = reading.read_back(reading.body(page).markdown)
    found = [(cell, head) for cell, head, _ in reading.cells(root)]
    assert found == [(f"格{said(cell)}", f"头{said(heads[at])}") for row in full for at, cell in enumerate(row)]


@given(st.lists(TEXT, min_size=1, max_size=4), st.booleans())
@FEW
def test_lists_keep_their_items(texts: list[str], numbered: bool) -> None:
    tag = "ol" if numbered else "ul"
    inner = "".join(f"<li>项{e(text)}<ul><li>下{e(text)}</li></ul></li>" for text in texts)
    root = reading.read_back(reading.body(f"<{tag}>{inner}</{tag}>").markdown)
    assert reading.items(root) == [one for text in texts for one in (f"项{said(text)}", f"下{said(text)}")]


@given(st.lists(st.tuples(st.integers(2, 4), TEXT), min_size=1, max_size=4))
@FEW
def test_headings_keep_their_words_and_skip_no_level(found: list[tuple[int, str]]) -> None:
    page = "".join(f"<h{level}>题{e(text[:20])}名</h{level}><p>正文。</p>" for level, text in found)
    root = reading.read_back(reading.body(page).markdown)
    levels = [level for level, _ in reading.headings(root)]
    assert [text for _, text in reading.headings(root)] == [f"题{said(text[:20])}名" for _, text in found]
    assert all(after <= before + 1 for before, after in zip([1, *levels], levels, strict=False))


@given(TEXT, TEXT)
@FEW
def test_links_keep_their_words_and_lead_where_they_led(text: str, after: str) -> None:
    body = reading.body(f"<p>请看<a href='/x/y_(1).html?a=1&amp;b=*'>链{e(text)}接</a>{e(after)}。</p>")
    root = reading.read_back(body.markdown)
    assert reading.links(root) == [("http://www.example.gov.cn/x/y_%281%29.html?a=1&b=%2A", f"链{said(text)}接")]
    assert reading.words(root) == said(f"请看链{text}接{after}。")


@given(st.lists(st.tuples(TEXT, st.sampled_from(["b", "i", "sup", "span", "b", "del"])), min_size=1, max_size=5))
@FEW
def test_emphasis_changes_no_word(pieces: list[tuple[str, str]]) -> None:
    inner = "".join(f"<{tag}>{e(text)}</{tag}>" for text, tag in pieces)
    root = reading.read_back(
        reading.body(f"<p>甲{inner}乙，这一段话很长，没有加粗的字比加粗的字多得多，所以留下。</p>").markdown
    )
    assert reading.words(root).startswith("甲" + "".join(said(text) for text, _ in pieces) + "乙")
