r"""A backslash before a mark makes it plain text: `\*`."""

import re

from markdown import Markdown

from plugins.content_model.markdown.escapes import escaped
from plugins.content_model.markdown.syntax import Syntax, Taken

PRIORITY = 180
TRIGGERS = ("\\",)


class Escape(Syntax):
    def take(self, found: re.Match[str], data: str) -> Taken:
        return escaped(found[1]), found.start(), found.end()


def pattern(md: Markdown) -> Syntax:
    return Escape(r"\\([!-/:-@\[-`{-~])", md)
