"""What of the site can be searched, in the order in which results are shown."""

from pathlib import Path

from plugins.content_model.item import Item
from plugins.content_model.kept import Kept
from plugins.content_model.site import Site
from plugins.search_index.page import SearchPage
from plugins.search_index.texts import page_texts

# A type that is not named comes last
TYPE_ORDER = Path(__file__).with_name("type_order.txt").read_text(encoding="utf-8").split()


def search_pages(site: Site, output: Path, kept: Kept | None = None) -> list[SearchPage]:
    """Every public item, as its page was written. kept: texts that were read before.

    By type; within a type the portal's own language first, then what is asked for most, then the newest.
    """
    items = _in_order(site)
    own = str(site.portal.lang)
    texts = page_texts([output / item.url.lstrip("/") for item in items], kept)
    return [_page(item, text, own) for item, text in zip(items, texts, strict=True)]


def _in_order(site: Site) -> list[Item]:
    by_path = sorted(site.items.values(), key=lambda item: item.url)
    newest = sorted(by_path, key=lambda item: item.published_at or site.now, reverse=True)
    own = str(site.portal.lang)
    return sorted(newest, key=lambda item: _rank(item, own))


def _page(item: Item, text: str, own: str) -> SearchPage:
    assert item.published_at  # public items have a date
    return SearchPage(
        url=item.url,
        title=str(item.title),
        text=text,
        date=item.published_at.date(),
        column=item.column,
        lang="" if item.lang == own else item.lang,
    )


def _rank(item: Item, own: str) -> tuple[int, bool, bool]:
    known = item.type in TYPE_ORDER
    rank = TYPE_ORDER.index(item.type) if known else len(TYPE_ORDER)
    return rank, item.lang != own, not getattr(item.fields, "popular", False)
