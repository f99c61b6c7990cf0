"""The Python that runs everything: 3.11 or newer, in a virtual environment of the project's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from bootstrap.step import StepError, do, say

OLDEST = (3, 11)


def require_version() -> None:
    """Raise StepError when this Python is too old."""
    if sys.version_info < OLDEST:
        met = (
            f"这台机器运行的是 Python {sys.version.split()[0]}，需要 3.11 或更新版本。This is too old; 3.11 is needed."
        )
        raise StepError("检查 Python 版本 / checking Python", met, "安装 Python 3.11+，再运行 python3.11 tasks.py …")


def virtual_environment(root: Path) -> Path:
    """The interpreter of .venv, made now if there is none that runs with this version of Python."""
    folder = root / ".venv"
    interpreter = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if _runs(interpreter):
        return interpreter
    say("建立虚拟环境 .venv", "making .venv")
    if folder.exists():
        shutil.rmtree(folder)
    by_hand = "Debian/Ubuntu: apt-get install python3-venv；然后 python3 -m venv .venv"
    do("建立虚拟环境 / making .venv", [sys.executable, "-m", "venv", folder], by_hand=by_hand)
    return interpreter


def _runs(interpreter: Path) -> bool:
    """It starts, and lives in this folder: a moved or copied environment is made anew."""
    if not interpreter.is_file():
        return False
    config = (interpreter.parent.parent / "pyvenv.cfg").read_text(encoding="utf-8", errors="replace")
    wanted = f"{sys.version_info.major}.{sys.version_info.minor}"
    if not any(
        line.startswith("version") and line.split("=")[1].strip().startswith(wanted + ".")
        for line in config.splitlines()
    ):
        return False
    try:
        asked = [str(interpreter), "-I", "-c", "import sys; print(sys.prefix)"]
        said = subprocess.run(asked, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return said.returncode == 0 and Path(said.stdout.strip()) == interpreter.parent.parent
