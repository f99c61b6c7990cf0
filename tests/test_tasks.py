"""The verbs mean what DESIGN's contract says, through invoke as people call it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.real_build import ROOT

SHIPPED = sorted((ROOT / "content/guide").glob("*.md"))[:2]


def inv(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "invoke", "--search-root", ROOT, *words]
    return subprocess.run([*map(str, command)], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("files", [[], SHIPPED[:1], SHIPPED])
def test_check_takes_any_number_of_files(files: list[Path]) -> None:
    done = inv("check", *files)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_file_that_is_not_there_is_named_and_nothing_is_checked() -> None:
    done = inv("check", SHIPPED[0], "content/guide/gone.md")
    assert done.returncode == 1 and "content/guide/gone.md" in done.stderr


def test_what_cannot_be_made_is_no_success() -> None:
    assert inv("new", "nothing", "标题").returncode == 1


def test_every_verb_of_the_contract_is_there_and_says_what_it_does() -> None:
    listed = inv("--list").stdout
    for verb in ("setup", "new", "check", "build", "serve", "audit", "publish", "test", "lint", "bench"):
        assert f"\n  {verb} " in listed


@pytest.mark.parametrize("words", [["--fix"], ["--fix", "--yes"]])
def test_mending_takes_files_before_and_after_its_words(words: list[str]) -> None:
    for order in ([*words, SHIPPED[0]], [SHIPPED[0], *words]):
        done = inv("check", *order)
        assert (done.returncode, done.stdout.strip()) == (0, "✓ 没有可以自动改的。")
