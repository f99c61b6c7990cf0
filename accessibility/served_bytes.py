"""What our own server answers for an address, as a digest, without asking it."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from accessibility.browser.serve import file_of

NOWHERE = "404"


@dataclass(slots=True, kw_only=True)
class ServedBytes:
    """One folder during one run. since_ns: when the run began, by the clock of the file system."""

    folder: Path
    since_ns: int
    known: dict[str, str] = field(default_factory=dict)

    def digest(self, address: str) -> str:
        """Of what a path such as "/style/site.css?v=3" gives; read once a run."""
        if address not in self.known:
            file = file_of(self.folder, address)
            if file is None:
                own = self.folder / "404.html"
                self.known[address] = f"{NOWHERE} {_digest(own) if own.is_file() else ''}"
            else:
                self.known[address] = _digest(file)
        return self.known[address]

    def has_stayed(self, address: str) -> bool:
        """Nothing was touched there since the run began, so that what the browser got is what we have read."""
        file = file_of(self.folder, address)
        if file is not None:
            return self._is_old(file)
        # It was not there from the beginning when its folder, or the nearest one above, has not been touched either.
        own = self.folder / "404.html"
        asked = self.folder / unquote(address.partition("?")[0]).strip("/")
        above = next(folder for folder in (*asked.parents, self.folder) if folder.is_dir())
        return self._is_old(above) and (not own.is_file() or self._is_old(own))

    def _is_old(self, place: Path) -> bool:
        told = place.stat()
        return max(told.st_mtime_ns, told.st_ctime_ns) < self.since_ns


def _digest(file: Path) -> str:
    """A folder that is asked for without its slash only leads there."""
    if file.is_dir():
        return "a folder"
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
