"""The two parts of a file, and what hides one from the other."""

from pathlib import Path

import pytest

from plugins.content_model.front_matter import read_source

HERE = Path("content/notice/x.md")
PLAIN = "---\ntitle: 一\n---\n正文\n"


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.encode(),
        b"\xef\xbb\xbf" + PLAIN.encode(),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace("---", "--- ").encode(),
    ],
    ids=["plain", "byte order mark", "Windows", "trailing blank"],
)
def test_fields_and_body_are_told_apart(data: bytes) -> None:
    source, problems = read_source(data, path=HERE)
    assert source and not problems
    assert (source.tree.word("title"), source.body, source.body_first_line) == ("一", "正文\n", 4)


REFUSED = {
    "GBK": (PLAIN.encode("gbk"), 4, "GBK"),
    "UTF-16": (PLAIN.encode("utf-16"), 1, "UTF-16"),
    "broken UTF-8": (PLAIN.encode() + b"\xff", 5, "不是 UTF-8"),
    "a zero byte": (b"---\ntitle: a\0\n---\n", 2, "二进制数据"),
    "empty": (b"", 1, "开头没有字段"),
    "no fields": ("# 一\n".encode(), 1, "开头没有字段"),
    "blank line first": (f"\n{PLAIN}".encode(), 1, "空行"),
    "indented": (f" {PLAIN}".encode(), 1, "三个半角连字符"),
    "dashes": (PLAIN.replace("---", "——").encode(), 1, "三个半角连字符"),
    "wrong end": (b"---\ntitle: a\n----\nx\n", 3, "结束行"),
    "no end": (b"---\ntitle: a\nx\n", 1, "没有结束"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_in_doubt_is_refused(name: str) -> None:
    data, line, words = REFUSED[name]
    source, problems = read_source(data, path=HERE)
    assert source is None
    assert [(problem.line, words in problem.what) for problem in problems] == [(line, True)]


def test_a_rule_in_the_body_is_no_end_of_fields() -> None:
    source, _ = read_source(b"---\na: 1\n---\nx\n\n---\n\ny\n", path=HERE)
    assert source and source.body == "x\n\n---\n\ny\n"
