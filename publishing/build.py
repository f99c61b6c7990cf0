"""Run Pelican into a fresh folder beside the site, let the gates look at it, and hand it over only when it is whole."""

import os
import shutil
import subprocess
import sys
from pathlib import Path


class BuildError(Exception):
    """Pelican ended with an error. It has told the editor why; `exit_code` is 2 for refused content, else 1."""

    def __init__(self, exit_code: int) -> None:
        super().__init__(f"Pelican ended with {exit_code}")
        self.exit_code = exit_code


def build(root: Path, target: Path, settings: str = "publishconf.py") -> Path:
    """Build the site into `target`, which is emptied first. Raises BuildError."""
    shutil.rmtree(target, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    words = ["-m", "pelican", root / "content", "-s", root / settings, "-o", target, "--fatal", "errors"]
    command = [sys.executable, *map(str, words)]
    gates = [sys.executable, "-m", "plugins.content_model", "output", str(target)]
    for step in (command, gates):
        done = subprocess.run(step, cwd=root, env={**os.environ, "PYTHONUTF8": "1"}, check=False)
        if done.returncode:
            shutil.rmtree(target, ignore_errors=True)
            raise BuildError(done.returncode)
    return target
