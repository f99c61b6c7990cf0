"""An element of the Markdown tree that knows its line in the file."""

from xml.etree.ElementTree import Element

from markdown.util import AtomicString


class Node(Element):
    """Blocks carry the line they begin at; inline nodes carry the line breaks that their own marks swallowed."""

    line: int  # in the file, from 1; 0 for an inline node
    swallowed: int  # line breaks inside the marks, such as between `](` and the address
    note: str  # what the writer has to know beside the attributes: raw HTML, an attribute list

    def __init__(
        self,
        tag: str,
        *,
        line: int = 0,
        text: str = "",
        attributes: dict[str, str] | None = None,
        swallowed: int = 0,
    ) -> None:
        super().__init__(tag, attributes or {})
        self.line = line
        self.swallowed = swallowed
        self.note = ""
        if text:
            self.text = text

    def put(self, tag: str, *, line: int, text: str = "", attributes: dict[str, str] | None = None) -> "Node":
        """A new block inside this one."""
        child = Node(tag, line=line, text=text, attributes=attributes)
        self.append(child)
        return child


def verbatim(text: str) -> AtomicString:
    """Text in which no Markdown is looked for."""
    return AtomicString(text)
