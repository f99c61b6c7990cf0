"""The Python packages: exactly those of requirements.lock, each checked against its hash."""

from pathlib import Path

from bootstrap.step import do, fingerprint, is_stamped, say

PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet", "install", "--require-hashes", "--no-deps")


def install(root: Path, interpreter: Path, lock_name: str = "requirements.lock") -> None:
    """Install a lock file into the environment, unless its stamp says that was done."""
    lock = root / lock_name
    stamp = root / ".venv" / f"{lock.stem}.stamp"
    print_ = fingerprint(lock)
    if is_stamped(stamp, print_):
        return
    say(f"安装 {lock_name} 里的 Python 软件包", f"installing the Python packages of {lock_name}")
    by_hand = f'检查网络或代理，然后运行 "{interpreter}" {" ".join(PIP)} -r {lock_name}'
    do(f"安装 {lock_name} / installing packages", [interpreter, *PIP, "-r", lock], by_hand=by_hand)
    stamp.write_text(print_ + "\n", encoding="utf-8")
