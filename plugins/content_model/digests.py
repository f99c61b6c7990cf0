"""SHA-256 of files, each read once for all gates that want to know whether it changed."""

import hashlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from plugins.content_model.side_by_side import cores, side_by_side

_MANY = 2000  # files; fewer are read before a second process has begun


class Digests:
    """Of files below a root, as they are when first asked about; those given at first are read at once."""

    def __init__(self, root: Path, paths: Sequence[Path] = ()) -> None:
        self.root = root
        self._known: dict[Path, bytes] = {}
        count = cores() if len(paths) >= _MANY else 1
        for part in side_by_side([partial(self._some, paths[number::count]) for number in range(count)]):
            self._known |= part

    def of(self, path: Path) -> bytes:
        """Empty when it cannot be read."""
        if path not in self._known:
            self._known[path] = self._read(path)
        return self._known[path]

    def _some(self, paths: Sequence[Path]) -> dict[Path, bytes]:
        return {path: self._read(path) for path in paths}

    def _read(self, path: Path) -> bytes:
        try:
            with open(f"{self.root}/{path}", "rb") as file:  # noqa: PTH123, there may be many thousands
                return hashlib.sha256(file.read()).digest()
        except OSError:
            return b""
