"""What is stale, blank or lacking is told with the item that caused it; nothing unverified counts."""

import csv
import shutil
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest
from lxml import html

from plugins.assessment.__main__ import main
from plugins.assessment.due import due
from plugins.assessment.evidence import Evidence, gather
from plugins.assessment.judge import CANT_TELL, FAILED, INAPPLICABLE, Row, assess, indicators, vetoed
from plugins.content_model.kinds.moment import BEIJING
from plugins.content_model.library import Library
from tests.little_site import REPOSITORY, vary, write_content
from tests.plugins.only_gates import leave_on

NOW = datetime(2026, 5, 12, 8, 0, tzinfo=UTC).astimezone(BEIJING)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "门户"
    shutil.copytree(REPOSITORY / "portal", root / "portal")
    leave_on(root)
    write_content(root)
    return root


def evidence(root: Path, now: datetime = NOW) -> Evidence:
    return gather(Library(root), now, [], [])


def rows(root: Path, now: datetime = NOW) -> dict[str, Row]:
    return {row.indicator.id: row for row in assess(evidence(root, now))}


def test_every_indicator_is_judged_by_the_machine_or_by_somebody() -> None:
    groups = [one.group for one in indicators()]
    assert groups == sorted(groups, key=["veto", "scored", "reference"].index)
    assert len({one.id for one in indicators()}) == len(indicators())
    assert all(one.measure or one.person for one in indicators())


def test_points_that_nobody_verified_are_never_counted() -> None:
    counted = {one.id: one.points for one in indicators() if one.points is not None}
    assert counted == {"s-zc": 5, "s-tj": 2, "s-ly": 3}
    assert all(one.marks for one in indicators() if one.group == "scored" and one.points is None)


def test_fresh_content_is_not_vetoed(project: Path) -> None:
    assert not vetoed(assess(evidence(project)))


def test_a_year_of_silence_is_vetoed_with_the_items_that_were_last(project: Path) -> None:
    found = rows(project, NOW.replace(year=2028))
    assert found["veto-3"].outcome == FAILED and "天" in found["veto-3"].shortfalls[0].what
    assert {one.path for one in found["s-zc"].shortfalls} <= {
        f"content/policy/{path.name}" for path in (project / "content/policy").glob("*.md")
    }
    assert (found["s-zc"].deduction, found["s-tj"].deduction, found["s-ly"].deduction) == (5, 2, 3)


def test_too_few_stale_columns_are_told_and_do_not_veto(project: Path) -> None:
    found = rows(project, NOW.replace(year=2028))["veto-4a"]
    assert 0 < len(found.shortfalls) < found.indicator.limit and found.outcome != FAILED


def test_blank_columns_are_counted(project: Path) -> None:
    for column in ("news", "policy", "answer", "volunteer", "statistic"):
        shutil.rmtree(project / "content" / column)
    found = rows(project)
    assert found["veto-4c"].outcome == FAILED
    assert found["veto-5b"].outcome == INAPPLICABLE


def test_a_question_that_waited_too_long_is_named_with_its_line(project: Path) -> None:
    vary(project, "answer/answer.md", "late", asked_on="2026-01-05", answered_on="2026-05-06")
    (shortfall,) = rows(project)["veto-5b"].shortfalls
    assert shortfall.path == "content/answer/late.md" and shortfall.line > 1 and "121 天" in shortfall.what


def test_a_unit_answers_for_its_part_only(project: Path) -> None:
    vary(project, "answer/answer.md", "late", asked_on="2026-01-05", answered_on="2026-05-06", unit="district-a")
    whole = evidence(project)
    units = {unit.slug: assess(whole.part(unit), part=True) for unit in whole.portal.units}
    failed = {slug for slug, found in units.items() if any(row.outcome == FAILED for row in found)}
    assert "district-a" in failed
    assert all(row.indicator.unit for found in units.values() for row in found)


def test_what_a_rule_nobody_verified_finds_fails_nobody(project: Path) -> None:
    found = rows(project, NOW.replace(year=2028))["s-qt"]
    assert found.shortfalls and found.outcome == CANT_TELL


def test_what_falls_due_is_sorted_and_ends_after_thirty_days(project: Path) -> None:
    vary(project, "notice/notice.md", "soon", expires_on="2026-05-20")
    vary(project, "notice/notice.md", "later", expires_on="2026-08-20")
    found = due(evidence(project))
    days = [one.day for one in found]
    assert days == sorted(days) and days[-1] <= date(2026, 6, 11)
    assert any(one.path == "content/notice/soon.md" and "已过期的内容" in one.what for one in found)
    assert not any(one.path == "content/notice/later.md" and "到期" in one.what for one in found)


def test_the_yearly_report_is_due_by_the_end_of_january(project: Path) -> None:
    assert any("2025 年政府信息公开" in one.what and one.day == date(2026, 1, 31) for one in due(evidence(project)))
    assert not any("年度报告" in one.what for one in due(gather(Library(REPOSITORY), NOW, [], [])))


def test_the_reports_are_dated_and_say_the_same(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    assert main(project) == 0
    first = (project / "reports/assessment-2026-05-12.html").read_bytes()
    assert main(project) == 0 and (project / "reports/assessment-2026-05-12.html").read_bytes() == first
    page = html.fromstring(first)
    assert page.get("lang") == "zh-CN" and len(page.xpath("//h1")) == 1 and not page.xpath("//script|//@src")
    assert all(table.xpath("./caption") and table.xpath("./thead//th[@scope='col']") for table in page.xpath("//table"))
    assert "未核实" in page.text_content() and "没有总分" in page.text_content()
    table = (project / "reports/assessment-2026-05-12.csv").read_text(encoding="utf-8-sig")
    told = {row["编号"] for row in csv.DictReader(StringIO(table, newline=""))}
    assert {one.id for one in indicators()} <= told


def test_a_veto_ends_with_2_and_a_broken_portal_with_1(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.replace(year=2028).timestamp())))
    assert main(project) == 2
    (project / "portal/columns.yaml").write_text("columns:\n", encoding="utf-8")
    assert main(project) == 1
