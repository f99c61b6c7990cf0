"""A file of what a build keeps: many values, one after the other, written once and never changed."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Pack:
    """Open as long as somebody holds it, even when its name is gone; read without a place of its own in the file, as
    copies of this process read it too. Nothing can be read from one that cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self._file: int | None = None
        try:
            self._file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError:
            return

    def read(self, at: int, size: int) -> bytes:
        """Fewer bytes where there are no more, or none can be read."""
        if self._file is None:
            return b""
        try:
            if hasattr(os, "pread"):
                return os.pread(self._file, size, at)
            os.lseek(self._file, at, os.SEEK_SET)  # where there are no copies of processes
            return os.read(self._file, size)
        except OSError:
            return b""

    def __del__(self) -> None:
        if self._file is not None:
            os.close(self._file)


@dataclass(frozen=True, slots=True)
class Held:
    """Bytes that are not in a file yet."""

    data: bytes

    def read(self, at: int, size: int) -> bytes:
        return self.data[at : at + size]


class Place(NamedTuple):
    """Where bytes lie, which stay what they are as long as somebody holds the pack."""

    pack: Pack | Held
    at: int
    size: int

    def data(self) -> bytes:
        return self.pack.read(self.at, self.size)

    def last(self, size: int) -> "Place":
        """The end of it."""
        return Place(self.pack, self.at + self.size - size, size)
