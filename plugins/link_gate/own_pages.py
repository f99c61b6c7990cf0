"""A link written from the site's root (/search.html) leads to a page that the build really makes."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from plugins.content_model.item import Item
from plugins.content_model.library import Library
from plugins.content_model.markdown.addresses import Kind, judge
from plugins.content_model.problem import Problem


def unknown_pages(item: Item, library: Library) -> Iterator[Problem]:
    """Addresses within a column with a slug are told by the content model already."""
    for link in item.body.links:
        address = judge(link.target)
        if address.kind is not Kind.PATH or not address.url.startswith("/") or _is_made(address.url, library):
            continue
        what = f"链接“{link.target}”没有找到：网站里没有这一页。"
        remedy = "内容请写文件的位置，例如 ../guide/apply.md；栏目写 /guide/，搜索写 /search.html。"
        yield Problem(path=item.path, line=link.line, met=link.target, what=what, remedy=remedy)


def _is_made(path: str, library: Library) -> bool:
    first, slash, _ = path.lstrip("/").partition("/")
    if library.portal.column(first):
        return bool(slash)
    return path.lstrip("/") in _known()["pages"] or (bool(slash) and first in _known()["folders"])


@cache
def _known() -> dict[str, list[str]]:
    text = Path(__file__).with_name("own_pages.yaml").read_text(encoding="utf-8")
    known: dict[str, list[str]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return known
