"""Python-Markdown with our blocks and our inline syntax, and without its raw HTML."""

import re
from collections.abc import Iterator

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import Registry

from plugins.content_model.markdown.block_reader import BlockReader
from plugins.content_model.markdown.found import Found
from plugins.content_model.markdown.inlines import inline_patterns
from plugins.content_model.markdown.node import Node, verbatim

MARKS = re.compile(r"[\\`*_\[\]<&]|  \n")
MOST_MARKS = 400  # in one block of text; the patterns' work grows with their square


class EditorsMarkdown(Markdown):
    """One object reads any number of bodies, one at a time."""

    parser: BlockReader

    def build_parser(self) -> "EditorsMarkdown":
        self.preprocessors = Registry()
        self.parser = BlockReader(self)
        self.inlinePatterns = inline_patterns(self)
        self.treeprocessors = Registry[Treeprocessor]()
        self.treeprocessors.register(InlineProcessor(self), "inline", 20)
        self.postprocessors = Registry()
        return self

    def read(self, lines: list[str], first: int) -> tuple[Node, Found]:
        """The tree of a body whose first line is `first`, and what else was found."""
        self.reset()
        root = self.parser.read_document(lines, first)
        found = self.parser.found
        notes = Node("footnotes")
        notes.extend(found.footnotes.values())
        root.append(notes)
        if self.has_marks(root):
            self.treeprocessors["inline"].run(root)
        root.remove(notes)
        return root, found

    def has_marks(self, root: Node) -> bool:
        """Sets text without marks aside, and text with too many; is there other?"""
        some = False
        for node in texts(root):
            count = len(MARKS.findall(node.text or ""))
            if count > MOST_MARKS:
                self.parser.found.slip("text_is_readable", (node.text or "")[:20], node.line)
            if 0 < count <= MOST_MARKS:
                some = True
            else:
                node.text = verbatim(node.text or "")
        return some


def texts(root: Node) -> Iterator[Node]:
    return (node for node in root.iter() if isinstance(node, Node) and node.text)
