"""What git says of the project. Raises OSError without git, CalledProcessError where it has nothing to say."""

import subprocess
from pathlib import Path


def git(root: Path, *words: str) -> str:
    done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace").strip("\n")
