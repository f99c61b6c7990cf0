"""A real browser to audit in, and a font that can draw Chinese."""

import os
import shutil
import subprocess
from pathlib import Path

from bootstrap.step import StepError, do, is_stamped, say

# The same names, in the same order, as accessibility/browser/start.py looks for; a test keeps them equal.
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge")
APT = ("apt-get", "install", "--yes", "--no-install-recommends")
QUIET = {"DEBIAN_FRONTEND": "noninteractive"}


def provide(root: Path, interpreter: Path) -> None:
    """Find a browser, else install one: by apt as root on a Debian-like system, else by Selenium Manager."""
    can_apt = shutil.which("apt-get") is not None and hasattr(os, "geteuid") and os.geteuid() == 0
    if found() is None and can_apt:
        _by_apt("chromium", "chromium-driver")
    elif found() is None:
        _by_selenium_manager(root, interpreter)
    stamp = root / ".venv" / "font.stamp"
    if is_stamped(stamp, "ok"):
        return
    if not has_chinese_font():
        if not can_apt:
            say("没有找到中文字体，截图和重排检查可能失真", "no Chinese font found; pictures may be wrong")
            return
        _by_apt("fonts-noto-cjk", "fontconfig")
    stamp.write_text("ok\n", encoding="utf-8")


def found() -> str | None:
    """The browser's path: CHROME from the environment, else the first known name on PATH or its usual place."""
    named = os.environ.get("CHROME")
    if named:
        path = shutil.which(named)
        if path is None:
            raise StepError(
                "找浏览器 / looking for a browser",
                f"CHROME={named} 不能运行 (cannot be run).",
                "改正或取消环境变量 CHROME",
            )
        return path
    on_path = next((path for name in NAMES if (path := shutil.which(name))), None)
    return on_path or next((place for place in _usual_places() if Path(place).is_file()), None)


def has_chinese_font() -> bool:
    """fontconfig knows a font that covers Chinese; true where there is no fontconfig (Windows, macOS)."""
    if os.name == "nt" or not shutil.which("fc-list"):
        return os.name == "nt" or os.uname().sysname == "Darwin"
    return bool(subprocess.run(["fc-list", ":lang=zh", "family"], capture_output=True, check=False).stdout.strip())


def _usual_places() -> tuple[str, ...]:
    return (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    )


def _by_apt(*names: str) -> None:
    say(f"用 apt-get 安装 {' '.join(names)}", f"installing {' '.join(names)} with apt-get")
    by_hand = f"apt-get update && apt-get install {' '.join(names)}"
    do("更新软件源 / apt-get update", ["apt-get", "update"], by_hand=by_hand, env=QUIET)
    do(f"安装 {' '.join(names)} / installing", [*APT, *names], by_hand=by_hand, env=QUIET)


def _by_selenium_manager(root: Path, interpreter: Path) -> None:
    """Have Selenium Manager fetch Chrome for Testing into the user's cache; start.py finds it there the same way."""
    stamp = root / ".venv" / "browser.stamp"
    if stamp.is_file() and Path(stamp.read_text(encoding="utf-8").strip()).is_file():
        return
    say("没有找到浏览器，请 Selenium Manager 下载", "no browser found, asking Selenium Manager for one")
    code = (
        "import sys, pathlib; from selenium.webdriver.common.selenium_manager import SeleniumManager as M;"
        "found = M().binary_paths(['--browser', 'chrome'])['browser_path'];"
        "pathlib.Path(sys.argv[1]).write_text(found, encoding='utf-8')"
    )
    by_hand = "安装 Chromium、Google Chrome 或 Edge，或用环境变量 CHROME 指出它的路径"
    do("请 Selenium Manager 下载浏览器 / fetching a browser", [interpreter, "-c", code, stamp], by_hand=by_hand)
