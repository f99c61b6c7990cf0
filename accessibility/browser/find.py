"""Which browser, and which driver goes with it. Looks only at this machine; downloads nothing."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from accessibility.errors import BrowserError

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)

VERSION_S = 20.0  # on a busy machine; else 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Paths are "" where Selenium Manager has to find them."""

    browser: str
    driver: str
    edge: bool


def find_browser() -> Found:
    """CHROME from the environment, then the usual names and places, else what Selenium Manager will fetch."""
    named = os.environ.get("CHROME", "")
    if named and not shutil.which(named):
        raise BrowserError(f"环境变量 CHROME 指的浏览器不存在 / the browser named by CHROME does not exist: {named}")
    here = next(filter(None, map(shutil.which, NAMES)), "") or next((p for p in PLACES if Path(p).is_file()), "")
    browser = shutil.which(named) or here if named else here
    edge = "edge" in Path(browser).name.lower()
    return Found(browser=browser, driver=_driver(browser, edge=edge), edge=edge)


def installed_version(browser: str) -> str:
    """As the browser says it without being started; "" where it can't, as on Windows or before it was fetched."""
    if not browser or os.name == "nt":
        return ""
    try:
        done = subprocess.run([browser, "--version"], capture_output=True, text=True, timeout=VERSION_S, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()


def _driver(browser: str, *, edge: bool) -> str:
    """CHROMEDRIVER from the environment, a driver beside the browser, or one on PATH."""
    name = "msedgedriver" if edge else "chromedriver"
    beside = Path(browser).parent / name if browser else Path(name)
    candidates = (os.environ.get("CHROMEDRIVER", ""), str(beside) if beside.is_file() else "", name)
    return next(filter(None, (shutil.which(candidate) for candidate in candidates if candidate)), "")
