"""Every address an item holds: links of its body and fields that are addresses, each with its line."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.content_model.item import Item
from plugins.content_model.library import Library
from plugins.content_model.markdown import Image, Link
from plugins.content_model.markdown.addresses import Kind, judge

_SAMPLES = (".example", "example.com", "example.org", "example.net")  # RFC 2606


def addresses_of(item: Item) -> Iterator[tuple[int, str]]:
    """Line and address as written."""
    references: tuple[Link | Image, ...] = (*item.body.links, *item.body.images)
    for reference in references:
        yield reference.line, reference.target
    yield from fields_of(item)


def fields_of(item: Item) -> Iterator[tuple[int, str]]:
    """Those of the front matter alone."""
    yield from ((line, value) for _, value, line in item.fields.walk("url") if isinstance(value, str))


def is_sample(url: str) -> bool:
    """A host that can never exist."""
    return (urlsplit(url).hostname or "").endswith(_SAMPLES)


def external_links(library: Library) -> dict[str, list[tuple[str, int]]]:
    """Every address on other sites → the files and lines that hold it, sorted; names kept for samples left out."""
    found: dict[str, list[tuple[str, int]]] = {}
    for item in library.items():
        for line, written in addresses_of(item):
            address = judge(written)
            if address.kind is Kind.EXTERNAL and not is_sample(address.url):
                found.setdefault(address.url, []).append((item.path.as_posix(), line))
    return {url: sorted(found[url]) for url in sorted(found)}
