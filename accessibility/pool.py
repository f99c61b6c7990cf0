"""Workers that look at pages side by side; one that dies or hangs is replaced, and its page told."""

import multiprocessing
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from accessibility.browser.start import end_browser
from accessibility.errors import AuditError, BrowserError
from accessibility.model import PAGE, NotChecked, PageResult, Words
from accessibility.worker import Asked, Examined, Started, work

COMPARED = 200  # pages whose observation is kept, for the checks that compare pages; a snapshot takes some MB
START_S = 120.0  # on a busy machine; a browser takes one second
GRACE_S = 30.0  # beyond twice the time for a page, for what a worker does by itself
QUIT_S = 10.0  # a worker that is idle ends, with its browser, in less than one
STOPPED = Words(zh="检测中途停止，没有检测完这一页。", en="The run was stopped before this page was done.")
STUCK = Words(zh="检测这一页用的时间太长，已经中止。", en="Checking this page took too long and was given up.")
DIED = Words(zh="检测这一页的进程意外结束。", en="The process that checked this page ended unexpectedly.")


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
            self._take(START_S)

    def look_at(self, url: str, *, seen: bool) -> Examined:
        """seen: bring the observation too. When the worker is lost meanwhile, the page was not checked."""
        why = DIED
        with suppress(EOFError, OSError, AuditError):
            self.pipe.send((url, seen))
            limit = 2 * self.asked.page_s + GRACE_S
            while (answer := self._take(limit)) is None:
                if self.stop.is_set() or self.lost:
                    why = STOPPED if self.stop.is_set() else STUCK
                    break
            else:
                return answer
        self.close(gently=False)
        return not_checked(url, why), None

    def close(self, *, gently: bool = True) -> None:
        """Its browser goes too."""
        self.lost = True
        self.pipe.close()
        self.process.join(QUIT_S if gently else 0)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        if self.started:
            end_browser(self.started.pids, self.started.profile)

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
    urls: Sequence[str], asked: Asked, jobs: int, told: Callable[[int, PageResult], None]
) -> tuple[Started, list[Examined]]:
    """Every page, in the order given. told: called with the index of a page and its result, one at a time.

    Ctrl-C ends the run: what was done is kept, the rest is reported as not checked. An AuditError is raised only when
    no worker could start.
    """
    run = _Run(urls, asked, told)
    threads = [threading.Thread(target=run.work, daemon=True) for _ in range(min(jobs, len(urls)))]
    for thread in threads:
        thread.start()
    try:
        while any(thread.is_alive() for thread in threads):
            threads[0].join(0.1)
            for thread in threads:
                thread.join(0.1)
    except KeyboardInterrupt:
        run.stop.set()
        for thread in threads:
            thread.join()
    if run.started is None:
        raise (
            run.broken[0] if run.broken else BrowserError("检测在开始前就停止了。 The run was stopped before it began.")
        )
    return run.started, [run.done.get(index, (not_checked(url, STOPPED), None)) for index, url in enumerate(urls)]


class _Run:
    """What the threads share: each takes the next page for its own helper."""

    def __init__(self, urls: Sequence[str], asked: Asked, told: Callable[[int, PageResult], None]) -> None:
        self.urls, self.asked, self.told = urls, asked, told
        self.waiting = iter(range(len(urls)))
        self.done: dict[int, Examined] = {}
        self.broken: list[AuditError] = []
        self.started: Started | None = None
        self.stop, self.lock = threading.Event(), threading.Lock()

    def work(self) -> None:
        helper: Helper | None = None
        try:
            while not self.stop.is_set() and (index := self._next()) is not None:
                if helper is None or helper.lost:
                    helper = Helper(self.asked, self.stop)
                    self.started = self.started or helper.started
                result = helper.look_at(self.urls[index], seen=index < COMPARED)
                with self.lock:
                    self.done[index] = result
                    self.told(index, result[0])
        except (AuditError, EOFError, OSError) as problem:
            self.broken.append(problem if isinstance(problem, AuditError) else BrowserError(DIED.zh + DIED.en))
        finally:
            if helper is not None and not helper.lost:
                helper.close()

    def _next(self) -> int | None:
        with self.lock:
            return next(self.waiting, None)


def not_checked(url: str, why: Words) -> PageResult:
    return PageResult(url=url, http_status=0, title="", sha256="", not_checked=(NotChecked(what=PAGE, why=why),))
