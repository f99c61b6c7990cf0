"""`inv check FILE` looks at that file and what it leads to, whatever else there is."""

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.content_model import library
from plugins.content_model.check import check_paths
from plugins.content_model.kept_items import Read
from plugins.content_model.listing import all_files, files_below
from plugins.content_model.portal import Portal
from plugins.content_model.read_item import read_item
from tests.little_site import REPOSITORY
from tests.plugins.only_gates import leave_on

SLOW = {"lxml", "multiprocessing", "numpy", "pelican"}


def test_only_what_the_file_leads_to_is_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def noted(path: Path, *, root: Path, portal: Portal) -> Read:
        seen.append(path.as_posix())
        return read_item(path, root=root, portal=portal)

    monkeypatch.setattr(library, "read_item", noted)
    check_paths([project / "content/news/news.md"], project)
    assert "content/news/news.md" in seen
    assert len(seen) < len(list(project.glob("content/*/*.md"))) / 2


def test_nothing_is_loaded_that_its_text_does_not_need(project: Path) -> None:
    """What reads pages and pictures, and Pelican, would take longer than the check."""
    leave_on(project, "freshness", "language_gate", "link_gate", "privacy_gate", "script_gate")
    said = "import sys; from pathlib import Path; from plugins.content_model.check import check_paths;"
    said += "check_paths([Path(sys.argv[1])], Path(sys.argv[2])); print(*sys.modules)"
    words = [sys.executable, "-c", said, "content/news/news.md", str(project)]
    done = subprocess.run(words, cwd=REPOSITORY, check=True, capture_output=True, text=True)
    assert SLOW & set(done.stdout.split()) == set()


def test_the_files_of_a_folder_are_those_of_all_that_lie_in_it(project: Path) -> None:
    everything = all_files(project)
    assert files_below(project, [Path()]) == everything
    for folder in (Path("content"), Path("content/news"), Path("portal")):
        assert files_below(project, [folder]) == tuple(path for path in everything if folder in path.parents)
    assert files_below(project, [Path("content/news/news.md"), Path("tests")]) == (Path("content/news/news.md"),)
    found = (path for name in ("content", "portal") for path in (project / name).rglob("*") if path.is_file())
    assert list(everything) == sorted(path.relative_to(project) for path in found)
