"""Which tags a page carries, as pairs of name and content, in the order of the rules."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from plugins.content_model.item import Item
from plugins.content_model.portal import Column, Portal

Tag = tuple[str, str]


def government_tags(portal: Portal, column: Column | None = None, item: Item | None = None) -> tuple[Tag, ...]:
    """The tags of the home page, of a column's list, or of an article in it. Tags without content are left out."""
    tags = [*_site(portal), *(_column(column) if column else ()), *(_article(portal, item) if item else ())]
    return tuple((name, content) for name, content in tags if content)


def _site(portal: Portal) -> Iterator[Tag]:
    yield "SiteName", _text(portal.name)
    yield "SiteDomain", urlsplit(_text(portal.url)).netloc
    yield "SiteIDCode", _text(portal.site_id_code)


def _column(column: Column) -> Iterator[Tag]:
    yield "ColumnName", column.name
    yield "ColumnDescription", column.description
    yield "ColumnKeywords", _joined(column.keywords)
    yield "ColumnType", column.column_type


def _article(portal: Portal, item: Item) -> Iterator[Tag]:
    yield "ArticleTitle", _text(item.title)
    # 24-hour local time, without seconds
    yield "PubDate", f"{item.published_at:%Y-%m-%d %H:%M}" if item.published_at else ""
    yield "ContentSource", _text(item.source)
    yield "Keywords", _joined(item.keywords)
    yield "Description", _text(item.summary)
    yield "Author", _text(item.author)
    yield "Url", f"{portal.url}{item.url}"


def _joined(words: object) -> str:
    """Several values with an ASCII comma between them, which every harvester splits."""
    return ",".join(map(str, words)) if isinstance(words, Iterable) else ""


def _text(value: object) -> str:
    return "" if value is None else str(value)
