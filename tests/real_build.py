"""Build a site the way the production build does: the real Pelican, the real settings, a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def build(folder: Path, **environment: str) -> Path:
    """Build folder/content with folder/portal into folder/output, and give that. environment: added to ours."""
    output = folder / "output"
    words = ["-m", "pelican", folder / "content", "-s", ROOT / "publishconf.py", "-o", output, "--fatal", "errors"]
    done = subprocess.run(
        [sys.executable, *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return output
