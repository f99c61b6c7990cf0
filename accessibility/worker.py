"""One process with one warm browser: told an address, it answers with what it found there.

A process, not a thread: whatever a page makes the judging do, it can be ended, and every core is used. It ends, with
its browser, when the other end of the pipe is gone.
"""

import contextlib
import signal
import time
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection

from accessibility.browser.gate import Gate
from accessibility.browser.introduce import introduce
from accessibility.browser.start import Browser
from accessibility.crawl.way import Web
from accessibility.engines import axe
from accessibility.errors import AuditError, BrowserError
from accessibility.examine import examine
from accessibility.model import PageResult, Promise, Words
from accessibility.observation import Observation
from accessibility.plan import Plan, make_plan

BUSY, BUSY_S = (429, 503), (5.0, 15.0)  # a server that says so is left alone for these, one after the other
Examined = tuple[PageResult, Observation | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The part of the settings that a worker needs."""

    level: str
    only: tuple[str, ...]
    quick: bool
    page_s: float
    web: Web | None = None  # how to go to the web; None when nothing but our own folders is looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """Sent whenever a browser has been started, so that others can end it if this process can't."""

    pids: tuple[int, ...]
    profile: str
    browser: str  # name and version
    promises: tuple[Promise, ...]
    left_out: tuple[Promise, ...]
    conditions: tuple[str, ...]


def work(pipe: Connection, asked: Asked) -> None:
    """Answer each (address, whether to send the observation) with an Examined; begin with Started, or an AuditError."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who started us decides
    room = _Room(pipe, asked)
    try:
        room.ready()
        while True:
            url, seen = pipe.recv()
            result, observation = room.examine(url)
            pipe.send((result, _bare(observation) if seen and observation else None))
    except AuditError as problem:
        with contextlib.suppress(OSError):
            pipe.send(problem)
    except (EOFError, OSError):
        return
    except Exception as problem:  # ours, not the page's: say what broke instead of going silent
        with contextlib.suppress(OSError):
            pipe.send(BrowserError(f"检测程序出错 / the audit itself broke: {type(problem).__name__}: {problem}"))
    finally:
        room.close()


class _Room:
    """The browser and the plan; another browser when the first is dead."""

    def __init__(self, pipe: Connection, asked: Asked) -> None:
        self.pipe, self.asked = pipe, asked
        self.browser: Browser | None = None
        self.plan: Plan | None = None
        self.gate = Gate(asked.web.hosts) if asked.web else None

    def ready(self) -> tuple[Browser, Plan]:
        if self.browser is None:
            self.browser = Browser(self.gate.flags if self.gate else ())
            if self.asked.web:
                introduce(self.browser.tab, self.asked.web.signing_in, self.asked.web.contact)
            axe.prepare(self.browser.tab)
            self.plan = self.plan or make_plan(
                self.browser.tab,
                level=self.asked.level,
                only=self.asked.only,
                quick=self.asked.quick,
                page_s=self.asked.page_s,
            )
            self.pipe.send(_started(self.browser, self.plan))
        assert self.plan is not None
        return self.browser, self.plan

    def examine(self, url: str) -> Examined:
        """A server that is busy is asked again later; what the page was kept from is told."""
        result, observation = self._examine(url)
        for pause_s in BUSY_S if self.asked.web else ():
            if result.http_status not in BUSY:
                break
            time.sleep(pause_s)
            result, observation = self._examine(url)
        refused = sorted(self.gate.refused) if self.gate else []
        if self.gate and refused:
            self.gate.refused.clear()
            result = replace(result, notes=(*result.notes, *map(_kept_from, refused)))
        return result, observation

    def _examine(self, url: str) -> Examined:
        """A page whose browser died, and did not hang, gets a second chance in a fresh one."""
        browser, plan = self.ready()
        result = examine(browser.tab, url, plan)
        if browser.tab.dead and not browser.tab.silent:
            self.close()
            browser, plan = self.ready()
            result = examine(browser.tab, url, plan)
        if browser.tab.dead:
            self.close()
        return result

    def close(self) -> None:
        if self.browser is not None:
            self.browser.close(hung=self.browser.tab.dead)
            self.browser = None


def _started(browser: Browser, plan: Plan) -> Started:
    return Started(
        pids=browser.pids,
        profile=str(browser.profile),
        browser=browser.version,
        promises=plan.promises,
        left_out=plan.left_out,
        conditions=tuple(condition.name for condition in plan.conditions),
    )


def _kept_from(host: str) -> Words:
    return Words(
        zh=f"页面要连内部网络里的 {host}，没有让它连。确实需要，请加 --private。",
        en=f"The page wanted to reach {host} inside a private network; it was not let. Add --private if it has to.",
    )


def _bare(seen: Observation) -> Observation:
    """Without what has been worked out about it: that can be worked out again, and would be sent along."""
    return replace(seen, snapshot=replace(seen.snapshot))
