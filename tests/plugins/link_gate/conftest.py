"""A portal of samples in which only this gate is on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.content_model.check import check_paths
from plugins.content_model.problem import Problem
from tests.little_site import REPOSITORY, write_content
from tests.plugins.only_gates import leave_on


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "门户"
    (root / "portal").mkdir(parents=True)
    for file in (REPOSITORY / "portal").glob("*.yaml"):
        (root / "portal" / file.name).write_bytes(file.read_bytes())
    leave_on(root, "link_gate")
    write_content(root)
    return root


@pytest.fixture
def add(project: Path) -> Callable[[str], Path]:
    """A line at the end of the notice."""

    def write(text: str) -> Path:
        path = project / "content/notice/notice.md"
        path.write_text(path.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")
        return path

    return write


@pytest.fixture
def told(project: Path) -> Callable[..., list[Problem]]:
    return lambda *paths: check_paths([Path(path) for path in paths], project)
