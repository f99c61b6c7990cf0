"""The folder a preview is served from: pages are replaced in it one by one, each as a whole."""

import os
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path


class Live:
    """Filled by one process alone. known: SHA-256 of each page that is there."""

    def __init__(self, home: Path, known: Mapping[str, str]) -> None:
        self.home = home
        self.earlier: Path | None = home
        self._known = known

    def write(self, name: str, data: bytes) -> None:
        """A reader meets the page as it was or as it is."""
        path = self.home / name
        with suppress(OSError):
            if path.stat().st_size == len(data) and path.read_bytes() == data:
                return
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f".{path.name}.{os.getpid()}")
        fresh.write_bytes(data)
        fresh.replace(path)

    def reuse(self, name: str, sha256: str) -> bool:
        """Whether it is there already; nobody else writes here."""
        return self._known.get(name) == sha256 and (self.home / name).is_file()

    def drop_others(self, names: Collection[str]) -> None:
        """Pages that are none of these any more."""
        for name in self._known.keys() - set(names):
            (self.home / name).unlink(missing_ok=True)

    def settle(self) -> None:
        """Nothing is left to be done."""
