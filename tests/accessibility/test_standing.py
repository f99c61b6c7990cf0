"""What people say of findings holds until its date, fits only what it names, and is told when it is over."""

from datetime import date
from pathlib import Path

import pytest

from accessibility.errors import SettingError
from accessibility.model import Outcome
from accessibility.settings import Settings
from accessibility.standing import applied, read_answers, read_known
from tests.accessibility.findings import finding, page

KNOWN = "- {page: /guide/*.html, check: image-alt, reason: 旧图, owner: 王, since: 2026-11-01, review: 2027-01-31}"
ANSWER = """
- page: /index.html
  check: image-alt
  outcome: passed
  reason: 装饰图
  who: 李
  when: 2026-11-01
  until: 2027-11-01
"""
QUESTION = finding(outcome=Outcome.CANT_TELL)
RAN = ("image-alt",)
TODAY, LATER = date(2026, 11, 23), date(2028, 1, 1)


@pytest.fixture
def said(tmp_path):
    def read(how, text):
        file = tmp_path / "file.yaml"
        file.write_text(text, encoding="utf-8")
        return how(file)

    return read


def test_a_known_issue_does_not_count_until_its_date(said):
    pages = [page(finding(), url="/guide/a.html")]
    (marked,), stale = applied(pages, said(read_known, KNOWN), TODAY, RAN)
    assert (marked.findings[0].standing, marked.findings[0].counts, stale) == ("known", False, ())
    assert "旧图" in marked.findings[0].standing_note.zh


def test_past_its_date_it_counts_again_and_is_told(said):
    (marked,), stale = applied([page(finding(), url="/guide/a.html")], said(read_known, KNOWN), LATER, RAN)
    assert marked.findings[0].counts
    assert "2027-01-31 已过期" in stale[0].zh


def test_a_known_issue_that_is_mended_is_told_as_unused(said):
    _, stale = applied([page(url="/guide/a.html")], said(read_known, KNOWN), TODAY, RAN)
    assert "没有遇到" in stale[0].zh


def test_a_known_issue_is_left_in_peace_by_a_run_over_other_pages_or_checks(said):
    (marked,), stale = applied([page(finding())], said(read_known, KNOWN), TODAY, RAN)
    assert (marked.findings[0].counts, stale) == (True, ())
    assert applied([page(url="/guide/a.html")], said(read_known, KNOWN), TODAY, ())[1] == ()


def test_an_answer_settles_a_question_but_never_a_failure(said):
    (marked,), _ = applied([page(QUESTION, finding())], said(read_answers, ANSWER), TODAY, RAN)
    assert [found.standing for found in marked.findings] == ["answered", ""]


def test_an_answer_that_it_is_a_barrier_makes_it_one(said):
    (marked,), _ = applied([page(QUESTION)], said(read_answers, ANSWER.replace("passed", "failed")), TODAY, RAN)
    assert marked.findings[0].counts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- {page: /, check: x, reason: y, owner: z, since: 2026-01-01}", "缺 review"),
        ("- {page: /, check: x, reason: y, owner: z, since: 2026-01-01, review: 下个月}", "review 应当是日期"),
        ("- {page: /, check: x, reason: y, owner: z, since: 2026-01-01, review: 2027-01-01, wer: 1}", "不认识 wer"),
        ("- {page: /, check: x, reason: y, owner: z, review: 2027-01-01}", "缺 since"),
        ("- {page: /, check: x, reason: y, owner: z, since: 2027-01-02, review: 2027-01-01}", "写反了"),
        ("page: /", "应当是一个列表"),
        ("- [", "读不了"),
    ],
)
def test_a_slip_in_the_file_is_told_with_its_place(said, text, told):
    with pytest.raises(SettingError, match=told):
        list(said(read_known, text))


def test_the_files_of_this_project_are_in_order():
    settings = Settings()
    assert all(entry.until for entry in (*read_known(Path(settings.known)), *read_answers(Path(settings.answers))))
