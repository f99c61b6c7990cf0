"""What this machine lacks for listening with Orca, and how to get it: `inv orca --setup`."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType

# Program that must be there → Debian's package
PACKAGES = MappingProxyType(
    {
        "Xvfb": "xvfb",
        "chromium": "chromium",
        "dbus-daemon": "dbus",
        "firefox-esr": "firefox-esr",
        "gdbus": "libglib2.0-bin",
        "localedef": "locales",
        "openbox": "openbox",
        "orca": "orca",
        "setpriv": "util-linux",
        "speech-dispatcher": "speech-dispatcher",
        "xdotool": "xdotool",
        "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc": "fonts-noto-cjk",
        "/usr/share/i18n/locales/zh_CN": "locales",
    }
)
LOCALE = Path(__file__).parents[2] / ".cache" / "orca" / "locale"
ORCA = "43."  # Debian 12; others say things in other words
VERBS = ("inv orca --setup", "Run inv orca --setup.")


def missing() -> str:
    """Why nobody can listen here; "" when all is there."""
    if not sys.platform.startswith("linux"):
        return "只有 Linux 上有 Orca。Orca is there on Linux only."
    if lacking := _packages_lacking():
        return f"缺少 {' '.join(lacking)}；运行 {VERBS[0]}。Packages are missing. {VERBS[1]}"
    if not _locale_made():
        return f"没有中文语言环境；运行 {VERBS[0]}。The zh_CN locale is missing. {VERBS[1]}"
    version = _version()
    if not version.startswith(ORCA):
        return f"Orca 是 {version or '?'}，要 {ORCA}x（Debian 12）。Its words differ from Orca {ORCA}x."
    return ""


def set_up() -> int:
    """Install what is missing with apt-get, and make the locale below .cache/. The exit code."""
    if not sys.platform.startswith("linux") or not shutil.which("apt-get"):
        print("✗ 只能在 Debian 上安装。This needs Debian's apt-get.", file=sys.stderr)
        return 1
    if lacking := _packages_lacking():
        as_root = [] if os.geteuid() == 0 else ["sudo"]
        quiet = ["--yes", "--no-install-recommends"]
        for words in (["update"], ["install", *quiet, *lacking]):
            if code := subprocess.run([*as_root, "apt-get", *words], check=False).returncode:
                print(f"✗ apt-get {words[0]} 没有成功（{code}）。apt-get failed.", file=sys.stderr)
                return 1
    if not _locale_made():
        LOCALE.mkdir(parents=True, exist_ok=True)
        place = str(LOCALE / "zh_CN.UTF-8")
        subprocess.run(["localedef", "-i", "zh_CN", "-f", "UTF-8", place], check=False)  # warns, and then returns 1
    told = missing()
    print(f"✗ {told}" if told else "✓ 可以用 Orca 听了：inv orca。Ready: inv orca.", file=sys.stderr if told else None)
    return 1 if told else 0


def _packages_lacking() -> Sequence[str]:
    found = {package for name, package in PACKAGES.items() if not (shutil.which(name) or Path(name).exists())}
    return sorted(found)


def _locale_made() -> bool:
    return (LOCALE / "zh_CN.UTF-8" / "LC_CTYPE").is_file()


def _version() -> str:
    return subprocess.run(["orca", "--version"], capture_output=True, text=True, check=False).stdout.strip()


if __name__ == "__main__":
    sys.exit(set_up())
