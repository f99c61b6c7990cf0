"""Which program this is: what it made may be kept as long as its own files, Python and its packages are the same."""

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path


def version_of(*places: Path) -> str:
    """Of files and of everything below folders, with Python's version and those of all packages it could import."""
    packages = repr((sys.version, sys.platform, sorted(_packages())))
    return hashlib.sha256(f"{packages} {digest_of_all(*places)}".encode()).hexdigest()


def digest_of_all(*places: Path) -> str:
    """Of files and of everything below folders, by its name in there, without what Python compiles."""
    whole = hashlib.sha256()
    for place in places:
        for name in files_of(place):
            path = f"{place}/{name}" if name else str(place)
            with open(path, "rb") as file:  # noqa: PTH123, there may be many thousands
                whole.update(hashlib.sha256(name.encode()).digest() + hashlib.sha256(file.read()).digest())
    return whole.hexdigest()


def files_of(place: Path) -> list[str]:
    """Names below a folder, sorted; "" for a file itself."""
    if place.is_file():
        return [""]
    start = len(str(place)) + 1
    found = (f"{folder}/{name}"[start:] for folder, _, names in os.walk(place) for name in names)
    return sorted(name for name in found if not name.endswith(".pyc"))


def _packages() -> Iterable[str]:
    """Folders that say name and version of a package."""
    for place in sys.path:
        if place and Path(place).is_dir():
            yield from (path.name for path in Path(place).iterdir() if path.suffix in {".dist-info", ".egg-info"})
