"""Pages are handed out so that none is lost: what a lost worker had goes to another, while any can be had."""

import threading
from dataclasses import dataclass, field

import pytest

from accessibility import pool
from accessibility.errors import BrowserError
from accessibility.model import PageResult
from accessibility.pool import look_at_all
from accessibility.worker import Asked, Examined

ASKED = Asked(level="AA", only=(), quick=True, page_s=1.0)
URLS = [f"/{number}" for number in range(20)]


@dataclass
class World:
    """Stands for the machines: how many browsers can be had at a time, and which pages kill theirs how often."""

    most: int = 99
    deadly: dict = field(default_factory=dict)
    running: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)


@pytest.fixture
def world(monkeypatch):
    made = World()

    class Stand:
        """A helper without a browser."""

        started = "began"

        def __init__(self, asked, stop):
            self.lost = self.closed = False
            with made.lock:
                if made.running >= made.most:
                    raise BrowserError("no slot")
                made.running += 1

        def look_at(self, page):
            url = page.url
            with made.lock:
                self.lost = made.deadly.get(url, 0) > 0
                made.deadly[url] = made.deadly.get(url, 0) - 1
            if self.lost:
                return pool.not_checked(url, pool.DIED)
            return Examined(result=PageResult(url=url, http_status=200, title="", sha256=""))

        def close(self, *, gently=True):
            with made.lock:
                made.running -= not self.closed
            self.closed = True

    monkeypatch.setattr(pool, "Helper", Stand)
    monkeypatch.setattr(pool, "RESTART_S", (0.001, 0.001))
    monkeypatch.setattr(pool, "LATER_S", 0.002)
    return made


def looked_at(jobs=4):
    told = []
    seen = look_at_all(URLS, ASKED, jobs, lambda index, began, examined: told.append(index))
    assert [one.result.url for one in seen] == URLS
    return [one.result.url for one in seen if one.result.not_checked], sorted(told)


def test_every_page_is_told_once(world):
    assert looked_at() == ([], list(range(20)))


def test_a_page_that_kills_once_is_done_and_one_that_kills_twice_is_given_up(world):
    world.deadly = {"/3": 1, "/0": 1, "/19": 1, "/7": 2, "/8": 9}
    assert looked_at() == (["/7", "/8"], list(range(20)))


def test_with_fewer_browsers_than_were_asked_for_all_pages_are_done(world):
    world.most = 1
    world.deadly = dict.fromkeys(URLS[::3], 1)
    assert looked_at()[0] == []


def test_when_no_browser_is_to_be_had_any_more_the_rest_is_told_with_the_reason(world, monkeypatch):
    world.deadly = {"/5": 1}

    def told(index, began, examined):
        if index == 4:
            world.most = 0

    seen = look_at_all(URLS, ASKED, 1, told)
    assert [one.result.url for one in seen if not one.result.not_checked] == URLS[:5]
    assert "no slot" in seen[19].result.not_checked[0].why.en


def test_when_none_can_be_had_at_all_the_run_does_not_begin(world):
    world.most = 0
    with pytest.raises(BrowserError, match="no slot"):
        looked_at()


def test_what_breaks_in_telling_ends_the_run(world):
    def told(index, began, examined):
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        look_at_all(URLS, ASKED, 2, told)
