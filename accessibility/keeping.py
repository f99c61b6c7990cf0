"""Where one run keeps what it has done, and what it may believe of earlier ones."""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from accessibility.cache import Cache, name_of
from accessibility.fingerprint import fingerprint
from accessibility.journal import Journal, open_journal
from accessibility.kept import Kept
from accessibility.model import Report
from accessibility.pool import STOPPED
from accessibility.served_bytes import ServedBytes
from accessibility.settings import Settings
from accessibility.worker import Asked


@contextmanager
def noting(settings: Settings) -> Iterator[Journal]:
    """From finding the pages to the last one. SettingError when the folder for it can't be written."""
    journal = open_journal(Path(settings.cache) / "runs", _run(settings), resume=settings.resume)
    try:
        yield journal
    finally:
        journal.close()


@contextmanager
def keeping(settings: Settings, asked: Asked, folders: Iterable[Path], journal: Journal) -> Iterator[Kept]:
    """While pages are judged."""
    began_ns, judged_with = time.time_ns(), fingerprint(asked)
    cache = Cache(folder=Path(settings.cache))
    yield Kept(
        cache=cache,
        journal=journal,
        judged_with=judged_with,
        signed_in=bool(settings.cookies or settings.header),
        believing=settings.use_cache and bool(judged_with) and not asked.grid,
        folders={folder: ServedBytes(folder=folder, since_ns=began_ns) for folder in folders},
    )
    cache.prune()


def is_stopped(report: Report) -> bool:
    """Some pages were left for --resume."""
    return any(left.why == STOPPED for page in report.pages for left in page.not_checked)


def forget(settings: Settings) -> None:
    """The report is written: nothing is left to go on with."""
    open_journal(Path(settings.cache) / "runs", _run(settings), resume=True).forget()


def _run(settings: Settings) -> str:
    """Two runs with the same name do the same work."""
    words = (*settings.targets, "", *settings.include, "", *settings.exclude, "", *settings.only, settings.level)
    return name_of(*words, str(settings.quick), settings.cookies, *settings.header)[:32]
