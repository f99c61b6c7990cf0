"""Which pages were written, when each last changed, and in which other languages it exists."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.content_model.item import Item
from plugins.content_model.site import Site

NOT_LISTED = {"404.html"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """One page. `path` begins with a slash; `languages` are pairs of language and path, its own included."""

    path: str
    changed: datetime | None = None
    languages: tuple[tuple[str, str], ...] = ()


def locations(output: Path, site: Site) -> Iterator[Location]:
    """Every HTML page of the output, by path."""
    known = {item.url: item for item in site.items.values()}
    lists = {column.href: _latest(column.items) for column in site.portal.columns}
    lists["/"] = max(filter(None, lists.values()), default=None)
    for path in sorted(_pages(output)):
        if item := known.get(path):
            yield Location(path=path, changed=_changed(item), languages=_languages(item, site))
        else:
            yield Location(path=path, changed=lists.get(path))


def _pages(output: Path) -> Iterator[str]:
    for file in output.rglob("*.html"):
        name = file.relative_to(output).as_posix()
        if name not in NOT_LISTED:
            yield f"/{name.removesuffix('index.html') if file.name == 'index.html' else name}"


def _changed(item: Item) -> datetime | None:
    return item.updated if isinstance(item.updated, datetime) else item.published_at


def _latest(items: Iterable[Item]) -> datetime | None:
    return max(filter(None, map(_changed, items)), default=None)


def _languages(item: Item, site: Site) -> tuple[tuple[str, str], ...]:
    others = site.relations[item.key].translations
    return tuple(sorted((version.lang, version.url) for version in (item, *others))) if others else ()
