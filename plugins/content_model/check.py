"""Check content and portal files without building: everything that is wrong, in one run."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from plugins.content_model.collisions import check_collisions, files_of
from plugins.content_model.gates import check_gates
from plugins.content_model.item import Item
from plugins.content_model.library import CONTENT, Library
from plugins.content_model.listing import files_below
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
    named = files_below(root, chosen)
    problems = [*library.portal_problems, *library.stray(named)]
    for key in (f"{path.parts[1]}/{path.name}" for path in named if _is_item(path)):
        problems += check_one(key, library, now)
        if item := library.item(key):
            problems += [one for one in check_collisions(_rivals(item, library), library) if one.path == item.path]
    problems += check_gates(library, now, _with_linked([*named, *chosen], library))
    return sorted(set(problems))


def check_library(library: Library, now: datetime) -> list[Problem]:
    """What is wrong anywhere."""
    return sorted({*check_model(library, now), *check_gates(library, now)})


def check_model(library: Library, now: datetime) -> list[Problem]:
    """The same without the gates: what makes a site impossible, not what keeps it from the public."""
    library.read_all()
    problems = [*library.portal_problems, *library.stray()]
    for key in library.all_keys():
        problems += check_one(key, library, now)
    return sorted({*problems, *check_collisions(library.items(), library)})


def check_one(key: str, library: Library, now: datetime) -> list[Problem]:
    """What is wrong in an item and in what it points at."""
    item = library.item(key)
    return [*library.problems(key), *(check_references(item, library, now) if item else ())]


def _rivals(item: Item, library: Library) -> list[Item]:
    """The item last, after those of its column that could have its address; others are not read."""
    folder = library.root / CONTENT / item.column
    slug = item.slug.encode()
    names = [
        path.name
        for path in sorted(folder.glob("*.md"))
        if path.name != item.path.name and (path.stem == item.slug or slug in _beginning(path))
    ]
    found: Iterable[Item | None] = (library.item(f"{item.column}/{name}") for name in names)
    return [*(one for one in found if one), item]


def _beginning(path: Path) -> bytes:
    """Where the fields are."""
    with path.open("rb", buffering=0) as file:
        return file.read(4096)


def _with_linked(named: Sequence[Path], library: Library) -> list[Path]:
    """The files meant, and those the items among them link: they go out together."""
    items = (
        library.item(f"{path.parts[1]}/{path.name}") for path in named if path.suffix == ".md" and len(path.parts) > 2
    )
    linked = {file.path for item in items if item for file, _ in files_of(item, library)}
    return sorted(path for path in {*named, *linked} if not (library.root / path).is_dir())


def _is_item(path: Path) -> bool:
    in_place = path.suffix == ".md" and len(path.parts) == 3 and path.parts[0] == CONTENT.name
    return in_place and not path.name.startswith(".")


def _below(root: Path, path: Path) -> Path:
    """A path the caller gave, relative to the project's root."""
    for full in (root / path, path):
        if full.exists() and full.resolve().is_relative_to(root.resolve()):
            return full.resolve().relative_to(root.resolve())
    raise FileNotFoundError(path)
