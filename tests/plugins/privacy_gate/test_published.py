"""What was in order stays remembered as long as nothing else is; whatever is not is told every time."""

import subprocess
from pathlib import Path

import pytest

from plugins.privacy_gate.published import published

SERVICE = "13900000001"
NONE = frozenset[str]()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A clone: its git folder keeps the key of the memory."""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / "output").mkdir()
    return tmp_path


def told(root: Path, lawful: frozenset[str] = NONE) -> list[str]:
    return [problem.path.as_posix() for problem in published(root, root / "output", lawful)]


def page(root: Path, name: str, said: str) -> None:
    (root / "output" / name).write_text(f"<main><p>{said}</p></main>", encoding="utf-8")


def test_what_was_in_order_and_then_is_not_is_told(root: Path) -> None:
    page(root, "a.html", "窗口周一到周五开放。")
    assert told(root) == [] == told(root)
    page(root, "a.html", "请联系13800138000。")
    assert told(root) == ["a.html"] == told(root)


def test_a_number_is_told_again_when_it_is_lawful_no_more(root: Path) -> None:
    page(root, "a.html", f"请联系{SERVICE}。")
    assert told(root, frozenset({SERVICE})) == [] == told(root, frozenset({SERVICE}))
    assert told(root) == ["a.html"]


def test_each_file_that_holds_the_same_is_told(root: Path) -> None:
    for name in ("a.html", "b.html"):
        page(root, name, "请联系13800138000。")
    assert told(root) == ["a.html", "b.html"]


def test_the_same_bytes_in_another_form_are_read_as_that_form(root: Path) -> None:
    data = "请联系&#49;3800138000。".encode()
    (root / "output/a.txt").write_bytes(data)
    before = told(root)
    (root / "output/a.html").write_bytes(data)
    assert told(root) == sorted([*before, "a.html"])


def test_a_memory_that_somebody_else_wrote_is_not_believed(root: Path) -> None:
    page(root, "a.html", "窗口周一到周五开放。")
    assert told(root) == []
    index = root / ".cache/published/index"
    page(root, "a.html", "请联系13800138000。")
    index.write_bytes(index.read_bytes().replace(b'"known"', b'"knowm"'))
    assert told(root) == ["a.html"]


def test_without_a_git_folder_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    page(tmp_path, "a.html", "窗口周一到周五开放。")
    assert told(tmp_path) == []
    assert not (tmp_path / ".cache").exists()
