"""Text between backticks is shown as it is."""

import re

from markdown import Markdown

from plugins.content_model.markdown.node import Node, verbatim
from plugins.content_model.markdown.syntax import Syntax, Taken

PRIORITY = 190
TRIGGERS = ("`",)


class Code(Syntax):
    def take(self, found: re.Match[str], data: str) -> Taken:
        code = Node("code", swallowed=found[2].count("\n"))
        code.text = verbatim(found[2].replace("\n", " ").strip())
        return code, found.start(), found.end()


def pattern(md: Markdown) -> Syntax:
    return Code(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)", md)
