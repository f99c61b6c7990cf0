"""A column that is late or blank is told, on a look at everything, and refuses nothing."""

import shutil
from pathlib import Path

import pytest

from plugins.content_model.check import check_paths
from tests.little_site import REPOSITORY, write_content
from tests.plugins.only_gates import leave_on

DAY = 86400
FRESH = 1778544000  # 2026-05-12, a day after the samples


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "门户"
    shutil.copytree(REPOSITORY / "portal", root / "portal")
    leave_on(root, "freshness")
    write_content(root)
    return root


def late(root: Path, monkeypatch: pytest.MonkeyPatch, days: int, *paths: str) -> set[str]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(FRESH + days * DAY))
    problems = [
        problem for problem in check_paths([Path(path) for path in paths], root) if "columns" in problem.path.name
    ]
    assert all(problem.warning for problem in problems)
    return {problem.met for problem in problems}


def test_each_column_is_late_when_its_own_term_is_over(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in project.glob("content/*/*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("date: 2026-05-01", "date: 2026-05-11"), encoding="utf-8")
    now = late(project, monkeypatch, 0)
    assert "news" in late(project, monkeypatch, 15) - now
    assert {"news", "notice", "policy", "answer"} <= late(project, monkeypatch, 190)
    assert "organisation" not in late(project, monkeypatch, 5000)  # 不限


def test_a_blank_column_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(project / "content/volunteer")
    assert "volunteer" in late(project, monkeypatch, 0)


def test_one_file_is_not_asked_for_the_whole(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert late(project, monkeypatch, 5000, "content/news/news.md") == set()
