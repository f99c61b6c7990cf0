"""Python-Markdown with our blocks and our inline syntax, and without its raw HTML."""

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import Registry

from plugins.content_model.markdown.block_reader import BlockReader
from plugins.content_model.markdown.found import Found
from plugins.content_model.markdown.inline_reader import InlineReader
from plugins.content_model.markdown.node import Node


class EditorsMarkdown(Markdown):
    """One object reads any number of bodies, one at a time."""

    parser: BlockReader

    def build_parser(self) -> "EditorsMarkdown":
        self.preprocessors = Registry()
        self.postprocessors = Registry()
        self.inlinePatterns = Registry()
        self.treeprocessors = Registry[Treeprocessor]()
        self.parser = BlockReader(self)
        self.inlines = InlineReader(self)
        self.treeprocessors.register(self.inlines, "inline", 20)
        return self

    def read(self, lines: list[str], first: int) -> tuple[Node, Found]:
        """The tree of a body whose first line is `first`, and what else was found."""
        self.reset()
        root = self.parser.read_document(lines, first)
        found = self.parser.found
        for block in (root, *found.footnotes.values()):
            self.inlines.read_texts(list(block.iter()), found)
        return root, found
