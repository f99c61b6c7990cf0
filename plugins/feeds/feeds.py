"""Which feeds there are and what stands in each."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import chain

from plugins.content_model.item import Item
from plugins.content_model.relations import newest
from plugins.content_model.site import Site
from plugins.feeds.atom import Entry, Feed, write_atom

MOST_ENTRIES = 50
# An empty feed needs a date too, and the clock would make two builds differ
NEVER = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


def feeds(site: Site) -> Mapping[str, bytes]:
    """Path in the output → Atom document."""
    portal = site.portal
    everything = newest(chain.from_iterable(column.items for column in portal.columns))
    made = {"feed.xml": _feed(site, str(portal.name), "/", everything)}
    for column in portal.columns:
        title = f"{column.name} - {portal.short_name}"
        made[f"{column.slug}/feed.xml"] = _feed(site, title, column.href, column.items)
    return made


def _feed(site: Site, title: str, page: str, items: Sequence[Item]) -> bytes:
    entries = tuple(_entry(site, item) for item in items[:MOST_ENTRIES])
    return write_atom(
        Feed(
            title=title,
            subtitle=str(site.portal.description),
            url=f"{site.portal.url}{page}feed.xml",
            page=f"{site.portal.url}{page}",
            lang=str(site.portal.lang),
            author=str(site.portal.sponsor),
            updated=max((entry.updated for entry in entries), default=NEVER),
            entries=entries,
        )
    )


def _entry(site: Site, item: Item) -> Entry:
    column = site.portal.column(item.column)
    assert item.published_at and column  # public items have both
    updated = item.updated
    return Entry(
        title=str(item.title),
        url=f"{site.portal.url}{item.url}",
        lang=item.lang,
        translations=tuple(
            (version.lang, f"{site.portal.url}{version.url}") for version in site.relations[item.key].translations
        ),
        published=item.published_at,
        updated=updated if isinstance(updated, datetime) else item.published_at,
        author=str(item.source),
        summary=str(item.summary),
        category=(column.slug, column.name),
    )
