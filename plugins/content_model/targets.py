"""Where a path in a body leads: to another item, to a file, or to a page that has no content file."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.content_model.files import File
from plugins.content_model.item import Item
from plugins.content_model.library import Library
from plugins.content_model.markdown import Image, Link
from plugins.content_model.markdown.addresses import Address, Kind, judge
from plugins.content_model.refusal import RefusalError


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """`href` is what the page will hold. `key` names an item, `file` is one of our own."""

    href: str
    key: str = ""
    file: File | None = None


def paths_of(item: Item) -> Iterator[tuple[Link | Image, Address]]:
    """Every link and picture of the body that leads into this site."""
    references: tuple[Link | Image, ...] = (*item.body.links, *item.body.images)
    for reference in references:
        address = judge(reference.target)
        if address.kind is Kind.PATH:
            yield reference, address


def target_of(path: str, item: Item, library: Library, *, image: bool = False) -> Target:
    """What is at `path`, as written in the item's body, decoded. Raises RefusalError."""
    if path.startswith("/"):
        return _from_root(path, library)
    place = posixpath.normpath(posixpath.join(item.column, path))
    column, _, rest = place.partition("/")
    if column == ".." or not rest:
        remedy = "请写相对于本文件的位置，例如 ../guide/apply.md 或 files/form.docx。"
        raise RefusalError("不在 content/ 里面。", remedy)
    if not rest.endswith(".md"):
        file = library.file(column, rest, image=image)
        return Target(href=file.href, file=file)
    if library.exists(place):
        found = library.item(place)
        return Target(href=found.url if found else "", key=place)
    if library.exists(path):
        raise RefusalError("没有找到。", f"位置从本文件所在的文件夹写起，请改成 ../{path}。")
    remedy = "请核对文件名和大小写；位置从本文件所在的文件夹写起，例如 ../guide/apply.md。"
    raise RefusalError("没有找到。", remedy)


def _from_root(path: str, library: Library) -> Target:
    """Columns and pages without a content file may be written as addresses; others could break unseen."""
    column, _, rest = path.lstrip("/").partition("/")
    if library.portal.column(column) and rest:
        remedy = "请写内容文件的位置，例如 ../guide/apply.md 或 files/form.docx，网站会换成网址并检查它在不在。"
        raise RefusalError("是写死的站内网址。", remedy)
    return Target(href=path)
