"""Hand items to Pelican: the reader for .md, which never reads a file itself, and what templates may use."""

from html import escape
from pathlib import Path
from typing import Any

from pelican.generators import ArticlesGenerator
from pelican.readers import BaseReader
from pelican.urlwrappers import Category

from plugins.content_model.gates import switched_off
from plugins.content_model.item import Item
from plugins.content_model.relations import newest
from plugins.content_model.render import render_body
from plugins.content_model.site import Site
from plugins.content_model.table_files import table_files

SITE = "CONTENT_MODEL_SITE"  # where plugin.py puts the Site into Pelican's settings
READY = "CONTENT_MODEL_READY"  # where a Site may wait that somebody has read and checked already
LIBRARY = "CONTENT_MODEL_LIBRARY"  # where a plugin may have put a Library that remembers, before the site is read


class ItemReader(BaseReader):  # type: ignore[misc]
    """Gives Pelican what the Site holds; a file that is not public is skipped as if it were not there."""

    file_extensions: list[str] = []  # noqa: RUF012, plugin.py names it; where it is only imported it reads nothing

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        site: Site = self.settings[SITE]
        path = Path(source_path).relative_to(self.settings["PATH"])
        item = site.items.get(path.as_posix())
        if item is None:
            return "", {"status": "skip", "title": path.stem}
        return render_body(item, site.library), self.metadata(item, site)

    def metadata(self, item: Item, site: Site) -> dict[str, Any]:
        """What Pelican is told of an item besides its body."""
        column = site.portal.column(item.column)
        assert column is not None  # an item without a column is a Problem
        category = Category(column.name, self.settings)
        category.slug = column.slug
        facts = {
            "title": item.fields.title,
            "date": item.published_at,
            "modified": item.fields.updated,
            "summary": escape(item.fields.summary),  # feeds take it for HTML
            "slug": item.slug,
            "lang": item.lang,
            "category": category,
            "status": "published",
            "template": item.type,
            "url": item.url.lstrip("/"),
            "save_as": item.url.lstrip("/"),
            "item": item,
            "relations": site.relations[item.key],
            "downloads": table_files(item),
        }
        return {key: value for key, value in facts.items() if value is not None}


def order_articles(generator: ArticlesGenerator) -> None:
    """Originals newest first, translations apart: lists hold each text once. All that is public is there, or an error.

    Moments that are equal are ordered by path, whatever order the file system lists files in.
    """
    site: Site = generator.settings[SITE]
    read = {article.item.key: article for article in generator.articles}
    if lost := site.items.keys() - read.keys():
        raise RuntimeError(f"Pelican could not read {', '.join(sorted(lost))}; its messages above say why.")
    generator.articles = [read[item.key] for item in newest(site.items.values())]
    translated = [key for key, item in site.items.items() if item.fields.translation_of]
    generator.translations = [read[key] for key in sorted(translated)]


def add_globals(generator: ArticlesGenerator) -> None:
    """What every template may use besides the article."""
    site: Site = generator.settings[SITE]
    generator.context.update(
        portal=site.portal,
        columns=site.portal.columns,
        units=site.portal.units,
        calendar=site.portal.calendar,
        build_time=site.now,
        gates_off=switched_off(site.portal.gates),
    )
