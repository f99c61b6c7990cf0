"""The names of all files of a site, of which there may be a hundred thousand."""

import os
from collections.abc import Iterator
from pathlib import Path


def files_below(folder: Path, before: str = "") -> Iterator[str]:
    """Relative, with slashes."""
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                yield from files_below(Path(entry.path), f"{before}{entry.name}/")
            else:
                yield f"{before}{entry.name}"
