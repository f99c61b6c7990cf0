"""How far a run is: a live line on a terminal, one plain line a page in a log."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from accessibility.model import Outcome, PageResult
from accessibility.visits import Told


@contextmanager
def progress() -> Iterator[Told]:
    """To standard error, so that a report on standard output stays whole."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _plain()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("检测 audit", total=None)

        def told(total: int, result: PageResult) -> None:
            bar.update(task, total=total, advance=1, description=f"检测 {_words(result)}"[:60])

        yield told


def _plain() -> Told:
    done = 0

    def told(total: int, result: PageResult) -> None:
        nonlocal done
        done += 1
        print(f"[{done}/{total}] {_words(result)}", file=sys.stderr, flush=True)  # noqa: T201, this is the log

    return told


def _words(result: PageResult) -> str:
    failed = sum(found.outcome is Outcome.FAILED for found in result.findings)
    if result.not_checked:
        return f"{result.url} 没有检测完 not fully checked"
    return f"{result.url} {failed or '✓'}"
