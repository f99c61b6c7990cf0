"""A date of publication is true or the item does not go out. Real repositories, commits at chosen times."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from plugins.content_model.kinds.moment import BEIJING
from plugins.content_model.library import Library
from plugins.content_model.problem import Problem
from plugins.content_model.scope import Scope
from plugins.publication_dates.gate import check
from plugins.publication_dates.working_days import working_days
from tests.little_site import REPOSITORY, SAMPLES

NOTICE = Path("content/notice/notice.md")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a draft, made on 1 March."""
    folder = tmp_path / "门户"
    (folder / "portal").mkdir(parents=True)
    for file in (REPOSITORY / "portal").glob("*.yaml"):
        (folder / "portal" / file.name).write_bytes(file.read_bytes())
    (folder / "portal/gates.yaml").write_text("gates:\n  - {name: publication_dates, state: 开}\n", encoding="utf-8")
    (folder / NOTICE.parent).mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    write(folder, status="draft", date="2026-03-02")
    commit(folder, "2026-03-01")
    return folder


def write(root: Path, name: str = "notice.md", **fields: str) -> None:
    """The sample notice with other values."""
    fields = {"status": "published", "written_on": "", "expires_on": "", **fields}
    lines = (SAMPLES / "notice.md").read_text("utf-8").split("\n")
    kept = [line for line in lines if line.partition(":")[0] not in fields]
    new = [f"{key}: {value}" for key, value in fields.items() if value]
    (root / NOTICE).with_name(name).write_text("\n".join([kept[0], *new, *kept[1:]]), encoding="utf-8")


def commit(root: Path, day: str) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "改", at=f"{day}T09:00:00+08:00")


def git(root: Path, *words: str, at: str = "") -> None:
    who = {"GIT_AUTHOR_NAME": "甲", "GIT_AUTHOR_EMAIL": "a@canlian.example"}
    who |= {"GIT_COMMITTER_NAME": "甲", "GIT_COMMITTER_EMAIL": "a@canlian.example"}
    when = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at} if at else {}
    subprocess.run(["git", *words], cwd=root, check=True, env={**os.environ, **who, **when})


def told(root: Path, now: str = "2026-06-01", name: str = "notice.md", *, whole: bool = False) -> list[Problem]:
    library, moment = Library(root), datetime.fromisoformat(f"{now}T12:00").replace(tzinfo=BEIJING)
    setting = next(iter(library.portal.gates), None)
    path = NOTICE.with_name(name)
    scope = Scope(root=root, paths=(path,), whole=whole, library=library, now=moment, setting=setting)
    return list(check(scope))


def test_the_day_of_the_commit_is_true(root: Path) -> None:
    write(root, date="2026-03-05 08:00")
    commit(root, "2026-03-05")
    assert told(root) == []


def test_earlier_than_the_commit_is_refused_with_its_line(root: Path) -> None:
    write(root, date="2026-03-02")
    commit(root, "2026-03-05")
    (problem,) = told(root)
    assert "早于实际发布" in problem.what
    assert problem.line == 3


def test_a_draft_is_not_judged_and_needs_no_git(root: Path) -> None:
    assert told(root) == []
    shutil.rmtree(root / ".git")
    assert told(root) == []


def test_a_date_changed_afterwards_is_refused(root: Path) -> None:
    write(root, date="2026-03-05")
    commit(root, "2026-03-05")
    write(root, date="2026-04-01")
    assert ["从“2026-03-05”改成了“2026-04-01”" in problem.what for problem in told(root)] == [True]
    commit(root, "2026-04-01")
    assert len(told(root)) == 1


def test_put_back_it_is_fine_again(root: Path) -> None:
    write(root, date="2026-03-05")
    commit(root, "2026-03-05")
    write(root, date="2026-04-01")
    commit(root, "2026-04-01")
    write(root, date="2026-03-05", updated="2026-04-01")
    assert told(root) == []


def test_not_committed_yet_it_is_published_today(root: Path) -> None:
    write(root, "new.md", date="2026-05-31")
    assert len(told(root, name="new.md")) == 1
    write(root, "new.md", date="2026-06-01")
    assert told(root, name="new.md") == []


def test_a_new_name_does_not_forget_the_past(root: Path) -> None:
    write(root, date="2026-03-05")
    commit(root, "2026-03-05")
    git(root, "mv", str(NOTICE), str(NOTICE.with_name("other.md")))
    commit(root, "2026-04-01")
    assert told(root, name="other.md") == []
    write(root, "other.md", date="2026-04-01")
    assert len(told(root, name="other.md")) == 1


def test_removed_and_written_again_it_cannot_be_older(root: Path) -> None:
    (root / NOTICE).unlink()
    commit(root, "2026-03-03")
    write(root, date="2026-03-02")
    commit(root, "2026-03-10")
    assert len(told(root)) == 1


def test_a_commit_made_to_look_older_does_not_help(root: Path) -> None:
    commit(root, "2026-05-01")
    write(root, date="2026-03-05")
    commit(root, "2026-03-05")
    assert "早于实际发布" in told(root)[0].what


def test_an_update_that_has_not_come_is_refused(root: Path) -> None:
    write(root, date="2026-03-05", updated="2026-07-01")
    commit(root, "2026-03-05")
    assert [problem.what.startswith("更新日期") for problem in told(root)] == [True]


def test_what_was_moved_in_up_to_the_baseline_keeps_its_date(root: Path) -> None:
    line = "gates:\n  - {name: publication_dates, state: 开, baseline: 2026-03-31}\n"
    (root / "portal/gates.yaml").write_text(line, encoding="utf-8")
    write(root, date="2019-05-05")
    commit(root, "2026-03-05")
    assert told(root) == []
    write(root, "later.md", date="2019-05-05")
    commit(root, "2026-04-05")
    assert len(told(root, name="later.md")) == 1


def test_a_merge_keeps_the_day_of_the_branch(root: Path) -> None:
    git(root, "checkout", "-q", "-b", "side")
    write(root, date="2026-03-05")
    commit(root, "2026-03-05")
    git(root, "checkout", "-q", "main")
    git(root, "merge", "-q", "--no-ff", "-m", "合", "side", at="2026-03-09T09:00:00+08:00")
    assert told(root) == []


def setting(root: Path, **facts: str) -> None:
    """How strict the gate is."""
    words = "".join(f", {key}: {value}" for key, value in facts.items())
    text = f"gates:\n  - {{name: publication_dates, state: 开{words}}}\n"
    (root / "portal/gates.yaml").write_text(text, encoding="utf-8")


def shallow(root: Path) -> Path:
    git(root.parent, "clone", "-q", "--depth=1", f"file://{root}", "copy")
    return root.parent / "copy"


def without_git(root: Path) -> Path:
    shutil.rmtree(root / ".git")
    return root


@pytest.mark.parametrize(("proof", "refused"), [("必须核对", True), ("能核对就核对", False)])
@pytest.mark.parametrize("loss", [shallow, without_git])
def test_a_past_that_is_cut_is_refused_or_told_as_declared(
    loss: Callable[[Path], Path], proof: str, refused: bool, root: Path
) -> None:
    setting(root, proof=proof, reason="试用")
    write(root, date="2026-03-05")
    commit(root, "2026-03-05")
    (problem,) = told(loss(root))
    assert "没有和提交核对" in problem.what
    assert problem.warning is not refused


def test_without_proof_only_the_file_is_read(root: Path) -> None:
    setting(root, proof="不核对", reason="试用")
    write(root, date="2020-03-05")
    commit(root, "2026-03-05")
    assert told(root) == []
    write(root, date="2026-03-05", updated="2027-01-01")
    assert len(told(root)) == 1


def test_a_baseline_to_come_is_refused_every_time(root: Path) -> None:
    setting(root, baseline="2026-12-31")
    write(root, date="2019-05-05")
    commit(root, "2026-03-05")
    for _ in range(2):
        assert [problem.path.name for problem in told(root, whole=True)] == ["gates.yaml"]


@pytest.mark.parametrize(("proof", "refused"), [("必须核对", True), ("能核对就核对", False)])
def test_a_history_squashed_after_the_baseline_is_refused_or_told(proof: str, refused: bool, root: Path) -> None:
    setting(root, baseline="2026-03-31", proof=proof, reason="试用")
    write(root, date="2019-05-05")
    shutil.rmtree(root / ".git")
    git(root, "init", "-q", "-b", "main")
    commit(root, "2026-04-20")
    for _ in range(2):
        (problem,) = told(root, whole=True)
        assert "2026-04-20 才有内容" in problem.what
        assert problem.warning is not refused


def test_what_comes_after_a_squash_is_judged_again(root: Path) -> None:
    setting(root, baseline="2026-03-31", proof="能核对就核对", reason="试用")
    write(root, date="2019-05-05")
    shutil.rmtree(root / ".git")
    git(root, "init", "-q", "-b", "main")
    commit(root, "2026-04-20")
    write(root, "later.md", date="2019-05-05")
    commit(root, "2026-04-25")
    assert ["早于实际发布" in problem.what for problem in told(root, name="later.md")] == [True]


def test_a_date_to_come_is_told_with_its_day(root: Path) -> None:
    write(root, date="2026-07-01 09:30")
    commit(root, "2026-03-05")
    (problem,) = told(root)
    assert problem.warning
    assert "2026-07-01 09:30" in problem.what


def test_one_wrong_clock_does_not_date_all_that_comes_after(root: Path) -> None:
    commit(root, "2093-01-01")
    write(root, date="2026-03-05")
    commit(root, "2026-03-05")
    assert told(root) == []


def test_a_look_at_everything_remembers_and_still_sees_every_change(root: Path) -> None:
    write(root, date="2026-03-05")
    commit(root, "2026-03-05")
    assert told(root, whole=True) == []
    assert told(root, whole=True) == []
    write(root, date="2026-03-06")
    commit(root, "2026-03-06")
    assert len(told(root, whole=True)) == 1


def test_late_disclosure_is_a_warning(root: Path) -> None:
    write(root, date="2026-03-05", written_on="2026-01-05")
    commit(root, "2026-03-05")
    (problem,) = told(root)
    assert problem.warning
    assert "个工作日" in problem.what


def test_working_days_know_the_holidays() -> None:
    assert working_days(date(2026, 9, 30), date(2026, 10, 8)) == 1
    assert working_days(date(2026, 9, 18), date(2026, 9, 20)) == 1  # a Sunday worked for the national holiday


def test_a_year_not_announced_counts_weekdays() -> None:
    start = date(2099, 1, 5)  # a Monday
    assert working_days(start, start + timedelta(days=7)) == 5
