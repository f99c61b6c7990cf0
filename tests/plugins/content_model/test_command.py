"""python -m plugins.content_model: what it prints and how it ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.content_model.__main__ import main
from tests.plugins.content_model.items import write


def test_no_problem_ends_with_0(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"], project) == 0
    assert "没有发现问题" in capsys.readouterr().out


def test_problems_end_with_2_and_are_all_printed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, "news/a.md", unit="town")
    write(project, "news/b.md", date="2026-02-30")
    assert main(["check"], project) == 2
    printed = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in printed[:2]] == ["content/news/a.md:8", "content/news/b.md:5"]
    assert printed[2] == "✗ 2 个文件有 2 处要改。"


@pytest.mark.parametrize("named", ["content/news/a.md", "content/news"])
def test_only_what_is_named_is_checked(named: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, "news/a.md", unit="town")
    write(project, "notice/b.md", unit="town")
    assert main(["check", named], project) == 2
    assert "content/notice/b.md" not in capsys.readouterr().out


@pytest.mark.parametrize("named", ["content/news/nothing.md", "/"])
def test_a_file_that_is_not_there_ends_with_1(named: str, project: Path) -> None:
    assert main(["check", named], project) == 1


def test_new_says_where_the_draft_is(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "guide", "残疾人证办理"], project) == 0
    assert "content/guide/can-ji-ren-zheng-ban-li.md" in capsys.readouterr().out
    assert main(["new", "nothing", "标题"], project) == 1


def test_checking_needs_no_pelican() -> None:
    """Pelican alone takes longer to import than an editor should wait."""
    code = "import sys; from plugins.content_model.check import check_paths; sys.exit('pelican' in sys.modules)"
    root = Path(__file__).parents[3]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=False).returncode == 0
