"""Take a content file apart: the fields between two `---` lines, and the Markdown body after them.

Windows' byte order mark and line ends are accepted; anything that could hide a field is refused.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from plugins.content_model.problem import Problem
from plugins.content_model.tree import Table
from plugins.content_model.yaml_text import read_yaml

_FENCE = "---"
_ALMOST_FENCE = re.compile(r"^\s*(?:[-–—－_=~.]{2,}|[—－])\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A content file in its two parts. body_first_line: from 1."""

    tree: Table
    body: str
    body_first_line: int


def read_source(data: bytes, *, path: Path) -> tuple[Source | None, list[Problem]]:
    """The two parts of a file, or None when they cannot be told apart."""
    text, problems = decode(data, path=path)
    if text is None:
        return None, problems
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return None, [_no_opening(lines, path)]
    closing = next((number for number, line in enumerate(lines) if number and line.rstrip() == _FENCE), None)
    if closing is None:
        return None, [_no_closing(lines, path)]
    tree, problems = read_yaml("\n".join(lines[1:closing]), path=path, first_line=2)
    body_first_line = closing + 2
    return Source(tree=tree, body="\n".join(lines[closing + 1 :]), body_first_line=body_first_line), problems


def decode(data: bytes, *, path: Path) -> tuple[str | None, list[Problem]]:
    """UTF-8 text with plain line ends, or None and the reason."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return None, [_wrong_encoding(path, 1, "UTF-16")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [_wrong_encoding(path, line, _guess(data))]
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        return None, [
            Problem(path=path, line=line, what="这一行有二进制数据，不是文字。", remedy="请删去，或者另存为纯文本。")
        ]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def _guess(data: bytes) -> str:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "无法识别的"
    return "GBK（GB18030）"


def _wrong_encoding(path: Path, line: int, met: str) -> Problem:
    what = f"文件是{met}编码，不是 UTF-8。"
    return Problem(path=path, line=line, met=met, what=what, remedy="请在编辑器里选“另存为”，编码选 UTF-8。")


def _no_opening(lines: list[str], path: Path) -> Problem:
    met = lines[0].strip()
    if not met and any(line.rstrip() == _FENCE for line in lines):
        what, remedy = "“---”前面有空行。", "请删去空行，让“---”成为文件的第一行。"
    elif _ALMOST_FENCE.match(lines[0]) or met == _FENCE:
        what, remedy = f"第一行“{met}”不是三个半角连字符。", "请改成“---”，前面不留空格。"
    else:
        what, remedy = "文件开头没有字段。", "第一行写“---”，接着写标题、日期等字段，再用一行“---”结束。"
    return Problem(path=path, line=1, met=met, what=what, remedy=remedy)


def _no_closing(lines: list[str], path: Path) -> Problem:
    for number, line in enumerate(lines[1:], start=2):
        if _ALMOST_FENCE.match(line) or line.strip() == _FENCE:
            what = f"字段的结束行“{line.strip()}”不是顶格的三个半角连字符。"
            return Problem(path=path, line=number, met=line.strip(), what=what, remedy="请改成“---”，前面不留空格。")
    what = "字段没有结束的“---”一行，分不清哪里是正文。"
    return Problem(path=path, line=1, what=what, remedy="请在最后一个字段后面加一行“---”。")
