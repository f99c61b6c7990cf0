"""Check content and portal files without building: everything that is wrong, in one run."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from plugins.content_model.collisions import check_collisions, files_of
from plugins.content_model.gates import all_files, check_gates
from plugins.content_model.item import Item
from plugins.content_model.library import CONTENT, Library
from plugins.content_model.problem import Problem
from plugins.content_model.publication import build_time
from plugins.content_model.references import check_references


def check_paths(paths: Sequence[Path], root: Path) -> list[Problem]:
    """What is wrong in these files (or folders), or in all content without any; portal files count always.

    Raises FileNotFoundError for a path that is not there or not below root.
    """
    library, now = Library(root), build_time()
    if not paths:
        return check_library(library, now)
    chosen = [_below(root, path) for path in paths]
    problems = [*library.portal_problems, *(stray for stray in library.stray() if _covered(stray.path, chosen))]
    keys = [key for key in library.all_keys() if _covered(CONTENT / key, chosen)]
    for key in keys:
        problems += _check_one(key, library, now)
        if item := library.item(key):
            problems += [one for one in check_collisions(_rivals(item, library), library) if one.path == item.path]
    problems += check_gates(library, now, _with_linked(chosen, library))
    return sorted(set(problems))


def check_library(library: Library, now: datetime) -> list[Problem]:
    """What is wrong anywhere."""
    library.read_all()
    problems = [*library.portal_problems, *library.stray()]
    for key in library.all_keys():
        problems += _check_one(key, library, now)
    return sorted({*problems, *check_collisions(library.items(), library), *check_gates(library, now)})


def _check_one(key: str, library: Library, now: datetime) -> list[Problem]:
    item = library.item(key)
    return [*library.problems(key), *(check_references(item, library, now) if item else ())]


def _rivals(item: Item, library: Library) -> list[Item]:
    """The item last, after those of its column that could have its address; others are not read."""
    folder = library.root / CONTENT / item.column
    slug = item.slug.encode()
    names = [
        path.name
        for path in sorted(folder.glob("*.md"))
        if path.name != item.path.name and (path.stem == item.slug or slug in path.read_bytes()[:4096])
    ]
    found: Iterable[Item | None] = (library.item(f"{item.column}/{name}") for name in names)
    return [*(one for one in found if one), item]


def _with_linked(chosen: Sequence[Path], library: Library) -> list[Path]:
    """The files meant, and those the items among them link: they go out together."""
    named = [path for path in all_files(library.root) if _covered(path, chosen)]
    items = (
        library.item(f"{path.parts[1]}/{path.name}") for path in named if path.suffix == ".md" and len(path.parts) > 2
    )
    linked = {file.path for item in items if item for file, _ in files_of(item, library)}
    return sorted({*named, *linked, *chosen} - {path for path in chosen if (library.root / path).is_dir()})


def _below(root: Path, path: Path) -> Path:
    """A path the caller gave, relative to the project's root."""
    for full in (root / path, path):
        if full.exists() and full.resolve().is_relative_to(root.resolve()):
            return full.resolve().relative_to(root.resolve())
    raise FileNotFoundError(path)


def _covered(path: Path, chosen: Sequence[Path]) -> bool:
    return any(path == one or one in path.parents for one in chosen)
