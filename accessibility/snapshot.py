"""A page as it stood at one moment, frozen: DOM with frames and shadow roots, styles, boxes, accessibility tree.

Made by accessibility.capture, saved as JSON, judged by the checks without a browser.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Box:
    """CSS px in page coordinates (of the top document, frames included)."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def area(self) -> float:
        return self.width * self.height


@dataclass(frozen=True, slots=True)
class TextLine:
    """One laid-out line of a text node."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class AxNode:
    """What the browser tells assistive technology about a node (CDP Accessibility domain)."""

    role: str = ""
    name: str = ""
    name_from: str = ""  # "attribute:alt", "relatedElement:aria-labelledby", "contents", "" …
    description: str = ""
    value: str = ""
    ignored: bool = False
    properties: Mapping[str, str] = field(default_factory=dict)  # "expanded": "true", "level": "2" …


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One DOM node. Text nodes have tag "#text", documents "#document", shadow roots "#shadow"."""

    tag: str  # lower case; pseudo-elements are "::before", "::after", "::marker"
    parent: int  # index into Snapshot.nodes, -1 for the top document
    children: tuple[int, ...] = ()
    text: str = ""  # of text nodes; generated content of pseudo-elements
    attributes: Mapping[str, str] = field(default_factory=dict)
    backend_id: int = 0  # CDP BackendNodeId, valid while the page lives
    namespace: str = ""  # "svg", "math" or "" for HTML
    shadow: str = ""  # of "#shadow": "open", "closed", "user-agent"
    frame: str = ""  # of "#document": its URL
    value: str = ""  # current value of a form field
    checked: bool = False
    box: Box | None = None  # None when the node has no layout
    style: Mapping[str, str] = field(default_factory=dict)  # the properties in capture/computed_styles.txt
    paint_order: int = -1
    lines: tuple[TextLine, ...] = ()  # of text nodes
    background: str = ""  # blended background colour behind the text, "rgba(…)", from DOMSnapshot
    opacity: float = 1.0  # of the text, all ancestors multiplied, from DOMSnapshot
    listeners: frozenset[str] = frozenset()  # event types, where asked for
    ax: AxNode | None = None
    has_shadow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """All nodes in document order: a parent always stands before its children, frames and shadow roots inside."""

    url: str
    title: str
    width: int  # viewport, CSS px
    height: int
    nodes: tuple[Node, ...]
    dark: bool = False
    quirks: bool = False
    scroll_width: float = 0
    scroll_height: float = 0

    @property
    def document(self) -> "Element":
        return Element(self, 0)

    @property
    def root(self) -> "Element":
        """The top <html> element."""
        return next(element for element in self.elements() if element.tag == "html")

    def elements(self, *tags: str) -> Iterator["Element"]:
        """Every element (no text, documents, shadow roots or pseudo-elements) in document order, all frames."""
        wanted = frozenset(tags)
        for index, node in enumerate(self.nodes):
            if node.tag[0] not in "#:" and (not wanted or node.tag in wanted):
                yield Element(self, index)

    def by_backend_id(self, backend_id: int) -> "Element | None":
        return next((Element(self, i) for i, node in enumerate(self.nodes) if node.backend_id == backend_id), None)


@dataclass(frozen=True, slots=True)
class Element:
    """A place in a snapshot: a node and the way to its neighbours. Equal when snapshot and index are the same."""

    snapshot: Snapshot = field(repr=False, hash=False, compare=False)
    index: int

    @property
    def node(self) -> Node:
        return self.snapshot.nodes[self.index]

    @property
    def tag(self) -> str:
        return self.node.tag

    def attr(self, name: str) -> str | None:
        """The attribute as written, None when absent."""
        return self.node.attributes.get(name)

    def style(self, name: str) -> str:
        """The computed value, "" when the node has no layout."""
        return self.node.style.get(name, "")

    @property
    def box(self) -> Box | None:
        return self.node.box

    @property
    def role(self) -> str:
        """The computed role, "" when ignored."""
        return self.node.ax.role if self.node.ax and not self.node.ax.ignored else ""

    @property
    def name(self) -> str:
        """The computed accessible name, "" when there is none."""
        return self.node.ax.name if self.node.ax else ""

    @property
    def parent(self) -> "Element | None":
        return Element(self.snapshot, self.node.parent) if self.node.parent >= 0 else None

    @property
    def children(self) -> list["Element"]:
        return [Element(self.snapshot, index) for index in self.node.children]

    def ancestors(self) -> Iterator["Element"]:
        """Nearest first, through shadow roots and frames."""
        at = self.parent
        while at is not None:
            yield at
            at = at.parent

    def descendants(self) -> Iterator["Element"]:
        """Every node below, in document order, text included."""
        for child in self.children:
            yield child
            yield from child.descendants()

    @property
    def text(self) -> str:
        """All text below, joined as written; neither hidden text nor shadow roots are left out."""
        if self.tag == "#text":
            return self.node.text
        return "".join(below.node.text for below in self.descendants() if below.tag == "#text")

    @property
    def is_rendered(self) -> bool:
        """It has a box and is neither hidden nor see-through."""
        box, style = self.node.box, self.node.style
        return box is not None and style.get("visibility", "visible") == "visible" and style.get("opacity") != "0"
