"""Where the site is filled, and how it takes the place of the earlier one: whole, or not at all."""

import atexit
import ctypes
import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from plugins.fast_build.names import files_below

_HERE, _EXCHANGE = -100, 2  # AT_FDCWD, RENAME_EXCHANGE: linux/fcntl.h, linux/fs.h
MARK = ".new-"  # between the output folder's name and the number of the process that fills it


class Place:
    """output: the folder that is asked for. home: the one to fill, another one when there is a site in it."""

    def __init__(self, output: Path, earlier: str | None) -> None:
        self.output = output
        _sweep(output)
        filled = output.is_dir() and any(output.iterdir())
        self.home = output.with_name(f"{output.name}{MARK}{os.getpid()}") if filled else output
        self.earlier = output if filled else Path(earlier) if earlier else None
        if filled:
            atexit.register(_drop, self.home, os.getpid())

    def finish(self, *, ours: Iterable[str] | None, everything: bool, retained: Iterable[str]) -> None:
        """The new site stands where the earlier one stood.

        ours: the files of the earlier one that a build wrote, None when that is not known. everything: what others put
        there stays; else only what is `retained`.
        """
        if self.home == self.output:
            return
        made, kept = set(ours or ()), set(retained)
        for name in files_below(self.output) if everything or kept else ():
            target = self.home / name
            if (name.partition("/")[0] in kept or (everything and name not in made)) and not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(self.output / name, target)
        _exchange(self.home, self.output)
        shutil.rmtree(self.home)


def _exchange(one: Path, other: Path) -> None:
    """Each gets the other's name: on Linux in one step, elsewhere in three, as publishing/swap.py does it."""
    if sys.platform == "linux":
        rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        if rename and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
            return
    aside = other.with_name(f"{one.name}.before")
    other.rename(aside)
    try:
        one.rename(other)
    except OSError:
        aside.rename(other)
        raise
    aside.rename(one)


def _sweep(output: Path) -> None:
    """What a killed build left; a build that is at work keeps its own."""
    for left in output.parent.glob(f"{output.name}{MARK}*"):
        number = left.name.removeprefix(f"{output.name}{MARK}")
        if number.isdigit() and not _is_alive(int(number)):
            shutil.rmtree(left, ignore_errors=True)


def _is_alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _drop(home: Path, owner: int) -> None:
    if os.getpid() == owner:
        with suppress(OSError):
            shutil.rmtree(home, ignore_errors=True)
