"""One process with one warm browser: told an address, it answers with what it found there.

A process, not a thread: whatever a page makes the judging do, it can be ended, and every core is used. It ends, with
its browser, when the other end of the pipe is gone.
"""

import signal
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection

from accessibility import shared
from accessibility.as_before import is_as_before
from accessibility.browser import steady
from accessibility.browser.answers import Answers
from accessibility.browser.gate import Gate
from accessibility.browser.grid import Grid
from accessibility.browser.introduce import introduce
from accessibility.browser.start import Browser
from accessibility.browser.tab import Tab
from accessibility.crawl.way import Web
from accessibility.engines import axe
from accessibility.errors import AuditError, BrowserError
from accessibility.examine import examine
from accessibility.model import PAGE, NotChecked, PageResult, Promise, Words
from accessibility.observation import Observation
from accessibility.plan import Plan, make_plan
from accessibility.seen import packed

TRIES = 2  # of a page whose browser died or hung
RENEWED_AFTER = 500  # pages: what a browser remembers of them stays bounded; another takes a second
BUSY, BUSY_S = (429, 503), (5.0, 15.0)  # a server that says so is left alone for these, one after the other

GONE = Words(
    zh="这一页没有变化，但以前的检测结果不见了，没有检测。请再检测一次。",
    en="This page is unchanged, but its earlier result is gone; it was not checked. Run the audit again.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What came of one page."""

    result: PageResult
    seen: bytes = b""  # the observation for the checks that compare pages, see seen.py; when it was asked for
    loaded: tuple[str, ...] | None = None  # all addresses it asked for; None when it can't be vouched for again
    answers: Mapping[str, str] | None = None  # to these, on the web: digests; None when they can't be vouched for
    unchanged: bool = False  # it is as it was and has not been judged: there is no result


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a worker is given. earlier: what the web answered when it was judged last, see Examined.answers."""

    url: str
    seen: bool = False  # whether to send the observation
    earlier: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The part of the settings that a worker needs."""

    level: str
    only: tuple[str, ...]
    quick: bool
    page_s: float
    web: Web | None = None  # how to go to the web; None when nothing but our own folders is looked at
    served: tuple[str, ...] = ()  # where our own folders are
    grid: Grid | None = None  # that has the browsers; None when they are on this machine
    share: bool = True  # between pages, see shared.py
    remembering: bool = False  # pages on the web may be known from earlier runs, and for later ones


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """Sent whenever a browser has been started, so that others can end it if this process can't."""

    pids: tuple[int, ...]
    profile: str
    session: str  # its address on a Grid, "" on this machine
    browser: str  # name and version
    promises: tuple[Promise, ...]
    left_out: tuple[Promise, ...]
    conditions: tuple[str, ...]


def work(pipe: Connection, asked: Asked) -> None:
    """Answer each Wanted with an Examined; begin with Started, or an AuditError."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who started us decides
    room = _Room(pipe, asked)
    try:
        room.ready()
        while True:
            pipe.send(room.examine(pipe.recv()))
    except AuditError as problem:
        with suppress(OSError):
            pipe.send(problem)
    except (EOFError, OSError):
        return
    except Exception as problem:  # ours, not the page's: say what broke instead of going silent
        with suppress(OSError):
            pipe.send(BrowserError(f"检测程序出错 / the audit itself broke: {type(problem).__name__}: {problem}"))
    finally:
        room.close()


class _Room:
    """The browser and the plan; another browser when the first is dead, or has seen so many pages that it has grown."""

    def __init__(self, pipe: Connection, asked: Asked) -> None:
        self.pipe, self.asked = pipe, asked
        self.browser: Browser | None = None
        self.plan: Plan | None = None
        self.pages = 0  # that this browser has looked at
        self.gate = _gate(asked.web, asked.grid) if asked.web else None

    def ready(self) -> tuple[Browser, Plan]:
        if self.pages >= RENEWED_AFTER and not self.asked.grid:
            self.close()
        self.pages += 1
        if self.browser is None:
            grid = self.asked.grid.url if self.asked.grid else ""
            self.browser = Browser(self.gate.flags if self.gate else (), logged=True, grid=grid)
            if self.asked.web:
                introduce(self.browser.tab, self.asked.web.signing_in, self.asked.web.contact)
            axe.prepare(self.browser.tab)
            steady.watch(self.browser.tab)
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

    def examine(self, page: Wanted) -> Examined:
        """A server that is busy is asked again later; what the page was kept from is told."""
        examined, observation = self._examine(page)
        for pause_s in BUSY_S if self.asked.web else ():
            if examined.result.http_status not in BUSY:
                break
            time.sleep(pause_s)
            examined, observation = self._examine(page)
        refused = sorted(self.gate.refused) if self.gate else []
        if self.gate and refused:
            self.gate.refused.clear()
            result = examined.result
            result = replace(result, notes=(*result.notes, *map(_kept_from, refused)))
            examined = replace(examined, result=result)
        kept = packed(observation, self.asked.served) if page.seen and observation else b""
        return replace(examined, seen=kept)

    def _examine(self, page: Wanted) -> tuple[Examined, Observation | None]:
        """A page whose browser died or hung gets a second chance in a fresh one."""
        for _ in range(TRIES):
            browser, plan = self.ready()
            examined, observation = self._once(browser.tab, page, plan)
            if not browser.tab.dead:
                break
            if self.asked.grid:  # which may have to find a node first: not within the time for this page
                raise BrowserError(f"{page.url}: the session on the Grid is lost")
            self.close()
        return examined, observation

    def _once(self, tab: Tab, page: Wanted, plan: Plan) -> tuple[Examined, Observation | None]:
        """With what it loaded, when that is all the page depends on."""
        if not self.asked.share:
            shared.forget()
        if page.earlier and self._is_as_before(tab, page, plan):
            return Examined(result=_no_result(page.url), unchanged=True), None
        is_on_web = self.asked.remembering and not page.url.startswith(tuple(f"{one}/" for one in self.asked.served))
        loaded, answers = None, Answers(tab) if is_on_web else None
        with suppress(AuditError):
            steady.begin(tab)
        result, observation = examine(tab, page.url, plan, answers.gather if answers else lambda: None)
        if not tab.dead:
            with suppress(AuditError):
                if answers:
                    answers.gather()
                heard = answers.heard if answers else ()
                loaded = steady.end(tab, cookies=self.asked.web is None, heard=heard)
        said = answers.digests if answers and loaded else None
        return Examined(result=result, loaded=loaded, answers=said), observation

    def _is_as_before(self, tab: Tab, page: Wanted, plan: Plan) -> bool:
        """What a page was kept from is not known from before."""
        same = is_as_before(tab, page.url, plan, page.earlier or {}) and not (self.gate and self.gate.refused)
        if self.gate:
            self.gate.refused.clear()
        return same

    def close(self) -> None:
        if self.browser is not None:
            self.browser.close(hung=self.browser.tab.dead)
            self.browser, self.pages = None, 0


def _gate(web: Web, grid: Grid | None) -> Gate:
    return Gate(web.hosts, place=grid.place, users=grid.nodes) if grid else Gate(web.hosts)


def _started(browser: Browser, plan: Plan) -> Started:
    return Started(
        pids=browser.pids,
        profile=str(browser.profile or ""),
        session=browser.session,
        browser=browser.version,
        promises=plan.promises,
        left_out=plan.left_out,
        conditions=tuple(condition.name for condition in plan.conditions),
    )


def _no_result(url: str) -> PageResult:
    """It says so itself, should nobody have the earlier one."""
    left = (NotChecked(what=PAGE, why=GONE),)
    return PageResult(url=url, http_status=0, title="", sha256="", not_checked=left)


def _kept_from(host: str) -> Words:
    return Words(
        zh=f"页面要连内部网络里的 {host}，没有让它连。确实需要，请加 --private。",
        en=f"The page wanted to reach {host} inside a private network; it was not let. Add --private if it has to.",
    )
