r"""Two blanks or a backslash at the end of a line: the next line begins below."""

import re

from markdown import Markdown

from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.syntax import Syntax, Taken

PRIORITY = 100
TRIGGERS = ("  \n", "\\\n")


class LineBreak(Syntax):
    def take(self, found: re.Match[str], data: str) -> Taken:
        return Node("br", swallowed=1), found.start(), found.end()


def pattern(md: Markdown) -> Syntax:
    return LineBreak(r"(?:  |\\)\n", md)
