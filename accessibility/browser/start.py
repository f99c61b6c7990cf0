"""Start a real browser with a fresh profile, and end it for certain, hung or not."""

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
from selenium.webdriver.edge.service import Service as EdgeService
from selenium.webdriver.remote.webdriver import WebDriver

from accessibility.browser import grid as grids
from accessibility.browser.find import Found, find_browser
from accessibility.browser.leftovers import leftovers, new_profile, note
from accessibility.browser.options import options
from accessibility.browser.tab import Tab
from accessibility.errors import BrowserError

QUIT_S = 3.0  # a healthy browser quits in 0.1 s; a hung one never


class Browser:
    """One browser process, one driver, one tab. A context manager."""

    def __init__(self, flags: Sequence[str] = (), *, logged: bool = False, grid: str = "") -> None:
        """flags: of Chromium, beside those of flags.txt. logged: the driver keeps a log of requests, see steady.py.

        grid: address of the Selenium Grid that has the browser; "" for one on this machine.
        """
        self.grid = grid
        for profile, pids in leftovers():
            end_browser(pids, str(profile))
        if grid:
            self.profile: Path | None = None
            self.driver = grids.start(grid, flags, logged=logged)
        else:
            self.profile = profile = new_profile()
            try:
                self.driver = _start(find_browser(), profile, flags, logged=logged)
            except BaseException:
                shutil.rmtree(profile, ignore_errors=True)
                raise
            note(profile, self.pids)
        self.tab = Tab(self.driver)

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
        if self.grid:
            return ()
        names = ("goog:processID", "ms:processID")
        service: Any = getattr(self.driver, "service", None)
        own = [self.driver.capabilities.get(name) for name in names]
        return tuple(pid for pid in (*own, service.process.pid if service and service.process else None) if pid)

    @property
    def session(self) -> str:
        """Its address on the Grid; "" for a browser on this machine."""
        return f"{self.grid}/session/{self.driver.session_id}" if self.grid else ""

    def close(self, *, hung: bool = False) -> None:
        """Quit, or kill when it is hung or does not quit in time; the profile goes too."""
        service: Any = getattr(self.driver, "service", None)
        pids = self.pids
        if not hung:
            with suppress(Exception):
                client: Any = self.driver.command_executor
                client.client_config.timeout = QUIT_S
                self.driver.quit()
        end_browser(pids, str(self.profile or ""), self.session if hung else "")
        with suppress(Exception):
            service.process.wait(QUIT_S)


def end_browser(pids: tuple[int, ...], profile: str, session: str = "") -> None:
    """Kill what is left of a browser and remove its profile. Its children may write for a moment after it is gone.

    session: of a browser on a Grid, which ends it.
    """
    if session:
        grids.end_session(session)
    for pid in pids:
        with suppress(ProcessLookupError, PermissionError):
            os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    until = time.monotonic() + QUIT_S
    while profile and Path(profile).exists() and time.monotonic() < until:
        shutil.rmtree(profile, ignore_errors=True)
        time.sleep(0.02 if Path(profile).exists() else 0)


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
