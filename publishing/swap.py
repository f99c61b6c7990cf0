"""Put a finished folder in the place of another, so that a reader meets the old site or the new one, never half."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2  # linux/fs.h


def swap_in(fresh: Path, live: Path) -> None:
    """Make `fresh` the new `live`; the old one is removed afterwards. Both lie on one file system.

    On Linux the two names are exchanged in one step. Elsewhere the old folder is moved aside first and
    moved back if the second move fails.
    """
    if not live.exists():
        fresh.rename(live)
        return
    if _exchanged(fresh, live):
        shutil.rmtree(fresh)
        return
    aside = live.with_name(f"{live.name}.before")
    shutil.rmtree(aside, ignore_errors=True)
    live.rename(aside)
    try:
        fresh.rename(live)
    except OSError:
        aside.rename(live)
        raise
    shutil.rmtree(aside)


def _exchanged(one: Path, other: Path) -> bool:
    """The kernel exchanged both names; false where it or the file system can't."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)
