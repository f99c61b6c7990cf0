"""The folder that is being filled: what came out the same as last time stays the same file, its time of change too."""

import hashlib
import os
import shutil
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from plugins.fast_build.names import files_below


class Outputs:
    """home: where to. earlier: a folder that was built before, None when there is none."""

    def __init__(self, home: Path, earlier: Path | None) -> None:
        self.home = home
        self.earlier = earlier if earlier and earlier.is_dir() and not _same(earlier, home) else None
        self._folders: set[Path] = set()
        self._taken: set[str] = set()

    def write(self, name: str, data: bytes) -> None:
        """As a file of its own, never into one that another folder shares."""
        path = self._path(name)
        with suppress(FileNotFoundError):
            path.unlink()
        path.write_bytes(data)

    def reuse(self, name: str, sha256: str) -> bool:
        """Take the earlier file over when it holds those very bytes."""
        if not self.earlier:
            return False
        path = self._path(name)
        with suppress(OSError):
            path.unlink(missing_ok=True)
            _link(self.earlier / name, path)
            if hashlib.sha256(path.read_bytes()).hexdigest() == sha256:
                self._taken.add(name)
                return True
            path.unlink()
        return False

    def drop_others(self, names: Collection[str]) -> None:
        """There are none: the folder was empty."""

    def settle(self) -> None:
        """Whatever anybody wrote here with the same bytes as before becomes the earlier file."""
        if not self.earlier:
            return
        here, before = f"{self.home}/", f"{self.earlier}/"
        for name in list(files_below(self.home)):
            if name not in self._taken:
                with suppress(OSError):
                    _settle_one(here + name, before + name)

    def _path(self, name: str) -> Path:
        path = self.home / name
        if path.parent not in self._folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(path.parent)
        return path


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:  # another file system, or one without links
        shutil.copy2(old, new)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _settle_one(path: str, old: str) -> None:
    new, earlier = os.stat(path), os.stat(old)  # noqa: PTH116
    if new.st_ino == earlier.st_ino or new.st_size != earlier.st_size:
        return
    with open(path, "rb") as one, open(old, "rb") as other:  # noqa: PTH123, paths take as long as the reading
        if one.read() != other.read():
            return
    os.unlink(path)  # noqa: PTH108
    _link(Path(old), Path(path))
