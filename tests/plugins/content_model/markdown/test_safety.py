"""Nothing executable survives, whatever is written; what would be dangerous is told to the editor."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.markdown import parse_body
from plugins.content_model.markdown.seal import BrokenSealError, seal
from tests.plugins.content_model.markdown.published import Published

HERE = Path(__file__).parent


ESCAPES = {"\\n": "\n", "\\t": "\t", "\\x00": "\0", "\\x01": "\x01", "\\x02": "\2", "\\x03": "\3"}
ESCAPES |= {"\\u200b": "\u200b", "\\u00ad": "\u00ad", "\\ufeff": "\ufeff", "\\\\": "\\"}


def attacks():
    """The lines of attacks.txt with their escapes undone."""
    written = re.compile("|".join(map(re.escape, ESCAPES)))
    lines = (HERE / "attacks.txt").read_text(encoding="utf-8").splitlines()
    return [written.sub(lambda found: ESCAPES[found[0]], line) for line in lines if not line.startswith("# ")]


ATTACKS = attacks()
CHARACTERS = list("[]()!<>&\"'`*_#|-+:=\\{}~^\n\t\r\0\2\3\u3000 文字a1（）［］、。")
PIECES = (
    "``` ::: <!-- --> ![ ]( ]{ [^ ]: 表： 图： <kbd> </kbd> <details> </details> </summary> javascript: data: &# &lt;"
)
PIECES += " &colon; {# lang=en （一） 一、 <script onerror= https:// |---|"
TOKENS = [*ATTACKS, *CHARACTERS, *PIECES.split(), "\n\n", "  \n", "    ", "> ", "- ", "1. ", "::: 提示", "<summary>\n"]


def published(text):
    return Published(parse_body(text, first_line=1, path=Path("a.md")).html)


@pytest.mark.parametrize("around", ["{}", "文字 {} 文字", "- {}\n- 一", "> {}", "| 甲 | 乙 |\n|---|---|\n| {} | 1 |"])
def test_no_attack_survives(around):
    faults = {attack: published(around.replace("{}", attack)).faults for attack in ATTACKS}
    assert {attack: met for attack, met in faults.items() if met} == {}


def test_every_scripting_attack_is_told():
    silent = [
        attack
        for attack in ATTACKS
        if attack.startswith(("<script", "<img", "<svg", "<iframe", "<a ", "[文字](javascript:", "[文字](data:"))
        and not parse_body(attack, first_line=1, path=Path("a.md")).problems
    ]
    assert silent == []


@settings(deadline=None, max_examples=400)
@given(st.lists(st.sampled_from(TOKENS), max_size=25).map("".join))
def test_no_mixture_of_marks_survives_or_stops_the_reader(text):
    body = parse_body(text, first_line=5, path=Path("a.md"))
    read = Published(body.html)
    assert read.faults == []
    assert len(read.ids) == len(set(read.ids))
    last = 5 + text.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    assert all(5 <= problem.line <= last for problem in body.problems)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=200))
def test_any_text_can_be_read(text):
    assert published(text).faults == []


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(TOKENS), max_size=15).map("".join), st.integers(1, 5))
def test_lines_move_with_the_text(text, down):
    """Blank lines above change the line of every problem, and nothing else."""
    text = "文字。\n\n" + text
    here = parse_body(text, first_line=1, path=Path("a.md"))
    below = parse_body("\n" * down + text, first_line=1, path=Path("a.md"))
    assert below.html == here.html
    assert [problem.line for problem in below.problems] == [problem.line + down for problem in here.problems]


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<p onclick="alert(1)">文字</p>',
        '<p style="x">文字</p>',
        '<a href="javascript:alert(1)">文字</a>',
        '<a href="JavaScript&#58;alert(1)">文字</a>',
        '<a href="//evil.example">文字</a>',
        '<a href="java\tscript:x">文字</a>',
        '<img src="data:image/svg+xml,x" alt="">',
        "<p>文字",
        "<p>文字</div>",
        "文字</p>",
        "<P>文字</P>",
        "<p class=x>文字</p>",
        "<p class='x'>文字</p>",
        "<!-- 注释 -->",
        "<svg></svg>",
        "a < b",
        "&colon;",
        "&nbsp;",
        "</br>",
        "<p ",
    ],
)
def test_the_seal_refuses(html):
    with pytest.raises(BrokenSealError):
        seal(html)


def test_the_seal_gives_back_what_is_sound():
    html = '<p>a &lt; b<br>\n<a href="/x.html?a=1&amp;b=2#c">文字</a></p>'
    assert seal(html) == html
