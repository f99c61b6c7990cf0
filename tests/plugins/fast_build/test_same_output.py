"""Whatever was built before and whatever was edited since, the site is the one that an empty folder would have got."""

import os
import random
import shutil
from pathlib import Path

import pytest

from tests.plugins.fast_build.builds import build, files, make_portal
from tests.plugins.fast_build.edits import any_edit

CONTENT = ("content", "portal", "theme", "own_words.py")


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    root = tmp_path / "门户"
    make_portal(root)
    return root


def attempt(root: Path, output: Path, **how: object) -> dict[str, str] | str:
    """The files that came out, or what stopped the build: refused content, a template that asks for too much."""
    try:
        return files(build(root, output, **how))  # type: ignore[arg-type]
    except SystemExit as refused:
        return f"exit {refused.code}"
    except Exception as fault:
        return f"fault {'Undefined' in repr(fault) or type(fault).__name__ == 'RuntimeError'}"


def walk(root: Path, seed: int, steps: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """One edit after the other; one that no build takes is undone."""
    dice = random.Random(seed)
    story = [f"seed {seed}"]
    good, before = root.with_name("good"), root.with_name("clean")
    last = attempt(root, before, fast=False, monkeypatch=monkeypatch)
    assert attempt(root, root / "output", fast=True, monkeypatch=monkeypatch, FAST_BUILD_WORKERS=1) == last
    for _ in range(steps):
        shutil.rmtree(good, ignore_errors=True)
        good.mkdir()
        for name in CONTENT:
            (shutil.copytree if (root / name).is_dir() else shutil.copy2)(root / name, good / name)
        story += [any_edit(root, dice) for _ in range(dice.choice((1, 1, 2)))]
        shutil.rmtree(before, ignore_errors=True)
        clean = attempt(root, before, fast=False, monkeypatch=monkeypatch)
        workers = dice.choice((1, 2, 4))
        fast = attempt(root, root / "output", fast=True, monkeypatch=monkeypatch, FAST_BUILD_WORKERS=workers)
        assert isinstance(fast, dict) == isinstance(clean, dict), f"{clean} {fast}, {story}"
        if isinstance(clean, dict) and isinstance(fast, dict):
            other = sorted(name for name in clean.keys() | fast.keys() if clean.get(name) != fast.get(name))
            assert not other, f"{other} after {story}"
            last = clean
            continue
        assert files(root / "output") == last, "an edit that is refused leaves the earlier output"
        for name in CONTENT:
            shutil.rmtree(root / name) if (root / name).is_dir() else (root / name).unlink()
            shutil.move(good / name, root / name)
        story.append("undone")


@pytest.mark.parametrize("seed", [1])
def test_after_any_edits_the_site_is_that_of_a_clean_build(
    portal: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk(portal, seed, 10, monkeypatch)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 2 + int(os.environ.get("FAST_BUILD_WALKS", "2"))))
def test_after_many_edits_too(portal: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    walk(portal, seed, 20, monkeypatch)
