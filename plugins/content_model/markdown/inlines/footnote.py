"""`[^1]`: a reference to a footnote."""

import re

from markdown import Markdown

from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.syntax import Syntax, Taken

PRIORITY = 172
TRIGGERS = ("[^",)


class Footnote(Syntax):
    ANCESTOR_EXCLUDES = ("a",)

    def take(self, found: re.Match[str], data: str) -> Taken:
        node = Node("footnote")
        node.note = self.unescape(found[1])
        return node, found.start(), found.end()


def pattern(md: Markdown) -> Syntax:
    return Footnote(r"(?<!!)\[\^([^\]\n]+)\]", md)
