"""What a run has finished, page by page, on disk: a run that was killed goes on from there with --resume.

One line each, written in one piece with its own digest; a line that a kill has cut short counts as never written. A
journal belongs to one run at a time: the system lets go of it however the run ends.
"""

import hashlib
import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accessibility.cache import not_writable

try:
    import fcntl
except ImportError:  # Windows: there nobody keeps two runs of the same apart
    fcntl = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Journal:
    """The open file of one run. lines: what was noted before, where it is gone on with."""

    path: Path
    fd: int
    lines: tuple[Any, ...] = ()

    def note(self, value: Any) -> None:
        """value: what JSON can hold."""
        content = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        try:
            os.write(self.fd, _digest(content) + b" " + content + b"\n")
        except OSError as problem:
            raise not_writable(self.path.parent, problem) from problem

    def close(self) -> None:
        """It stays for --resume."""
        os.close(self.fd)

    def forget(self) -> None:
        """Its report has been written."""
        self.path.unlink(missing_ok=True)
        os.close(self.fd)


def open_journal(folder: Path, run: str, *, resume: bool) -> Journal:
    """run: the name of what is audited and how. What other runs of that name have left is put away."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        left = list(_left(folder, run))
        kept = left.pop(0) if resume and left else None
        for path, fd in left:
            Journal(path, fd).forget()
        if kept is None:
            path = folder / f"{run}-{time.time_ns()}-{os.getpid()}.jsonl"
            own = _owned(path)
            assert own is not None
            return Journal(path, own)
        path, fd = kept
        lines = tuple(_lines(path))
        os.write(fd, b"\n")  # after a line that was cut short
        return Journal(path, fd, lines)
    except OSError as problem:
        raise not_writable(folder, problem) from problem


def _left(folder: Path, run: str) -> Iterator[tuple[Path, int]]:
    """Those nobody is writing, the latest first."""
    for path in sorted(folder.glob(f"{run}-*.jsonl"), reverse=True):
        fd = _owned(path)
        if fd is not None:
            yield path, fd


def _owned(path: Path) -> int | None:
    """None when another run writes it."""
    fd = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        if fcntl is not None:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(fd)
        return None
    return fd


def _lines(path: Path) -> Iterator[Any]:
    with path.open("rb") as file:
        for line in file:
            digest, _, content = line.rstrip(b"\n").partition(b" ")
            if content and digest == _digest(content):
                yield json.loads(content)


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest()[:16].encode("ascii")
