r"""A backslash before a mark makes it plain text: `\*`."""

import re

from markdown import Markdown
from markdown.util import ETX, STX

from plugins.content_model.markdown.syntax import Syntax, Taken

PRIORITY = 180
TRIGGERS = ("\\",)


class Escape(Syntax):
    def take(self, found: re.Match[str], data: str) -> Taken:
        return f"{STX}{ord(found[1])}{ETX}", found.start(), found.end()  # turned back by the writer


def pattern(md: Markdown) -> Syntax:
    return Escape(r"\\([!-/:-@\[-`{-~])", md)
