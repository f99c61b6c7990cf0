"""One browser for the whole run, a clean tab for each test, and pages served from wherever the test says."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from blinker import Signal
from hypothesis import HealthCheck, settings
from pelican import signals
from selenium.common.exceptions import WebDriverException
from urllib3.exceptions import HTTPError

from accessibility.browser.serve import serving
from accessibility.browser.start import Browser
from accessibility.browser.tab import Tab
from tests.little_site import LittleSite, build_little_site

# Examples are judged by what comes out, never by how long a busy machine takes.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

Files = Mapping[str, str | bytes] | Path | str


@pytest.fixture(autouse=True)
def no_plugin_of_another_build() -> None:
    """Pelican's signals are one set for the process: a plugin of an earlier build would work in the next one too."""
    for signal in vars(signals).values():
        if isinstance(signal, Signal):
            signal._clear_state()


class SharedBrowser:
    """Started at the first need, started again when a test has killed it."""

    def __init__(self) -> None:
        self.running: Browser | None = None

    def new_tab(self) -> Tab:
        with suppress(Exception):
            if self.running:
                return self.running.new_tab()
        self.close()
        self.running = Browser()
        return self.running.tab

    def close(self) -> None:
        if self.running:
            self.running.close(hung=True)
        self.running = None


@pytest.fixture(scope="session")
def shared_browser() -> Iterator[SharedBrowser]:
    shared = SharedBrowser()
    yield shared
    shared.close()


@pytest.fixture
def tab(shared_browser: SharedBrowser) -> Iterator[Tab]:
    """A fresh tab of the one shared browser; closed afterwards."""
    fresh = shared_browser.new_tab()
    first = fresh.driver.window_handles[0]
    yield fresh
    try:
        if not fresh.dead and fresh.driver.current_window_handle != first:
            fresh.driver.close()
            fresh.driver.switch_to.window(first)
    except (WebDriverException, HTTPError):
        fresh.dead = True
    if fresh.dead:
        shared_browser.close()


@pytest.fixture
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Files], str]]:
    """Serves a folder, a mapping of path → content, or one page's HTML; gives the address without a slash at the end.

    One page's HTML is both `/` and `/index.html`.
    """
    with ExitStack() as stack:

        def start(files: Files) -> str:
            if isinstance(files, Path):
                return stack.enter_context(serving(files))
            folder = tmp_path_factory.mktemp("site")
            for name, content in ({"index.html": files} if isinstance(files, str) else files).items():
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
            return stack.enter_context(serving(folder))

        yield start


@pytest.fixture(scope="session")
def little_site(tmp_path_factory: pytest.TempPathFactory) -> LittleSite:
    """One sample of every type, built once by the real Pelican with the shipped settings and theme."""
    return build_little_site(tmp_path_factory.mktemp("little") / "门户")
