"""Earlier runs of the same site are found among its reports, the latest first."""

import pytest

from accessibility.errors import SettingError
from accessibility.reports import json as json_report
from accessibility.trend import of_site, read_earlier
from tests.accessibility.findings import finding, page, report


@pytest.fixture
def reports(tmp_path):
    for name, site, day, found in (("b", "a.example", 22, 2), ("a", "a.example", 21, 1), ("c", "other.example", 20, 0)):
        findings = [finding(check=f"c{number}") for number in range(found)]
        run = report(page(*findings, url=f"https://{site}/"), started=f"2026-11-{day}T10:00:00+08:00")
        (tmp_path / f"{name}.json").write_text(json_report.render(run), encoding="utf-8")
    return tmp_path


def test_runs_of_the_same_site_count_once_each(reports):
    runs = of_site("a.example", read_earlier([str(reports), str(reports / "a.json")]))
    assert [(run.started[:10], run.causes, run.pages) for run in runs] == [("2026-11-22", 2, 1), ("2026-11-21", 1, 1)]


@pytest.mark.parametrize("text", ["{}", "[", '{"summary": {"site": "x", "failed": 1}, "started": "2026"}'])
def test_what_is_no_report_is_told_with_its_name(reports, text):
    (reports / "odd.json").write_text(text, encoding="utf-8")
    with pytest.raises(SettingError, match=r"odd\.json"):
        read_earlier([str(reports)])


def test_a_place_that_is_not_there_is_told(tmp_path):
    with pytest.raises(SettingError, match="不存在"):
        read_earlier([str(tmp_path / "none")])
