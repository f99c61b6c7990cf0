"""Where a link of a body leads: another item, a file, or an address that is left as it is."""

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from plugins.content_model.files import File, find_file
from plugins.content_model.item import Item
from plugins.content_model.library import Library
from plugins.content_model.refusal import RefusalError


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """`href` is what the page will hold. `key` names an item, `file` is one of our own."""

    href: str
    key: str = ""
    fragment: str = ""
    file: File | None = None


def target_of(written: str, item: Item, library: Library) -> Target:
    """Where `written`, a link or image address in the item's body, leads. Raises RefusalError."""
    try:
        parts = urlsplit(written)
    except ValueError:
        raise RefusalError("不是网址，也不是文件的位置。", "请核对这个地址。") from None
    if parts.scheme or parts.netloc:
        return Target(href=written)
    path = unquote(parts.path)
    if not path:
        return Target(href=written, key=item.key, fragment=unquote(parts.fragment))
    if path.startswith("/"):
        return _from_root(written, path, library)
    place = posixpath.normpath(posixpath.join(item.column, path))
    column, _, rest = place.partition("/")
    if column == ".." or not rest:
        raise RefusalError(
            "不在 content/ 里面。", "请写相对于本文件的位置，例如 ../guide/apply.md 或 files/form.docx。"
        )
    if not rest.endswith(".md"):
        file = find_file(library.root, column, rest)
        return Target(href=file.href, file=file)
    if not library.exists(place):
        meant = f"../{path}"
        hint = (
            f"请改成 {meant}。"
            if library.exists(path)
            else "请核对文件名和位置；写相对于本文件的位置，例如 ../guide/apply.md。"
        )
        raise RefusalError("没有找到。", hint)
    found = library.item(place)
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return Target(href=(found.url if found else "") + fragment, key=place, fragment=unquote(parts.fragment))


def _from_root(written: str, path: str, library: Library) -> Target:
    """Addresses of columns and of pages without a content file may be written as they are; others could break."""
    column, _, rest = path.lstrip("/").partition("/")
    if library.portal.column(column) and rest:
        remedy = "请写内容文件的位置，例如 ../guide/apply.md 或 files/form.docx，网站会换成网址并检查它在不在。"
        raise RefusalError("是写死的站内网址。", remedy)
    return Target(href=written)
