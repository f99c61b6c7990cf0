"""`7*24 小时`: a star between digits is a sign of multiplication, not of emphasis."""

import re

from markdown import Markdown

from plugins.content_model.markdown.escapes import escaped
from plugins.content_model.markdown.syntax import Syntax, Taken

PRIORITY = 178
TRIGGERS = ("*",)


class Times(Syntax):
    def take(self, found: re.Match[str], data: str) -> Taken | None:
        return escaped("*"), found.start(), found.end()


def pattern(md: Markdown) -> Syntax:
    return Times(r"(?<=\d)\*(?=\d)", md)
