"""Anything that looks like raw HTML is taken whole; the writer lets a few tags through and shows the others as text."""

import re

from markdown import Markdown

from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.raw_html import looks_like_a_tag
from plugins.content_model.markdown.syntax import Syntax, Taken

PRIORITY = 90
TRIGGERS = ("<",)


class Html(Syntax):
    def take(self, found: re.Match[str], data: str) -> Taken | None:
        raw = self.unescape(found[0])
        if raw.startswith("<!--") and raw.endswith("-->"):
            return Node("comment", swallowed=raw.count("\n")), found.start(), found.end()
        if not looks_like_a_tag(raw):
            return None
        node = Node("html")
        node.note = raw
        return node, found.start(), found.end()


def pattern(md: Markdown) -> Syntax:
    return Html(r"<!--.*?(?:-->|\Z)|<[/!?%]?[A-Za-z\[%?-][^<>]*>?", md)
