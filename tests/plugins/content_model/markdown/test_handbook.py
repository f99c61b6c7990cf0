"""The examples of docs/markdown.zh-CN.md are true: good ones raise nothing, wrong ones exactly what is printed."""

import re
from pathlib import Path

import pytest

from plugins.content_model.markdown import parse_body
from plugins.content_model.markdown.blocks.container import CALLOUTS
from plugins.content_model.markdown.raw_html import allowed

HANDBOOK = Path(__file__).parents[4] / "docs" / "markdown.zh-CN.md"
TEXT = HANDBOOK.read_text(encoding="utf-8")
GOOD = re.findall(r"^```markdown\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
WRONG = re.findall(r"^```markdown 错误\n(.*?)^```\n\n```text\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def rendered_example(text):
    return parse_body(text, first_line=1, path=Path("a.md")).html


def told(text):
    problems = parse_body(text, first_line=1, path=Path("a.md")).problems
    return "".join(f"第 {problem.line} 行：{problem.what}{problem.remedy}\n" for problem in problems)


@pytest.mark.parametrize("example", GOOD)
def test_good_examples_are_good(example):
    assert told(example) == ""


@pytest.mark.parametrize(("example", "expected"), WRONG)
def test_wrong_examples_are_told_as_printed(example, expected):
    assert told(example) == expected


def test_the_handbook_keeps_to_itself():
    """The handbook is Markdown too, and its wrong examples all have their text."""
    assert TEXT.count("```markdown 错误") == len(WRONG) > 5
    assert told(TEXT.partition("\n")[2]) == ""


def test_all_kinds_of_boxes_and_tags_are_named():
    chinese = [kind for kind in CALLOUTS if not kind.isascii()]
    unnamed = [word for word in [*chinese, *allowed()["elements"]] if word not in TEXT]
    assert unnamed == []
