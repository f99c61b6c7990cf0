"""What Markdown becomes: cases/<name>.md gives exactly cases/<name>.html (<name>.en.md is a page in English)."""

from pathlib import Path

import pytest

from plugins.content_model.markdown import parse_body
from tests.plugins.content_model.markdown.published import Published

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))


def rendered(case):
    language = case.suffixes[0].removeprefix(".") if len(case.suffixes) > 1 else "zh-CN"
    return parse_body(case.read_text(encoding="utf-8"), first_line=1, path=Path(case.name), language=language).html


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_case_becomes_its_html(case):
    expected = case.with_suffix(".html").read_text(encoding="utf-8")
    assert rendered(case) == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_ids_are_unique_and_everything_named_is_there(case):
    read = Published(rendered(case))
    assert read.faults == []
    assert len(read.ids) == len(set(read.ids))
    assert set(read.named) <= set(read.ids)
