"""CPU seconds that a browser, its driver and this process have used: steadier than the clock on a busy machine."""

import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def used_s(pids: Iterable[int]) -> float:
    """Of this process, of these and of all their descendants; of this process alone where there is no /proc."""
    return time.process_time() + sum(_stat_s(pid) for pid in _with_children(pids))


def _with_children(pids: Iterable[int]) -> set[int]:
    parents: dict[int, int] = {}
    for place in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, ValueError, IndexError):
            parents[int(place.parent.name)] = int(_fields(place)[1])
    found = set(pids)
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def _stat_s(pid: int) -> float:
    with suppress(OSError, ValueError, IndexError):
        fields = _fields(Path(f"/proc/{pid}/stat"))
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def _fields(place: Path) -> list[str]:
    """After the name, which may hold blanks: state, parent …, user time, system time."""
    return place.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
