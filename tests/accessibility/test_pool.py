"""A worker that is lost costs its page, never the run; nothing of it is left behind."""

import multiprocessing
import os
import signal
import threading
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from accessibility.browser import leftovers
from accessibility.pool import DIED, Helper, look_at_all
from accessibility.seen import unpacked
from accessibility.worker import Asked, Wanted, _Room

pytestmark = pytest.mark.browser

PAGE = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>指南</title><img src=x.png>"
ASKED = Asked(level="AA", only=("image-alt",), quick=True, page_s=30.0)


def test_a_worker_that_is_killed_costs_its_page_and_leaves_no_browser(serve):
    helper = Helper(ASKED, threading.Event())
    started = helper.started
    os.kill(helper.process.pid, signal.SIGKILL)
    result = helper.look_at(Wanted(url=serve(PAGE) + "/")).result
    assert (result.not_checked[0].why, helper.lost) == (DIED, True)
    assert not Path(started.profile).exists()
    assert [pid for pid in started.pids if leftovers._uses(pid, Path(started.profile))] == []


def test_pages_come_back_in_their_order_with_what_was_seen(serve):
    url = serve({"a.html": PAGE, "b.html": PAGE.replace("<img src=x.png>", "<p>正文")})
    asked, told = replace(ASKED, served=(url,)), []
    examined = look_at_all([f"{url}/a.html", f"{url}/b.html"], asked, 1, lambda index, *_: told.append(index))
    assert [len(one.result.findings) for one in examined] == [1, 0]
    assert [unpacked(zlib.decompress(one.seen), "").snapshot.url for one in examined] == ["/a.html", "/b.html"]
    assert told == [0, 1]


def test_a_page_whose_worker_is_lost_is_tried_once_more_in_a_fresh_one(serve):
    """Two deaths on one page are no accident: it is told, and the run goes on."""
    deaths = []

    class Doomed(Helper):
        def look_at(self, page):
            url = page.url
            if (url.endswith("/once.html") and not deaths.count(url)) or url.endswith("/always.html"):
                deaths.append(url)
                os.kill(self.process.pid, signal.SIGKILL)
            return super().look_at(page)

    url = serve(dict.fromkeys(("once.html", "always.html", "never.html"), PAGE))
    urls = [f"{url}/{name}.html" for name in ("once", "always", "never")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("accessibility.pool.Helper", Doomed)
        once, always, never = look_at_all(urls, ASKED, 1, lambda *_: None)
    assert [len(one.result.findings) for one in (once, always, never)] == [1, 0, 1]
    assert (always.result.not_checked[0].why, len(deaths)) == (DIED, 3)


def test_a_browser_that_has_seen_many_pages_makes_way_for_another(serve, monkeypatch):
    """So that what it keeps of them stays bounded."""
    monkeypatch.setattr("accessibility.worker.RENEWED_AFTER", 2)
    ours, theirs = multiprocessing.Pipe()
    room, url = _Room(theirs, ASKED), serve(PAGE)
    try:
        found = [len(room.examine(Wanted(url=f"{url}/")).result.findings) for _ in range(5)]
    finally:
        room.close()
    started = []
    while ours.poll():
        started.append(ours.recv())
    assert (found, len({one.pids for one in started})) == ([1] * 5, 3)
