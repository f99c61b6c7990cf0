"""How far a crawl is: a live line on a terminal, now and then a plain one in a log."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console

from accessibility.retrofit.crawl.crawl import Told

EVERY = 100  # addresses


@contextmanager
def telling() -> Iterator[Told]:
    console = Console(stderr=True)
    if console.is_terminal:
        with console.status("取网站 crawling") as status:
            yield lambda met, waiting: status.update(_words(met, waiting))
        return
    lines = {0}

    def told(met: int, waiting: int) -> None:
        if met // EVERY not in lines:
            lines.add(met // EVERY)
            print(_words(met, waiting), file=sys.stderr, flush=True)  # noqa: T201, this is the log

    yield told


def _words(met: int, waiting: int) -> str:
    return f"取网站 crawling: 见到 met {met} · 待取 waiting {waiting}"
