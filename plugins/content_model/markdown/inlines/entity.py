"""`&nbsp;` and its like. Four of them are a way to write < > & and "; the others are reported."""

import re

from markdown import Markdown

from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.syntax import Syntax, Taken

PRIORITY = 80
TRIGGERS = ("&",)


class Entity(Syntax):
    def take(self, found: re.Match[str], data: str) -> Taken:
        node = Node("entity")
        node.note = found[0]
        return node, found.start(), found.end()


def pattern(md: Markdown) -> Syntax:
    return Entity(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});", md)
