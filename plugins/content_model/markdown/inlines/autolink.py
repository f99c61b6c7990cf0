"""`<https://…>` and `<name@example.org>`: an address that is its own text."""

import re

from markdown import Markdown

from plugins.content_model.markdown.node import Node, verbatim
from plugins.content_model.markdown.syntax import Syntax, Taken

PRIORITY = 95
TRIGGERS = ("<",)


class Autolink(Syntax):
    def take(self, found: re.Match[str], data: str) -> Taken:
        address = self.unescape(found[1])
        link = Node("a", attributes={"href": address if ":" in address else f"mailto:{address}"})
        link.text = verbatim(address)
        return link, found.start(), found.end()


def pattern(md: Markdown) -> Syntax:
    return Autolink(r"<([A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*|[^<>\s@:/\"'=]+@[^<>\s@:/\"'=]+)>", md)
