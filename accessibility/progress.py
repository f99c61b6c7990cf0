"""How far a run is: a live line on a terminal, one plain line a page in a log.

Both tell pages done, pages a minute, time left and causes so far. Pages that were not judged now have no part in the
rate; in a log they share one line.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from accessibility.model import Outcome, PageResult
from accessibility.visits import Told

EVERY = 50  # pages


@contextmanager
def progress() -> Iterator[Told]:
    """To standard error, so that a report on standard output stays whole."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _plain()
        return
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=20), MofNCompleteColumn())
    with Progress(*columns, TextColumn("{task.fields[state]}"), console=console, transient=True) as bar:
        task, so_far = bar.add_task("检测 audit", total=None, state=""), SoFar()

        def told(total: int, result: PageResult, anew: bool) -> None:
            so_far.add(total, result, anew=anew)
            bar.update(task, total=total, advance=1, description=_words(result)[:40], state=so_far.state)

        yield told


@dataclass(slots=True)
class SoFar:
    """What a run has come to. clock: seconds."""

    clock: Callable[[], float] = time.monotonic
    total: int = 0
    done: int = 0
    judged: int = 0
    began: float = 0.0
    causes: set[tuple[str, str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.began = self.clock()

    def add(self, total: int, result: PageResult, *, anew: bool) -> None:
        self.total, self.done, self.judged = total, self.done + 1, self.judged + anew
        for found in result.findings:
            if found.outcome is Outcome.FAILED:
                self.causes.add((found.check, found.engine, found.file or found.cause or found.selector))

    @property
    def per_min(self) -> float:
        """Pages judged a minute, all in all."""
        return 60 * self.judged / max(self.clock() - self.began, 0.001)

    @property
    def left_s(self) -> float:
        return 60 * (self.total - self.done) / self.per_min if self.judged else 0.0

    @property
    def state(self) -> str:
        minutes, seconds = divmod(round(self.left_s), 60)
        return f"{self.per_min:.0f} 页/分 pages/min · 还要 left {minutes}:{seconds:02} · 原因 causes {len(self.causes)}"


def _plain() -> Told:
    so_far = SoFar()

    def told(total: int, result: PageResult, anew: bool) -> None:
        so_far.add(total, result, anew=anew)
        if anew:
            _say(f"[{so_far.done}/{total}] {_words(result)} · {so_far.state}")
        elif so_far.done == total:
            _say(f"[{total}/{total}] 没有变化，不再检测 unchanged · 原因 causes {len(so_far.causes)}")

    return told


def searched(host: str, pages: int, waiting: int) -> None:
    """Now and then, while the pages of a site are being found."""
    if pages % EVERY == 0:
        _say(f"找网页 looking for pages: {host} {pages} · 待看 waiting {waiting}")


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)  # noqa: T201, this is the log


def _words(result: PageResult) -> str:
    failed = sum(found.outcome is Outcome.FAILED for found in result.findings)
    if result.not_checked:
        return f"{result.url} 没有检测完 not fully checked"
    return f"{result.url} {failed or '✓'}"
