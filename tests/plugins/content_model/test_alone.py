"""Much work is done on all cores, and a gate that judges each file by itself is only asked about what changed."""

import os
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from plugins.content_model import alone, asking, digests, library, side_by_side
from plugins.content_model.alone import Alone
from plugins.content_model.gates import check_gates, gate_names
from plugins.content_model.library import Library
from plugins.content_model.listing import all_files
from plugins.content_model.problem import Problem
from plugins.content_model.publication import build_time
from plugins.content_model.scope import Scope
from tests.plugins.only_gates import leave_on


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    use_two_cores(monkeypatch)


def use_two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side_by_side, "cores", lambda: 2)
    monkeypatch.setattr(digests, "cores", lambda: 2)
    monkeypatch.setattr(library, "cores", lambda: 2)
    monkeypatch.setattr(alone, "_SIZE", 2)
    for room in (asking, digests, library):
        monkeypatch.setattr(room, "_MANY", 1)


@pytest.fixture
def repository(project: Path) -> Path:
    subprocess.run(["git", "init", "-q", str(project)], check=True)
    return project


def asked(root: Path) -> tuple[list[Path], list[Problem]]:
    """What a gate that dislikes notices is asked about, and what it says."""
    seen: list[Path] = []

    def check(scope: Scope) -> Iterator[Problem]:
        seen.extend(scope.paths)
        yield from (Problem(path=path, line=1, what="。", remedy="。") for path in scope.paths if "notice" in path.name)

    scope = Scope(root=root, paths=all_files(root), whole=True, library=Library(root), now=build_time())
    one = Alone(check, scope, "script_gate")
    problems = [problem for part in one.parts for problem in part()]
    one.remember(problems)
    return seen, problems


def test_only_what_changed_or_has_a_problem_is_asked_about_again(repository: Path) -> None:
    first, problems = asked(repository)
    assert set(first) == set(all_files(repository))
    news = repository / "content/news/news.md"
    news.write_text(news.read_text("utf-8") + "\n再加一句。\n", encoding="utf-8")
    again, same = asked(repository)
    assert sorted(path.name for path in again) == ["news.md", "notice.md"]
    assert same == problems != []


def test_a_changed_portal_file_is_a_reason_to_ask_about_everything(repository: Path) -> None:
    asked(repository)
    units = repository / "portal/units.yaml"
    units.write_text(units.read_text("utf-8") + "# 改\n", encoding="utf-8")
    assert set(asked(repository)[0]) == set(all_files(repository))


def test_without_git_nothing_is_remembered(project: Path) -> None:
    asked(project)
    assert set(asked(project)[0]) == set(all_files(project))


def test_side_by_side_everything_is_read_as_it_is_one_by_one(project: Path, two_cores: None) -> None:
    together, one_by_one = Library(project), Library(project)
    together.read_all()
    assert list(together.items()) == list(one_by_one.items())
    assert [together.problems(key) for key in together.all_keys()] == [
        one_by_one.problems(key) for key in one_by_one.all_keys()
    ]


def test_side_by_side_the_gates_say_the_same(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the same order, whatever number of processes there are; elsewhere than on Linux there is one."""
    leave_on(project, *gate_names())
    for number in range(6):
        text = "---\ntype: notice\n---\n\n帐号13800138000。\n"
        (project / f"content/notice/wrong-{number}.md").write_text(text, encoding="utf-8")
    one_by_one = list(check_gates(Library(project), build_time()))
    use_two_cores(monkeypatch)
    assert list(check_gates(Library(project), build_time())) == one_by_one
    assert len([problem for problem in one_by_one if "手机" in problem.what]) == 6


def test_a_gate_that_breaks_in_another_process_stays_shut(
    project: Path, two_cores: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_on(project, *gate_names())
    monkeypatch.setattr("plugins.privacy_gate.gate._look", lambda *_: 1 / 0)
    told = [problem for problem in check_gates(Library(project), build_time()) if "没能运行" in problem.what]
    assert [(problem.met, problem.warning) for problem in told] == [("privacy_gate", False)]
    assert not (project / ".cache/privacy_gate.settled").exists()


def test_a_process_that_is_lost_shuts_every_gate(
    project: Path, two_cores: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_on(project, *gate_names())
    here = os.getpid()
    monkeypatch.setattr("plugins.language_gate.gate._item", lambda *_: os._exit(3) if os.getpid() != here else None)
    told = {problem.met for problem in check_gates(Library(project), build_time()) if "没能运行" in problem.what}
    assert {"language_gate", "privacy_gate", "review_gate"} <= told


def test_answers_come_in_order(two_cores: None) -> None:
    assert side_by_side.side_by_side([partial(int, number) for number in range(5)]) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("work", "why"), [(partial(int, "x"), "ValueError"), (partial(os._exit, 3), "without an answer")]
)
def test_a_part_that_fails_is_an_error_and_no_answer(work: partial[int], why: str, two_cores: None) -> None:
    with pytest.raises(RuntimeError, match=why):
        side_by_side.side_by_side([partial(int, 1), work])
