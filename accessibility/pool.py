"""Warm browsers, each with one tab that is used again; one that dies or hangs is replaced."""

import queue
import threading
from collections.abc import Callable, Sequence

from accessibility.browser.start import Browser
from accessibility.engines import axe
from accessibility.errors import BrowserError
from accessibility.examine import examine
from accessibility.model import PAGE, NotChecked, PageResult, Words
from accessibility.observation import Observation
from accessibility.plan import Plan

Examined = tuple[PageResult, Observation | None]
COMPARED = 200  # pages whose observation is kept, for the checks that compare pages; a snapshot takes some MB
STOPPED = NotChecked(
    what=PAGE, why=Words(zh="检测中途停止，没有轮到这一页。", en="The run was stopped before this page.")
)


class Worker:
    """One browser and its tab, started again when needed."""

    def __init__(self, browser: Browser | None = None) -> None:
        self.browser = browser

    def examine(self, url: str, plan: Plan) -> Examined:
        """A page whose browser died, and did not hang, gets a second chance in a fresh one."""
        tab = self.ready().tab
        result = examine(tab, url, plan)
        if tab.dead and not tab.silent:
            self.close()
            tab = self.ready().tab
            result = examine(tab, url, plan)
        if tab.dead:
            self.close()
        return result

    def ready(self) -> Browser:
        if self.browser is None:
            self.browser = Browser()
            axe.prepare(self.browser.tab)
        return self.browser

    def close(self) -> None:
        if self.browser is not None:
            self.browser.close(hung=self.browser.tab.dead)
            self.browser = None


def examine_all(
    urls: Sequence[str], plan: Plan, first: Worker, jobs: int, told: Callable[[int, PageResult], None]
) -> list[Examined]:
    """Every page, in the order given. told: called with the index of a page and its result, one at a time.

    Ctrl-C ends the run after the pages in hand; the others are reported as not checked. BrowserError when no browser
    can be started at all.
    """
    waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
    for index in range(len(urls)):
        waiting.put(index)
    done: dict[int, Examined] = {}
    broken: list[BrowserError] = []
    lock, stop = threading.Lock(), threading.Event()

    def work(worker: Worker) -> None:
        try:
            while not stop.is_set():
                index = waiting.get_nowait()
                result = worker.examine(urls[index], plan)
                with lock:
                    done[index] = result if index < COMPARED else (result[0], None)
                    told(index, result[0])
        except queue.Empty:
            return
        except BrowserError as problem:
            broken.append(problem)
        finally:
            worker.close()

    workers = [first, *(Worker() for _ in range(min(jobs, len(urls)) - 1))]
    threads = [threading.Thread(target=work, args=(worker,)) for worker in workers]
    for thread in threads:
        thread.start()
    try:
        for thread in threads:
            while thread.is_alive():
                thread.join(0.2)
    except KeyboardInterrupt:
        stop.set()
        for thread in threads:
            thread.join()
    if broken and not done:
        raise broken[0]
    return [done.get(index, (_left(url), None)) for index, url in enumerate(urls)]


def _left(url: str) -> PageResult:
    return PageResult(url=url, http_status=0, title="", sha256="", not_checked=(STOPPED,))
