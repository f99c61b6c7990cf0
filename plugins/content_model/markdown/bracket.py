"""What `[text]`, `![text]` and the pieces after them have in common."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.syntax import Syntax

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

MARK = re.compile(r"[\[\]]")
ATTRIBUTES = re.compile(r"\{([^{}\n]*)\}")
# Linear: each alternative begins with another character, and nothing is given back.
DESTINATION = re.compile(
    r"""\(\s*+(?:<(?P<angled>[^<>\n]*+)>|(?P<plain>(?:[^\s()]++|\([^\s()]*+\))*+))"""
    r"""(?:\s++(?P<title>"[^"]*+"|'[^']*+'))?+\s*+\)"""
)
REFERENCE = re.compile(r"\[([^\[\]]*+)\]")


@lru_cache(maxsize=4)
def pairs(data: str) -> dict[int, int]:
    """Where each opened bracket is closed."""
    closed: dict[int, int] = {}
    opened: list[int] = []
    for mark in MARK.finditer(data):
        if mark[0] == "[":
            opened.append(mark.start())
        elif opened:
            closed[opened.pop()] = mark.start()
    return closed


class Bracket(Syntax):
    """A pattern that begins at a bracket. Finds `(address "title")` or `[name]` after it, and `{attributes}`."""

    def address(self, data: str, opening: int, closing: int) -> tuple[str, str, int] | None:
        """Address, title and end of what the brackets at `opening` and `closing` point to."""
        if found := DESTINATION.match(data, closing + 1):
            return found["angled"] or found["plain"] or "", found["title"] or "", found.end()
        named = REFERENCE.match(data, closing + 1)
        name = named[1] if named and named[1] else data[opening + 1 : closing]
        references = cast("BlockReader", self.md.parser).found.references if self.md else {}
        address = references.get(self.unescape(name).casefold())
        return None if address is None else (address, "", named.end() if named else closing + 1)

    def filled(self, node: Node, data: str, closing: int, end: int, title: str) -> tuple[Node, int]:
        """The node with its attribute list, and where it ends."""
        attributes = ATTRIBUTES.match(data, end)
        if attributes:
            node.note, end = self.unescape(attributes[1]), attributes.end()
        if title:
            node.set("title", self.unescape(title))
        node.swallowed += data.count("\n", closing, end)
        return node, end
