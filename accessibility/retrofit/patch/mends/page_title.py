"""The title of the page: none, or one that editors of old proposed."""

import re
from collections.abc import Iterator
from html import escape

from accessibility.retrofit.patch.main_words import main_heading
from accessibility.retrofit.patch.markup import CODE
from accessibility.retrofit.patch.page import Edit, Page

CRITERION, WORDS = "2.4.2", "网页标题"
EMPTY = re.compile(
    r"(?i)^\s*(无标题(文档|页)?|未命名(文档)?|新建网页\s*\d*|新网页\s*\d*|untitled( document| page)?|new page\s*\d*"
    r"|document|index|default|home|网页标题|标题|welcome|title|test|\.+|-+)?\s*$"
)


def mend(page: Page) -> Iterator[Edit]:
    if not page.is_whole:
        return
    title, head = page.markup.first("title"), page.markup.first("head")
    end = page.markup.end_of(title) if title else None
    source = page.markup.source[title.end : end.start] if title and end else ""
    if not EMPTY.match(page.root.findtext(".//title") or "") or CODE.search(source):
        return
    words = main_heading(page)
    if not words:
        return
    if title and end:
        new = page.bytes(escape(words, quote=False))
        yield Edit(start=title.end, end=end.start, new=new, what=f"标题写成“{words}”，取自页面上的标题")
    elif head and not title:
        yield page.put(head.end, f"<title>{escape(words, quote=False)}</title>", f"加上标题“{words}”，取自页面上的标题")
