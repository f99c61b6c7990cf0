"""`[Convention]{lang=en}`: a part in another language."""

import re

from markdown import Markdown

from plugins.content_model.markdown.bracket import ATTRIBUTES, Bracket, pairs
from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.syntax import Syntax, Taken

PRIORITY = 150
TRIGGERS = ("]{",)


class Span(Bracket):
    def take(self, found: re.Match[str], data: str) -> Taken | None:
        closing = pairs(data).get(found.start(), -1)
        if closing < 0 or not ATTRIBUTES.match(data, closing + 1):
            return None
        span, end = self.filled(Node("span", text=data[found.end() : closing]), data, closing, closing + 1, "")
        return span, found.start(), end


def pattern(md: Markdown) -> Syntax:
    return Span(r"(?<!!)\[", md)
