"""The house rules that tools can keep: arrows, types, style, and no word that ties the project to one machine."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=False)


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def test_import_arrows_are_kept():
    done = run("-c", "from importlinter.cli import lint_imports; import sys; sys.exit(lint_imports())")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("words", [("check", "."), ("format", "--check", ".")], ids=["style", "format"])
def test_ruff_is_clean(words):
    done = run("-m", "ruff", *words)
    assert done.returncode == 0, done.stdout


def test_types_are_strict():
    done = run("-m", "mypy")
    assert done.returncode == 0, done.stdout


def test_no_registry_host_is_named():
    hosts = re.compile(r"registry\.(npmjs|yarnpkg)|pypi\.org|pythonhosted|npmmirror|tuna\.tsinghua|deb\.debian\.org")
    naming = [
        path.name for path in tracked() if path != Path(__file__) and hosts.search(path.read_text("utf-8", "replace"))
    ]
    assert naming == []


def test_every_requirement_is_pinned_with_hashes():
    for lock in ("requirements.lock", "requirements-node.lock"):
        entries = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
        loose = [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]
        assert loose == []
