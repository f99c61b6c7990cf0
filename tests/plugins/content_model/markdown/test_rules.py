"""Each rule finds what it promises at the exact line, and finds nothing in ordinary text.

The cases of a rule are rules/<rule>.yaml: `failed` texts with the lines to mend, and `passed` ones.
"""

from pathlib import Path

import pytest
import yaml

from plugins.content_model.markdown import parse_body
from plugins.content_model.markdown.parse import read_page
from plugins.content_model.markdown.rules import rules

CASES = Path(__file__).parent / "rules"
RULES = {rule.__module__.rpartition(".")[2]: rule for rule in rules()}
FIRST_LINE = 20  # as below a front matter


def cases(kind):
    declared = {name: yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))[kind] for name in RULES}
    return [
        pytest.param(name, case, id=f"{name}-{number}")
        for name, listed in sorted(declared.items())
        for number, case in enumerate(listed, start=1)
    ]


def problems(name, text):
    page, _ = read_page(text, first_line=FIRST_LINE, path=Path("content/notice/a.md"))
    return sorted(RULES[name](page))


def test_each_rule_has_cases():
    assert sorted(path.stem for path in CASES.glob("*.yaml")) == sorted(RULES)


@pytest.mark.parametrize(("name", "case"), cases("failed"))
def test_rule_finds_the_line(name, case):
    expected = sorted(line + FIRST_LINE - 1 for line in case["lines"])
    assert [problem.line for problem in problems(name, case["text"])] == expected


@pytest.mark.parametrize(("name", "text"), cases("passed"))
def test_rule_leaves_good_text_alone(name, text):
    assert problems(name, text) == []


def test_every_problem_is_told_in_whole_chinese_sentences():
    texts = [case.values[1]["text"] for case in cases("failed")]
    met = [problem for text in texts for problem in parse_body(text, first_line=1, path=Path("a.md")).problems]
    assert len({problem.what for problem in met}) > 100
    for problem in met:
        assert problem.what.endswith(("。", "！")) and problem.remedy.endswith("。"), problem
