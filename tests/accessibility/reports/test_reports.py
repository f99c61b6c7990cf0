"""Every report tells the same run; the page for people is itself clean."""

import json

import jsonschema
import pytest

from accessibility.errors import SettingError
from accessibility.examine import examine
from accessibility.plan import make_plan
from accessibility.reports import formats
from accessibility.reports import json as json_report
from accessibility.reports.overview import render_sites
from tests.accessibility.reports.runs import CLEAN, ENGLISH, FULL


def test_json_is_read_back_as_it_was_and_fits_the_schema():
    text = json_report.render(FULL)
    schema = json.loads((json_report.HERE / "audit.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(text))
    assert json_report.parse(text, "report.json") == FULL


def test_what_is_no_report_is_refused():
    with pytest.raises(SettingError, match="不是检测报告"):
        json_report.parse('{"tool": 1}', "x.json")


@pytest.mark.parametrize("name", ["text", "html"])
def test_causes_questions_and_what_was_not_checked_are_told(name):
    said = formats()[name](FULL)
    for words in (
        "机器检测发现 3 个原因",
        "先改这一处",
        "辅助检测",
        "请人判断",
        "content/a.md",
        "/c.html 没有检测完：超时。",
        "/d.html",
    ):
        assert words in said
    assert "符合" not in said


@pytest.mark.parametrize("name", sorted({*formats()} - {"gitlab", "openacr"}))
def test_what_the_whole_run_left_out_is_told_in_every_report_that_tells_what_was_not_checked(name):
    said = formats()[name](FULL)
    assert "3 个链接打不开" in said


@pytest.mark.parametrize("name", ["text", "html"])
def test_english_is_there_for_the_asking(name):
    said = formats()[name](ENGLISH)
    assert "The machine found 3 causes" in said and "was not fully checked" in said
    assert "机器" not in said


def test_what_a_page_says_can_not_become_markup_of_the_report():
    said = formats()["html"](FULL)
    assert "&lt;a href=&#34;javascript:alert(1)&#34;&gt;" in said and "<script" not in said


def test_the_report_needs_nothing_from_elsewhere():
    said = formats()["html"](FULL)
    assert (
        "src=" not in said.replace("src=&#34;", "").replace('src="data:', "")
        and "<link" not in said
        and "url(" not in said
    )


@pytest.mark.browser
@pytest.mark.parametrize(
    "html",
    [formats()["html"](FULL), formats()["html"](ENGLISH), formats()["criteria"](FULL), render_sites([FULL, CLEAN])],
    ids=["zh", "en", "criteria", "overview"],
)
def test_the_report_is_itself_clean(tab, serve, html):
    result, _ = examine(tab, serve(html) + "/", make_plan(tab, level="AA", quick=True))
    assert [(found.check, found.selector) for found in result.findings if found.counts] == []
    assert result.not_checked == ()
