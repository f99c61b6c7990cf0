"""`![替代文字](图片)`, with `{decorative}` or `{装饰}` after it when the picture says nothing."""

import re

from markdown import Markdown

from plugins.content_model.markdown.bracket import Bracket, pairs
from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.syntax import Syntax, Taken

PRIORITY = 170
TRIGGERS = ("![",)


class Image(Bracket):
    def take(self, found: re.Match[str], data: str) -> Taken | None:
        opening = found.end() - 1
        closing = pairs(data).get(opening, -1)
        target = self.address(data, opening, closing) if closing > 0 else None
        if not target:
            return None
        address, title, end = target
        alt = data[found.end() : closing]
        image = Node("img", attributes={"src": self.unescape(address), "alt": self.unescape(alt)})
        image.swallowed = alt.count("\n")
        image, end = self.filled(image, data, closing, end, title)
        return image, found.start(), end


def pattern(md: Markdown) -> Syntax:
    return Image(r"!\[", md)
