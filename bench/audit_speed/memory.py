"""Memory of a run from its first page to its last: of our own processes, and of the browsers they have started."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

EVERY_S = 5.0
BROWSERS = ("chrom", "msedge")  # as their names begin, chromedriver too


@dataclass(slots=True)
class Watched:
    """MB, the highest since they were last told: of ours, of the browsers, and of both at one time."""

    peaks: tuple[float, float, float] = (0.0, 0.0, 0.0)
    highest: float = 0.0  # of both, of the whole run
    over: threading.Event = field(default_factory=threading.Event)

    def look(self) -> None:
        ours, theirs = _used_mb(os.getpid())
        both = ours + theirs
        self.peaks = tuple(map(max, self.peaks, (ours, theirs, both)))  # type: ignore[assignment]
        self.highest = max(self.highest, both)

    def since_last(self) -> tuple[float, float, float]:
        self.look()
        told, self.peaks = self.peaks, (0.0, 0.0, 0.0)
        return told


@contextmanager
def watched() -> Iterator[Watched]:
    """Every few seconds, while the block runs."""
    seen = Watched()

    def work() -> None:
        while not seen.over.wait(EVERY_S):
            seen.look()

    threading.Thread(target=work, daemon=True).start()
    try:
        yield seen
    finally:
        seen.over.set()


def _used_mb(root: int) -> tuple[float, float]:
    """Proportional set size, so that pages which processes share count once."""
    below: dict[int, list[int]] = {}
    names: dict[int, str] = {}
    for place in Path("/proc").glob("[0-9]*"):
        try:
            name, _, rest = (place / "stat").read_text(encoding="utf-8").partition(" (")[2].rpartition(") ")
        except OSError:
            continue
        names[int(place.name)] = name
        below.setdefault(int(rest.split()[1]), []).append(int(place.name))
    ours = theirs = 0.0
    waiting = [root]
    while waiting:
        pid = waiting.pop()
        waiting += below.get(pid, ())
        if names.get(pid, "").startswith(BROWSERS):
            theirs += _pss_mb(pid)
        else:
            ours += _pss_mb(pid)
    return ours, theirs


def _pss_mb(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
