"""Clock, processors and memory of a command with all its processes."""

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """wall, cpu: seconds. memory: MB, the most that all processes held together, shared pages counted once."""

    wall: float
    cpu: float
    memory: float


class FailedError(Exception):
    """The command ended with an error; what it said."""


def cost(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Run a command in a folder. Raises FailedError."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    most = [0.0]
    watcher = threading.Thread(target=_watch, args=(process, most), daemon=True)
    watcher.start()
    assert process.stdout
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    watcher.join()
    if process.returncode:
        raise FailedError(f"{' '.join(command)}: {process.returncode}\n{said.decode(errors='replace')[-3000:]}")
    return Cost(wall=wall, cpu=used.ru_utime + used.ru_stime, memory=most[0])


def _watch(process: "subprocess.Popen[bytes]", most: list[float]) -> None:
    """Five times a second: the session's processes, their proportional set sizes (Linux)."""
    while process.returncode is None:
        most[0] = max(most[0], held_by_session(process.pid))
        time.sleep(0.2)


def held_by_session(leader: int) -> float:
    """MB, of a session's processes and of those they started in sessions of their own."""
    return sum(map(_held, _session(leader)))


def _session(leader: int) -> set[int]:
    found: set[int] = set()
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                state = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue  # ended meanwhile
            parents[int(entry.name)] = int(state[1])
            if int(state[3]) == leader:
                found.add(int(entry.name))
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def _held(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
