"""Articles whose text is put together when a page asks for it, in whichever process makes that page."""

import operator
from dataclasses import fields
from pathlib import Path
from typing import Any

from pelican.contents import Article as StockArticle
from pelican.generators import ArticlesGenerator
from pelican.plugins import signals

from plugins.content_model.item import Item
from plugins.content_model.reader import SITE
from plugins.content_model.reader import ItemReader as StockReader
from plugins.content_model.refusal import RefusalError
from plugins.content_model.relations import Relations
from plugins.content_model.render import render_body
from plugins.content_model.site import Site
from plugins.content_model.targets import paths_of, target_of


class ItemReader(StockReader):  # the same name: Pelican tells it to templates
    """Reads what Pelican is told of an item, and leaves its text for later."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        site: Site = self.settings[SITE]
        key = Path(source_path).relative_to(self.settings["PATH"]).as_posix()
        return "", self.metadata(site.items[key], site)


class Article(StockArticle):  # type: ignore[misc]  # the same name: Pelican makes names of settings from it
    """As Pelican's."""

    @property
    def _content(self) -> str:
        site: Site = self.settings[SITE]
        return render_body(self.item, site.library)

    @_content.setter
    def _content(self, text: str) -> None:
        """What the reader left empty."""

    def get_content(self, siteurl: str) -> str:
        """As Pelican's, which keeps the texts of all articles for ever."""
        return str(self._update_content(self._content, siteurl))

    def get_static_links(self) -> set[str]:
        """Only a text with braces or bars can hold any."""
        item: Item = self.item
        return super().get_static_links() if "{" in item.text or "|" in item.text else set()

    def text_stamp(self, _: object) -> object:
        """What the text depends on besides the item itself: where its links and pictures lead."""
        site: Site = self.settings[SITE]
        item: Item = self.item
        targets: list[tuple[object, ...]] = []
        for reference, address in paths_of(item):
            try:
                target = target_of(address.url, item, site.library)
            except RefusalError as refusal:
                targets.append((reference.target, str(refusal)))
                continue
            file = target.file
            targets.append((target.href, (file.href, file.format, file.size_bytes, file.size_px) if file else ()))
        return tuple(targets)


Known = dict[str, tuple[Item, Relations, Article]]


def give_articles(generator: ArticlesGenerator, known: Known) -> None:
    """Put an article for every public item where Pelican looks for those it already has.

    known: articles of an earlier build in this process, which stay those of items that stayed; renewed here.
    """
    site: Site = generator.settings[SITE]
    fresh: Known = {}
    for key, item in site.items.items():
        relations = site.relations[key]
        old = known.get(key)
        if old and old[0] is item and _same(old[1], relations):
            fresh[key] = old
            old[2]._context = generator.context
        else:
            fresh[key] = (item, relations, article_of(key, generator))
        generator._cache[key] = (generator._get_file_stamp(key), fresh[key][2])
    known.clear()
    known.update(fresh)


def article_of(key: str, generator: ArticlesGenerator) -> Article:
    """As Pelican reads it, but for its text."""
    readers = generator.readers
    stock = readers.readers["md"]
    readers.readers["md"] = ItemReader(generator.settings)
    article: Article = readers.read_file(
        base_path=generator.path,
        path=key,
        content_class=Article,
        context=generator.context,
        preread_signal=signals.article_generator_preread,
        preread_sender=generator,
        context_signal=signals.article_generator_context,
        context_sender=generator,
    )
    readers.readers["md"] = stock
    return article


def _same(one: Relations, other: Relations) -> bool:
    """Whether they name the very same items."""
    return all(_alike(getattr(one, field.name), getattr(other, field.name)) for field in fields(Relations))


def _alike(one: object, other: object) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(operator.is_, one, other))
    return one is other
