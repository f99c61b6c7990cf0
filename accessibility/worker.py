"""One process with one warm browser: told an address, it answers with what it found there.

A process, not a thread: whatever a page makes the judging do, it can be ended, and every core is used. It ends, with
its browser, when the other end of the pipe is gone.
"""

import contextlib
import signal
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection

from accessibility.browser.start import Browser
from accessibility.engines import axe
from accessibility.errors import AuditError, BrowserError
from accessibility.examine import examine
from accessibility.model import PageResult, Promise
from accessibility.observation import Observation
from accessibility.plan import Plan, make_plan

Examined = tuple[PageResult, Observation | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The part of the settings that a worker needs."""

    level: str
    only: tuple[str, ...]
    quick: bool
    page_s: float


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

    def ready(self) -> tuple[Browser, Plan]:
        if self.browser is None:
            self.browser = Browser()
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


def _bare(seen: Observation) -> Observation:
    """Without what has been worked out about it: that can be worked out again, and would be sent along."""
    return replace(seen, snapshot=replace(seen.snapshot))
