"""A worker that is lost costs its page, never the run; nothing of it is left behind."""

import os
import signal
import threading
from pathlib import Path

import pytest

from accessibility.browser import leftovers
from accessibility.pool import DIED, Helper, look_at_all
from accessibility.worker import Asked

pytestmark = pytest.mark.browser

PAGE = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>指南</title><img src=x.png>"
ASKED = Asked(level="AA", only=("image-alt",), quick=True, page_s=30.0)


def test_a_worker_that_is_killed_costs_its_page_and_leaves_no_browser(serve):
    helper = Helper(ASKED, threading.Event())
    started = helper.started
    os.kill(helper.process.pid, signal.SIGKILL)
    result, _ = helper.look_at(serve(PAGE) + "/", seen=False)
    assert (result.not_checked[0].why, helper.lost) == (DIED, True)
    assert not Path(started.profile).exists()
    assert [pid for pid in started.pids if leftovers._uses(pid, Path(started.profile))] == []


def test_pages_come_back_in_their_order_with_what_was_seen(serve):
    url = serve({"a.html": PAGE, "b.html": PAGE.replace("<img src=x.png>", "<p>正文")})
    told = []
    started, examined = look_at_all([f"{url}/a.html", f"{url}/b.html"], ASKED, 1, lambda index, _: told.append(index))
    assert [len(result.findings) for result, _ in examined] == [1, 0]
    assert [seen.snapshot.title for _, seen in examined] == ["指南", "指南"]
    assert (told, started.browser.startswith("chrome")) == ([0, 1], True)
