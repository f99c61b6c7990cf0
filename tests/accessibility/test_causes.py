"""Causes, not hits."""

from accessibility.causes import causes
from accessibility.model import Outcome
from accessibility.summary import Summary
from tests.accessibility.findings import finding, page, report


def test_the_same_place_of_a_template_is_one_cause_on_all_pages():
    (cause,) = causes([page(finding(), url=f"/{name}.html") for name in "abc"], Outcome.FAILED)
    assert (cause.place, len(cause.pages), len(cause.findings)) == ("main img", 3, 3)


def test_in_content_each_file_is_its_own_cause():
    pages = [page(finding(source=f"content/{name}.md:3"), url=f"/{name}.html") for name in "ab"]
    assert [cause.place for cause in causes(pages, Outcome.FAILED)] == ["content/a.md", "content/b.md"]


def test_the_heaviest_comes_first():
    light = finding(check="region", impact="moderate")
    pages = [page(light, finding(), url="/a.html"), page(light, url="/b.html")]
    assert [cause.check for cause in causes(pages, Outcome.FAILED)] == ["image-alt", "region"]


def test_what_people_have_dealt_with_is_listed_apart():
    pages = [page(finding(standing="known"))]
    assert causes(pages, Outcome.FAILED) == ()
    assert len(causes(pages, Outcome.FAILED, counting=False)) == 1


def test_the_headline_counts_causes_places_and_pages():
    summary = Summary(report=report(page(finding(), finding(selector="b > img")), page(finding(), url="/b.html")))
    assert summary.headline.zh == "机器检测发现 1 个原因，3 处，涉及 2 页（共 2 页）。"
    assert summary.headline.en == "The machine found 1 cause, 3 places, 2 pages (of 2)."
