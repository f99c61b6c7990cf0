"""`[文字](地址)`, `[文字][名]` or `[名]`, with `{hreflang=en}` after it for a page or file in another language."""

import re

from markdown import Markdown

from plugins.content_model.markdown.bracket import Bracket, pairs
from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.syntax import Syntax, Taken

PRIORITY = 160
TRIGGERS = ("[",)


class Link(Bracket):
    ANCESTOR_EXCLUDES = ("a",)

    def take(self, found: re.Match[str], data: str) -> Taken | None:
        closing = pairs(data).get(found.start(), -1)
        target = self.address(data, found.start(), closing) if closing > 0 else None
        if not target:
            return None
        address, title, end = target
        link = Node("a", text=data[found.end() : closing], attributes={"href": self.unescape(address)})
        link, end = self.filled(link, data, closing, end, title)
        return link, found.start(), end


def pattern(md: Markdown) -> Syntax:
    return Link(r"(?<!!)\[", md)
