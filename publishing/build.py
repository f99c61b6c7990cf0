"""Run Pelican into a fresh folder beside the site, let the gates look at it, and hand it over only when it is whole."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path


class BuildError(Exception):
    """Pelican or a gate ended with an error. The editor has been told `said`; `exit_code` is 2 for refused content."""

    def __init__(self, exit_code: int, said: str) -> None:
        super().__init__(f"The build ended with {exit_code}")
        self.exit_code = exit_code
        self.said = said


def build(
    root: Path,
    target: Path,
    settings: str = "publishconf.py",
    *,
    source: Path | None = None,
    earlier: Path | None = None,
    profile: bool = False,
) -> Path:
    """Build the site into `target`, which is emptied first. Raises BuildError.

    source: where content/ and portal/ are, when not in root. earlier: a site built before; what comes out the same is
    the same file then. profile: make everything anew and print what took longest.
    """
    source = source or root
    shutil.rmtree(target, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    words = ["-m", "pelican", source / "content", "-s", root / settings, "-o", target, "--fatal", "errors"]
    chosen: dict[str, object] = {"FAST_BUILD_EARLIER": str(earlier)} if earlier else {}
    chosen |= {"FAST_BUILD_PROFILE": True} if profile else {}
    words += ["-e", *(f"{name}={json.dumps(value)}" for name, value in chosen.items())] if chosen else []
    command = [sys.executable, *map(str, words)]
    gates = [sys.executable, "-m", "plugins.content_model", "output", str(target)]
    for step in (command, gates):
        exit_code, said = _overheard(step, source, root)
        if exit_code:
            shutil.rmtree(target, ignore_errors=True)
            raise BuildError(exit_code, said)
    return target


def _overheard(command: list[str], folder: Path, root: Path) -> tuple[int, str]:
    """Run a command of root's in a folder; what it says on stderr is passed on as it comes, and kept."""
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(root)}
    said = []
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, encoding="utf-8") as process:
        for line in process.stderr or ():
            sys.stderr.write(line)
            said.append(line)
    return process.returncode, "".join(said)
