"""How many browsers at once a machine bears: one a core, as far as memory goes."""

import os
from contextlib import suppress
from pathlib import Path

BROWSER_MB = 900  # a worker with its browser on large pages: 340–660 MB of browser, 100–250 MB of judging
REST_MB = 1000  # for everything else
MOST = 16  # beyond that the one who hands out the pages is the bottleneck


def default_jobs() -> int:
    """At least 1."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, (_free_mb() - REST_MB) // BROWSER_MB, MOST))


def _free_mb() -> int:
    """What programs may still take; where the system does not tell, enough for two."""
    with suppress(OSError, ValueError, IndexError):
        for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return min(int(line.split()[1]) // 1024, _allowed_mb())
    return REST_MB + 2 * BROWSER_MB


def _allowed_mb() -> int:
    """To this container."""
    with suppress(OSError, ValueError):
        most = int(Path("/sys/fs/cgroup/memory.max").read_text(encoding="ascii"))
        used = int(Path("/sys/fs/cgroup/memory.current").read_text(encoding="ascii"))
        return (most - used) // 2**20
    return 2**31
