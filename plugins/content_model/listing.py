"""Which files there are under content/ and portal/: asking the folders is quicker than asking ten thousand files."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

FOLDERS = (Path("content"), Path("portal"))


def all_files(root: Path) -> tuple[Path, ...]:
    """Everything under content/ and portal/ that git would keep, sorted; linked or not."""
    return files_below(root, FOLDERS)


def files_below(root: Path, chosen: Sequence[Path]) -> tuple[Path, ...]:
    """Those of `all_files` that are meant by these files and folders, all relative to the root."""
    found = {name for one in chosen for place in _places(one) for name in _names(root, place)}
    return tuple(map(Path, sorted(found, key=_parts)))


def _places(chosen: Path) -> Sequence[Path]:
    """What of it lies under content/ and portal/."""
    inside = any(folder == chosen or folder in chosen.parents for folder in FOLDERS)
    return (chosen,) if inside else [folder for folder in FOLDERS if chosen in folder.parents]


def _names(root: Path, place: Path) -> Iterator[str]:
    if (root / place).is_dir():
        yield from _within(str(root / place), place.as_posix())
    elif (root / place).is_file():
        yield place.as_posix()


def _within(folder: str, name: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _within(entry.path, f"{name}/{entry.name}")
            elif entry.is_file():
                yield f"{name}/{entry.name}"


def _parts(name: str) -> list[str]:
    return name.split("/")
