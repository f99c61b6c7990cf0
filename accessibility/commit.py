"""Which commit a built folder comes from, so that evidence can be traced."""

import subprocess
from pathlib import Path


def commit_of(folder: Path) -> str:
    """The commit of the work tree the folder lies in, with "+" when tracked files differ from it; "" outside git."""
    try:
        head = _git(folder, "rev-parse", "HEAD")
        return head + ("+" if _git(folder, "status", "--porcelain", "--untracked-files=no") else "")
    except (OSError, subprocess.SubprocessError):
        return ""


def _git(folder: Path, *words: str) -> str:
    done = subprocess.run(["git", "-C", folder, *words], capture_output=True, text=True, check=True, timeout=30)
    return done.stdout.strip()
