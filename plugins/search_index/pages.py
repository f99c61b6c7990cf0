"""What of the site can be searched, in the order in which results are shown."""

from collections.abc import Iterator
from pathlib import Path

from plugins.content_model.item import Item
from plugins.content_model.site import Site
from plugins.search_index.page import SearchPage
from plugins.search_index.page_text import UnreadablePageError, page_text

# A type that is not named comes last
TYPE_ORDER = Path(__file__).with_name("type_order.txt").read_text(encoding="utf-8").split()


def search_pages(site: Site, output: Path) -> list[SearchPage]:
    """Every public item, as its page was written.

    By type; within a type the portal's own language first, then what is asked for most, then the newest.
    """
    return list(_pages(site, output))


def _pages(site: Site, output: Path) -> Iterator[SearchPage]:
    by_path = sorted(site.items.values(), key=lambda item: item.url)
    newest = sorted(by_path, key=lambda item: item.published_at or site.now, reverse=True)
    own = str(site.portal.lang)
    for item in sorted(newest, key=lambda item: _rank(item, own)):
        assert item.published_at  # public items have a date
        yield SearchPage(
            url=item.url,
            title=str(item.title),
            text=_text(output / item.url.lstrip("/")),
            date=item.published_at.date(),
            column=item.column,
            lang="" if item.lang == own else item.lang,
        )


def _text(path: Path) -> str:
    try:
        return page_text(path.read_bytes())
    except UnreadablePageError as fault:
        raise UnreadablePageError(f"{path.name}: {fault}") from fault


def _rank(item: Item, own: str) -> tuple[int, bool, bool]:
    known = item.type in TYPE_ORDER
    rank = TYPE_ORDER.index(item.type) if known else len(TYPE_ORDER)
    return rank, item.lang != own, not getattr(item.fields, "popular", False)
