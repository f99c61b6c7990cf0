"""The whole portal as one value: read, checked, and cut down to what the public may see."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from plugins.content_model.check import check_library
from plugins.content_model.collisions import files_of
from plugins.content_model.files import File
from plugins.content_model.item import Item
from plugins.content_model.library import Library
from plugins.content_model.portal import Column, Portal
from plugins.content_model.problem import ContentError
from plugins.content_model.publication import is_expired, is_public
from plugins.content_model.relations import Relations, newest, relate
from plugins.content_model.take_down import taken_down
from plugins.content_model.validity import in_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What a build needs. `items` holds public ones only, by key; so does everything else here."""

    library: Library
    portal: Portal  # its columns hold their items
    now: datetime
    items: Mapping[str, Item]
    relations: Mapping[str, Relations]
    files: tuple[File, ...]


def open_site(root: Path, now: datetime, library: Library | None = None) -> Site:
    """Read everything below root. Raises ContentError with all problems when there is any."""
    library = library or Library(root)
    problems = check_library(library, now)
    for warning in (problem for problem in problems if problem.warning):
        sys.stderr.write(f"{warning}\n")
    if refused := [problem for problem in problems if not problem.warning]:
        raise ContentError(refused)
    return site_of(library, now)


def public_form(item: Item, now: datetime) -> Item:
    """A public item as readers may see it on that day."""
    return in_time(taken_down(item, now.date()), now.date())


def site_of(library: Library, now: datetime) -> Site:
    """What the public may see of a library in which nothing is wrong."""
    public = [public_form(item, now) for item in library.items() if is_public(item, now)]
    columns = tuple(_filled(column, public, now) for column in library.portal.columns)
    files = {file.output: file for item in public for file, _ in files_of(item, library)}
    return Site(
        library=library,
        portal=replace(library.portal, columns=columns),
        now=now,
        items={item.key: item for item in public},
        relations=relate(public, now),
        files=tuple(files[output] for output in sorted(files)),
    )


def _filled(column: Column, public: Sequence[Item], now: datetime) -> Column:
    items = tuple(newest(item for item in public if item.column == column.slug))
    return replace(column, items=items, past=tuple(item for item in items if is_expired(item, now)))
