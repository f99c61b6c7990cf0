"""Start a real browser with a fresh profile, and end it for certain, hung or not."""

import json
import os
import shutil
import signal
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import SessionNotCreatedException, WebDriverException
from selenium.webdriver.chrome.service import Service as ChromeService
from selenium.webdriver.chromium.options import ChromiumOptions
from selenium.webdriver.edge.service import Service as EdgeService
from selenium.webdriver.remote.webdriver import WebDriver

from accessibility.browser.find import Found, find_browser
from accessibility.browser.leftovers import leftovers, new_profile, note
from accessibility.browser.tab import Tab
from accessibility.errors import BrowserError

QUIT_S = 3.0  # a healthy browser quits in 0.1 s; a hung one never


class Browser:
    """One browser process, one driver, one tab. A context manager."""

    def __init__(self, flags: Sequence[str] = (), *, logged: bool = False) -> None:
        """flags: of Chromium, beside those of flags.txt. logged: the driver keeps a log of requests, see steady.py."""
        for profile, pids in leftovers():
            end_browser(pids, str(profile))
        self.profile = new_profile()
        try:
            self.driver = _start(find_browser(), self.profile, flags, logged=logged)
        except BaseException:
            shutil.rmtree(self.profile, ignore_errors=True)
            raise
        self.tab = Tab(self.driver)
        note(self.profile, self.pids)

    def __enter__(self) -> "Browser":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def version(self) -> str:
        """As the browser says it: "chrome 156.0.8078.79"."""
        return f"{self.driver.capabilities['browserName']} {self.driver.capabilities['browserVersion']}"

    def new_tab(self) -> Tab:
        """A clean tab of the same browser; the driver now looks at it."""
        self.driver.switch_to.new_window("tab")
        return Tab(self.driver)

    @property
    def pids(self) -> tuple[int, ...]:
        """Of the browser and its driver, as far as they are on this machine."""
        names = ("goog:processID", "ms:processID")
        service: Any = getattr(self.driver, "service", None)
        own = [self.driver.capabilities.get(name) for name in names]
        return tuple(pid for pid in (*own, service.process.pid if service and service.process else None) if pid)

    def close(self, *, hung: bool = False) -> None:
        """Quit, or kill when it is hung or does not quit in time; the profile goes too."""
        service: Any = getattr(self.driver, "service", None)
        pids = self.pids
        if not hung:
            with suppress(Exception):
                client: Any = self.driver.command_executor
                client.client_config.timeout = QUIT_S
                self.driver.quit()
        end_browser(pids, str(self.profile))
        with suppress(Exception):
            service.process.wait(QUIT_S)


def end_browser(pids: tuple[int, ...], profile: str) -> None:
    """Kill what is left of a browser and remove its profile. Its children may write for a moment after it is gone."""
    for pid in pids:
        with suppress(ProcessLookupError, PermissionError):
            os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    until = time.monotonic() + QUIT_S
    while Path(profile).exists() and time.monotonic() < until:
        shutil.rmtree(profile, ignore_errors=True)
        time.sleep(0.02 if Path(profile).exists() else 0)


def options(found: Found, profile: Path, flags: Sequence[str] = (), *, logged: bool = False) -> ChromiumOptions:
    """From flags.txt and preferences.json. `get` never waits: Tab and visit do the waiting, bounded."""
    chosen: ChromiumOptions = webdriver.EdgeOptions() if found.edge else webdriver.ChromeOptions()
    here = Path(__file__)
    for flag in here.with_name("flags.txt").read_text(encoding="utf-8").splitlines():
        if flag.startswith("--"):
            chosen.add_argument(flag)
    for flag in flags:
        chosen.add_argument(flag)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        chosen.add_argument("--no-sandbox")  # Chromium's sandbox refuses to run as root
    chosen.add_argument(f"--user-data-dir={profile}")
    chosen.add_experimental_option("excludeSwitches", ["disable-popup-blocking"])
    chosen.add_experimental_option("prefs", json.loads(here.with_name("preferences.json").read_bytes()))
    chosen.binary_location = found.browser
    if logged:
        chosen.set_capability("ms:loggingPrefs" if found.edge else "goog:loggingPrefs", {"performance": "ALL"})
        chosen.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
    chosen.page_load_strategy = "none"
    chosen.unhandled_prompt_behavior = "dismiss"
    return chosen


def _start(found: Found, profile: Path, flags: Sequence[str] = (), *, logged: bool = False) -> WebDriver:
    """With the driver at hand; when there is none or it does not fit the browser, with Selenium Manager's."""
    os.environ.setdefault("SE_AVOID_STATS", "true")
    driver: Any = webdriver.Edge if found.edge else webdriver.Chrome
    service: Any = EdgeService if found.edge else ChromeService
    try:
        if found.driver:
            with suppress(SessionNotCreatedException):
                env = {**os.environ, "TMPDIR": str(profile)}  # what it leaves lying about goes with the profile
                with_driver: WebDriver = driver(
                    options=options(found, profile, flags, logged=logged), service=service(found.driver, env=env)
                )
                return with_driver
        managed: WebDriver = driver(options=options(found, profile, flags, logged=logged))
        return managed
    except (WebDriverException, OSError) as problem:
        text = str(getattr(problem, "msg", "") or problem).splitlines()[0]
        raise BrowserError(
            f"浏览器启动不了：{text}。请安装 chromium 和 chromium-driver，或用环境变量 CHROME 指出浏览器。\n"
            f"The browser could not be started: {text}. Install chromium and chromium-driver, or set CHROME."
        ) from problem
