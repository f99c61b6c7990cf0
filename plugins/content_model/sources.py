"""Which program this is: what it made may be kept as long as its own files, Python and its packages are the same."""

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path


def version_of(*places: Path) -> str:
    """Of files and of everything below folders, with Python's version and those of all packages it could import."""
    whole = hashlib.sha256(repr((sys.version, sys.platform, sorted(_packages()))).encode())
    for path in (path for place in places for path in files_of(place)):
        whole.update(hashlib.sha256(path.name.encode()).digest() + hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def files_of(place: Path) -> list[Path]:
    """A file, or all below a folder, sorted, without what Python compiles."""
    if place.is_file():
        return [place]
    found = (Path(folder, name) for folder, _, names in os.walk(place) for name in names)
    return sorted(path for path in found if path.suffix != ".pyc")


def _packages() -> Iterable[str]:
    """Folders that say name and version of a package."""
    for place in sys.path:
        if place and Path(place).is_dir():
            yield from (path.name for path in Path(place).iterdir() if path.suffix in {".dist-info", ".egg-info"})
