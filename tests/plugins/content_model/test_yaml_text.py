"""What the editor wrote is what the site understands; what YAML would bend or drop is refused at its line."""

from pathlib import Path

import pytest

from plugins.content_model.tree import Listing, Table, Word
from plugins.content_model.yaml_text import read_yaml

HERE = Path("content/notice/x.md")
SURPRISES = [
    "yes",
    "no",
    "on",
    "010",
    "0519",
    "9:30",
    "1_000",
    "1e3",
    "~",
    "null",
    "2026-05-17",
    "0x1F",
    ".5",
    "12:30:45",
    "true",
]


@pytest.mark.parametrize("text", SURPRISES)
def test_a_word_stays_as_it_was_written(text: str) -> None:
    tree, problems = read_yaml(f"key: {text}", path=HERE)
    assert (tree.word("key"), problems) == (text, [])


def test_words_lists_and_groups_know_their_lines() -> None:
    tree, _ = read_yaml("a: 1\nb:\n  - x\n  - y\nc:\n  d: 2\n", path=HERE, first_line=2)
    a, b, c = (entry.value for entry in tree.entries)
    assert isinstance(a, Word) and a.line == 2
    assert isinstance(b, Listing) and [item.line for item in b.items] == [4, 5]
    assert isinstance(c, Table) and c.entries[0].line == 7


REFUSED = {
    "twice": ("a: 1\nb: 2\na: 3", 4, "写了两次"),
    "full-width colon": ("a: 1\nb：2", 3, "全角冒号"),
    "full-width colon in a list": ("a:\n  - b: 1\n    c：2", 4, "全角冒号"),
    "tab for indentation": ("a:\n\tb: 1", 3, "制表符"),
    "colon in a value": ("a: 通知: 一", 2, "半角冒号加空格"),
    "too far in": ("a: 1\n  b: 2", 3, "多缩进"),
    "no colon": ("a: 1\nb", 3, "少了冒号"),
    "open bracket": ("a: [1, 2", 2, "没有成对"),
    "open quote": ('a: "1', 2, "没有成对"),
    "anchor": ("a: &x 1", 2, "“&”"),
    "alias": ("a: 1\nb: *x", 3, "“*”"),
    "tag": ("a: !!str 1", 2, "“!”"),
    "at sign": ("a: @x", 2, "“@”"),
    "comment behind a value": ("a: 第 1 号 #重要", 2, "注释"),
    "a value on two lines": ("a: 一\n  二", 2, "不止一行"),
    "folded text": ("a: >\n  一\n  二", 2, "换行变成空格"),
    "end of document": ("a: 1\n...\nb: 2", 3, "分隔记号"),
    "line separator": ("a: 1\u2028b: 2", 2, "U+2028"),
    "next line character": ("a: 1\x85b: 2", 2, "U+0085"),
    "a list, not fields": ("- a", 2, "一行一个字段"),
    "a word, not fields": ("hello", 2, ""),
    "a key that is a list": ("[a]: 1", 2, "字段名"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_at_its_line(name: str) -> None:
    text, line, words = REFUSED[name]
    _, problems = read_yaml(text, path=HERE, first_line=2)
    assert problems and problems[0].line == line and words in problems[0].what, problems


def test_lines_after_a_bar_are_kept() -> None:
    tree, problems = read_yaml("a: |\n  一：\n  # 二\nb: 1", path=HERE)
    assert (tree.word("a"), problems) == ("一：\n# 二", [])


def test_all_slips_that_do_not_end_the_reading_are_told_at_once() -> None:
    _, problems = read_yaml("a: &x 1\nb: 一 #二\nb: 3", path=HERE)
    assert [problem.line for problem in problems] == [1, 2, 3]
