"""Lines of Markdown become a tree of blocks. Unlike Python-Markdown's own parser, every block knows its line.

Lists and quotes nest as on the code hosts' previews; indentation never makes a code block, as editors indent.
"""

import re

from markdown import Markdown
from markdown.blockparser import BlockParser

from plugins.content_model.markdown.blocks import Block, blocks
from plugins.content_model.markdown.found import Found
from plugins.content_model.markdown.node import Node

DEEPEST = 8  # blocks inside one another; deeper nesting can't be followed by ear either
BLANKS = " \u3000\u00a0\t"


class BlockReader(BlockParser):
    """`first` is the line in the file of `lines[0]` wherever lines are handed on."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.found = Found()
        self.first = 1
        self.depth = 0
        anywhere = [block for block in blocks() if not block.FIRST]
        firsts = {char for block in blocks() for char in block.FIRST}
        self.anywhere: tuple[Block, ...] = tuple(anywhere)
        self.by_first = {
            char: tuple(block for block in blocks() if not block.FIRST or char in block.FIRST) for char in firsts
        }
        patterns = [f"(?:{block.INTERRUPTS})" for block in blocks() if block.INTERRUPTS]
        self.interrupts = re.compile(f"[{BLANKS}]*(?:{'|'.join(patterns)})").match

    def read_document(self, lines: list[str], first: int) -> Node:
        """The whole body."""
        self.found = Found()
        self.depth = 0
        root = Node("div", line=first)
        self.read(root, lines, first)
        return root

    def read(self, parent: Node, lines: list[str], first: int) -> None:
        """Reads blocks into `parent`; `first` is the line in the file of `lines[0]`."""
        outer, self.first = self.first, first
        self.depth += 1
        at = 0
        while at < len(lines):
            line = lines[at].lstrip(BLANKS)
            if line and not lines[at].lstrip(" ").startswith(line[0]):
                lines[at] = line  # wide blanks indent a paragraph as print does, and mean nothing
            at = self.take(parent, lines, at, line[0]) if line else at + 1
        self.depth -= 1
        self.first = outer

    def take(self, parent: Node, lines: list[str], at: int, char: str) -> int:
        if self.depth > DEEPEST:
            self.found.slip("nesting_is_shallow", lines[at], self.line(at))
            parent.put("p", line=self.line(at), text="\n".join(lines[at:]))
            return len(lines)
        for block in self.by_first.get(char, self.anywhere):
            after = block.take(self, parent, lines, at)
            if after > at:
                return after
        raise AssertionError(f"no block took line {self.line(at)}")  # the paragraph takes what no other does

    def line(self, at: int) -> int:
        """The line in the file of the line being read."""
        return self.first + at
