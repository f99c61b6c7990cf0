"""What was kept of the past answers as git does, or is not asked."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.content_model.past import Change, Past, history, read_past

KEPT = Path(".cache/past.kept")
NAMES = [Path(f"content/news/{name}.md") for name in ("a", "b", "c", "d", "新闻")]


def git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=甲", "-c", "user.email=A@canlian.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)


def commit(root: Path, path: Path, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")
    git(root, "add", "content")
    git(root, "commit", "-q", "-m", "改\n\nCo-authored-by: 乙 <b@canlian.example>")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A history with a change, a renaming, a removal and a merge; kept."""
    git(tmp_path, "init", "-q", "-b", "main")
    for number, path in enumerate(NAMES[:3]):
        commit(tmp_path, path, f"{path} 一二三四五六七八九十\n" * (number + 2))
    git(tmp_path, "mv", str(NAMES[0]), str(NAMES[4]))
    git(tmp_path, "commit", "-q", "-m", "改名")
    git(tmp_path, "switch", "-q", "-c", "side")
    commit(tmp_path, NAMES[1], "旁枝\n")
    git(tmp_path, "switch", "-q", "main")
    commit(tmp_path, NAMES[2], "主干\n")
    git(tmp_path, "merge", "-q", "side")
    git(tmp_path, "rm", "-q", str(NAMES[1]))
    git(tmp_path, "commit", "-q", "-m", "删")
    read_past(tmp_path)
    assert (tmp_path / KEPT).is_file()
    return tmp_path


def told(past: Past) -> tuple[object, ...]:
    """All that a past tells."""
    found: list[list[Change]] = [[*past.changes(path)] for path in NAMES]
    found += [[*past.with_former_names(path)] for path in NAMES]
    return found, [*past.commits.items()], past.authors


def fresh(root: Path) -> Past:
    kept = (root / KEPT).read_bytes()
    (root / KEPT).unlink()
    past = read_past(root)
    (root / KEPT).write_bytes(kept)
    return past


def test_it_tells_what_git_tells(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = told(fresh(root))
    monkeypatch.setattr(history, "_read", lambda *_: pytest.fail("git was asked for everything"))
    assert told(read_past(root)) == expected
    assert told(read_past(root)) == expected
    monkeypatch.setattr("plugins.content_model.past.kept._FEW", 0)
    assert told(read_past(root)) == expected


def test_what_was_committed_since_is_added(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(root, NAMES[3], "新的\n")
    git(root, "mv", str(NAMES[4]), str(NAMES[0]))
    git(root, "commit", "-q", "-m", "改回")
    expected = told(fresh(root))
    monkeypatch.setattr(history, "_read", lambda *_: pytest.fail("git was asked for everything"))
    assert told(read_past(root)) == expected


def back(root: Path) -> None:
    git(root, "reset", "-q", "--hard", "HEAD~1")


def another_past(root: Path) -> None:
    git(root, "commit", "-q", "--amend", "-m", "改写")


def a_side_branch_that_began_earlier(root: Path) -> None:
    git(root, "switch", "-q", "-c", "late", "HEAD~2")
    commit(root, NAMES[3], "迟到\n")
    git(root, "switch", "-q", "main")
    git(root, "merge", "-q", "late")


def altered(root: Path) -> None:
    data = (root / KEPT).read_bytes()
    (root / KEPT).write_bytes(data.replace(b"a@canlian.example", b"z@canlian.example"))


def cut_off(root: Path) -> None:
    (root / KEPT).write_bytes((root / KEPT).read_bytes()[:-10])


def of_another_clone(root: Path) -> None:
    git(root, "clone", "-q", str(root), str(root / "clone"))
    read_past(root / "clone")
    shutil.copy(root / "clone" / KEPT, root / KEPT)


@pytest.mark.parametrize(
    "change", [back, another_past, a_side_branch_that_began_earlier, altered, cut_off, of_another_clone]
)
def test_where_it_cannot_be_believed_git_is_asked(root: Path, change: Callable[[Path], None]) -> None:
    change(root)
    assert told(read_past(root)) == told(fresh(root))


@pytest.mark.parametrize("change", [back, another_past, altered, cut_off, of_another_clone])
def test_git_is_asked_for_everything_then(
    root: Path, change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    change(root)
    monkeypatch.setattr(history, "_read", lambda *_: pytest.fail("everything"))
    with pytest.raises(pytest.fail.Exception, match="everything"):
        read_past(root)
