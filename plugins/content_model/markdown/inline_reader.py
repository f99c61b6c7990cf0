"""Finds the inline syntax in the text of blocks, with Python-Markdown's own engine."""

import re
from collections.abc import Iterable
from typing import Any, cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor

from plugins.content_model.markdown.found import Found
from plugins.content_model.markdown.inlines import inline_patterns
from plugins.content_model.markdown.node import Node, verbatim

MARKS = re.compile(r"[\\`*_\[\]<&]|  \n")
MOST_MARKS = 400  # in one block of text; the patterns' work grows with their square


class InlineReader(InlineProcessor):
    """A text is searched only for the syntax whose triggers it holds, as most text holds none."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.syntax = inline_patterns(md)
        self.chosen: dict[tuple[bool, ...], list[Pattern]] = {}

    def read_texts(self, blocks: Iterable[Element], found: Found) -> None:
        """Puts inline nodes into the blocks that have text; text with too many marks stays as it is."""
        for block in blocks:
            if not block.text or not isinstance(block, Node) or not MARKS.search(block.text):
                continue
            if len(MARKS.findall(block.text)) > MOST_MARKS:
                found.slip("text_is_readable", block.text[:20], block.line)
                block.text = verbatim(block.text)
            else:
                self.read_text(block, block.text)

    def read_text(self, block: Node, text: str) -> None:
        triggered = tuple(any(trigger in text for trigger in triggers) for triggers, _ in self.syntax)
        if triggered not in self.chosen:
            self.chosen[triggered] = [
                pattern for (_, pattern), used in zip(self.syntax, triggered, strict=True) if used
            ]
        self.inlinePatterns = cast("Any", self.chosen[triggered])  # a Registry, of which only len and [] are used
        alone = Node("div")  # without the blocks inside this one, which have texts of their own
        line = alone.put("div", line=block.line, text=text)
        self.run(alone)
        block.text = line.text
        block[0:0] = list(line)
