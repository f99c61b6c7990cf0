"""Portal files are read as strictly as content."""

from datetime import date
from pathlib import Path

import pytest

from plugins.content_model.read_portal import read_portal

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[2]


@pytest.mark.parametrize("root", [REPOSITORY, HERE], ids=["shipped", "of the tests"])
def test_the_portal_files_are_right(root: Path) -> None:
    assert read_portal(root)[1] == []


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "what"),
    [
        ("portal", "name:", "nmae:", 2, "没有“nmae”"),
        ("portal", "https://canlian.example", "canlian.example", 6, "不是完整的网址"),
        ("portal", "https://canlian.example", "https://canlian.example/", 6, "多了斜线"),
        ("portal", "kind: 监督", "kind: 咨询", 18, "没有“监督”一种"),
        ("columns", "update_within: 一年", "update_within: 一周", 8, "不在可选的词里"),
        ("columns", "types: [guide]", "types: [guides]", 9, "不存在"),
        ("columns", "slug: notice", "slug: guide", 10, "写了两次"),
        ("columns", "columns:", "column:", 2, "没有“column”"),
        ("units", "parent: city", "parent: town", 4, "不存在"),
        ("units", "{slug: city", "{slug: City", 3, "不能用在网址里"),
        ("calendar", "nth: 3", "nth: 5", 7, "不是每年都有"),
        ("calendar", "    nth: 3\n", "", 5, "不完整"),
        ("calendar", "month: 12", "month: 13", 12, "不是每年都有"),
        ("people", "unit: city", "unit: town", 3, "不存在"),
    ],
)
def test_a_slip_is_told_at_its_line(name: str, old: str, new: str, line: int, what: str, portal_only: Path) -> None:
    path = portal_only / "portal" / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    _, problems = read_portal(portal_only)
    assert [problem for problem in problems if problem.line == line and what in problem.what], problems


def test_a_missing_file_is_told(portal_only: Path) -> None:
    (portal_only / "portal" / "people.yaml").unlink()
    _, problems = read_portal(portal_only)
    assert [str(problem).split("  ")[0] for problem in problems][:1] == ["portal/people.yaml"]


@pytest.mark.parametrize(
    ("slug", "year", "day"),
    [
        ("helping-the-disabled-day", 2025, date(2025, 5, 18)),
        ("helping-the-disabled-day", 2026, date(2026, 5, 17)),
        ("helping-the-disabled-day", 2027, date(2027, 5, 16)),
        ("helping-the-disabled-day", 2022, date(2022, 5, 15)),
        ("international-day", 2026, date(2026, 12, 3)),
    ],
)
def test_days_are_worked_out_by_their_rule(slug: str, year: int, day: date) -> None:
    portal, _ = read_portal(HERE)
    assert {one.slug: one.on(year) for one in portal.calendar}[slug] == day


def test_the_next_date_is_today_or_later_and_editions_are_counted() -> None:
    portal, _ = read_portal(HERE)
    helping = portal.calendar[0]
    assert helping.next_from(date(2026, 5, 17)) == date(2026, 5, 17)
    assert helping.next_from(date(2026, 5, 18)) == date(2027, 5, 16)
    assert helping.edition(2025) == 35
