"""Articles whose text is put together when a page asks for it, in whichever process makes that page."""

from pathlib import Path
from typing import Any

from pelican.contents import Article as StockArticle
from pelican.generators import ArticlesGenerator
from pelican.plugins import signals

from plugins.content_model.item import Item
from plugins.content_model.reader import SITE
from plugins.content_model.reader import ItemReader as StockReader
from plugins.content_model.refusal import RefusalError
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
        text: str | None = self.__dict__.get("_text")
        if text is None:
            site: Site = self.settings[SITE]
            text = self.__dict__["_text"] = render_body(self.item, site.library)
        return text

    @_content.setter
    def _content(self, text: str) -> None:
        """What the reader left empty."""

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


def give_articles(generator: ArticlesGenerator) -> None:
    """Put an article for every public item where Pelican looks for those it already has."""
    site: Site = generator.settings[SITE]
    readers = generator.readers
    stock = readers.readers["md"]
    readers.readers["md"] = ItemReader(generator.settings)
    for key in site.items:
        article = readers.read_file(
            base_path=generator.path,
            path=key,
            content_class=Article,
            context=generator.context,
            preread_signal=signals.article_generator_preread,
            preread_sender=generator,
            context_signal=signals.article_generator_context,
            context_sender=generator,
        )
        generator._cache[key] = (generator._get_file_stamp(key), article)
    readers.readers["md"] = stock
