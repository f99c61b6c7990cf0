"""Workers that look at pages side by side; one that dies or hangs is replaced, and its page told."""

import multiprocessing
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from itertools import chain, repeat

from accessibility.browser.start import end_browser
from accessibility.errors import AuditError, BrowserError
from accessibility.model import PAGE, NotChecked, PageResult, Words
from accessibility.worker import Asked, Examined, Started, Wanted, work

COMPARED = 200  # pages whose observation is kept, for the checks that compare pages; a snapshot takes some MB
START_S = 120.0  # on a busy machine; a browser takes one second
GRID_START_S = 330.0  # a Grid lets one wait 300 s for a free browser; then it says so itself
GRACE_S = 30.0  # beyond twice the time for a page, for what a worker does by itself
QUIT_S = 10.0  # a worker that is idle ends, with its browser, in less than one
TRIES = 2  # of a page whose worker was lost
RESTART_S = (1.0, 5.0, 15.0)  # between attempts to start a browser in the middle of a run
LATER_S = 30.0  # and from then on, while others work
STOPPED = Words(zh="检测中途停止，没有检测完这一页。", en="The run was stopped before this page was done.")
STUCK = Words(zh="检测这一页用的时间太长，已经中止。", en="Checking this page took too long and was given up.")
DIED = Words(zh="检测这一页的进程意外结束。", en="The process that checked this page ended unexpectedly.")
Earlier = Callable[[int], Mapping[str, str] | None]  # index of a page, what the web answered when it was judged last
Told = Callable[[int, Started, Examined], None]  # index of a page, what it was judged with, and what came of it


class Helper:
    """A worker process as seen from outside. BrowserError when it can't start a browser."""

    def __init__(self, asked: Asked, stop: threading.Event) -> None:
        self.asked, self.stop, self.lost = asked, stop, False
        self.started: Started | None = None
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=work, args=(theirs, asked), daemon=True)
        self.process.start()
        theirs.close()
        while self.started is None:
            self._take(GRID_START_S if asked.grid else START_S)
            if self.started is None and (self.lost or stop.is_set()):
                self.close(gently=False)
                raise BrowserError("浏览器没有及时启动。 The browser did not start in time.")

    def look_at(self, page: Wanted) -> Examined:
        """When the worker is lost meanwhile, the page was not checked."""
        why = DIED
        with suppress(EOFError, OSError):
            self.pipe.send(page)
            limit = 2 * self.asked.page_s + GRACE_S
            try:
                while (answer := self._take(limit)) is None:
                    if self.stop.is_set() or self.lost:
                        why = STOPPED if self.stop.is_set() else STUCK
                        break
                else:
                    return answer
            except AuditError as problem:
                why = _words(problem)
        self.close(gently=False)
        return not_checked(page.url, why)

    def close(self, *, gently: bool = True) -> None:
        """Its browser goes too."""
        if self.lost and not self.process.is_alive() and self.pipe.closed:
            return
        self.lost = True
        self.pipe.close()
        self.process.join(QUIT_S if gently else 0)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        if self.started:
            end_browser(self.started.pids, self.started.profile, self.started.session)

    def _take(self, limit_s: float) -> Examined | None:
        """The next answer; None after news of a browser, when stopped, or when it takes too long (then it is lost)."""
        until = time.monotonic() + limit_s
        while not self.pipe.poll(0.2):
            if self.stop.is_set():
                return None
            if time.monotonic() > until:
                self.lost = True
                return None
        answer = self.pipe.recv()
        if isinstance(answer, AuditError):
            raise answer
        if isinstance(answer, Started):
            self.started = answer
            return None
        examined: Examined = answer
        return examined


def look_at_all(
    urls: Sequence[str],
    asked: Asked,
    jobs: int,
    told: Told,
    *,
    compared: Sequence[bool] = (),
    earlier: Earlier = lambda index: None,
) -> list[Examined]:
    """Every page, in the order given. told: called one at a time.

    compared: whether the observation of a page is wanted; all when not said. earlier: see Wanted.earlier. Ctrl-C ends
    the run: what was done is kept, the rest is reported as not checked. An AuditError is raised only when no worker
    could start.
    """
    run = _Run(urls, asked, told, compared or [True] * len(urls), earlier)
    threads = [threading.Thread(target=run.work, daemon=True) for _ in range(min(jobs, len(urls)))]
    for thread in threads:
        thread.start()
    try:
        while any(thread.is_alive() for thread in threads):
            for thread in threads:
                thread.join(0.1)
    except KeyboardInterrupt:
        run.stop.set()
        for thread in threads:
            thread.join()
    if run.failed:
        raise run.failed[0]
    if run.started is None and run.broken:
        raise run.broken[0]
    why = _words(run.broken[0]) if run.broken and not run.stop.is_set() else STOPPED
    return [run.done.get(index, not_checked(url, why)) for index, url in enumerate(urls)]


class _Run:
    """What the threads share: each takes the next page for its own helper."""

    def __init__(
        self, urls: Sequence[str], asked: Asked, told: Told, compared: Sequence[bool], earlier: Earlier
    ) -> None:
        self.urls, self.asked, self.told, self.compared, self.earlier = urls, asked, told, compared, earlier
        self.waiting = deque(range(len(urls)))
        self.lost: Counter[int] = Counter()  # how often a page has cost its worker
        self.working = 0  # helpers
        self.done: dict[int, Examined] = {}
        self.broken: list[AuditError] = []  # why a thread has given up
        self.failed: list[Exception] = []  # what broke in telling: the run can't go on
        self.started: Started | None = None
        self.stop, self.lock = threading.Event(), threading.Lock()

    def work(self) -> None:
        """One thread: a helper as long as it lives, then another."""
        while (helper := self._helper()) is not None:
            with self.lock:
                self.working += 1
            try:
                self._use(helper)
            finally:
                helper.close(gently=not self.stop.is_set())
                with self.lock:
                    self.working -= 1

    def _helper(self) -> Helper | None:
        """None when there is nothing left to do, or no browser to be had.

        In the middle of a run a browser that does not start may be a busy moment, or a node of a Grid that is gone: it
        is tried again, and as long as others work.
        """
        for pause_s in chain(RESTART_S, repeat(LATER_S)):
            if self.stop.is_set() or not self.waiting:
                return None
            try:
                helper = Helper(self.asked, self.stop)
            except (AuditError, EOFError, OSError) as problem:
                if self.started is None or (pause_s == LATER_S and not self.working):
                    self.broken.append(problem if isinstance(problem, AuditError) else BrowserError(DIED.zh + DIED.en))
                    return None
                self.stop.wait(pause_s)
                continue
            self.started = self.started or helper.started
            return helper
        return None

    def _use(self, helper: Helper) -> None:
        """Until it is lost or nothing is left. A page that costs its worker twice is given up."""
        while not self.stop.is_set() and (index := self._next()) is not None:
            page = Wanted(url=self.urls[index], seen=self.compared[index], earlier=self.earlier(index))
            examined = helper.look_at(page)
            if not helper.lost:
                self._finished(index, examined)
                continue
            if self.stop.is_set():
                return
            self.lost[index] += 1
            if self.lost[index] < TRIES:
                with self.lock:
                    self.waiting.appendleft(index)
            else:
                self._finished(index, examined)
            return

    def _finished(self, index: int, examined: Examined) -> None:
        with self.lock:
            self.done[index] = examined
            try:
                assert self.started is not None
                self.told(index, self.started, examined)
            except Exception as problem:
                self.failed.append(problem)
                self.stop.set()

    def _next(self) -> int | None:
        with self.lock:
            return self.waiting.popleft() if self.waiting else None


def _words(problem: AuditError) -> Words:
    return Words(zh=f"没有检测这一页：{problem}", en=f"This page was not checked: {problem}")


def not_checked(url: str, why: Words) -> Examined:
    left = (NotChecked(what=PAGE, why=why),)
    return Examined(result=PageResult(url=url, http_status=0, title="", sha256="", not_checked=left))
