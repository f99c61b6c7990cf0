"""A page as it stood at one moment, frozen: DOM with frames and shadow roots, styles, boxes, accessibility tree.

Made by accessibility.capture, saved as JSON, judged by the checks without a browser. The tree is the flat tree, the
one people meet: what a slot shows stands inside the slot. `Node.scope` keeps the document or shadow root it is from.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property


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

    def overlap(self, other: "Box") -> "Box | None":
        """What both cover, None when they share no area."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Box(x, y, right - x, bottom - y) if right > x and bottom > y else None

    def contains(self, other: "Box", slack: float = 0.5) -> bool:
        """The other box lies inside, give or take `slack` px."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


@dataclass(frozen=True, slots=True)
class TextLine:
    """One laid-out line of a text node, as painted (text-transform applied)."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class AxNode:
    """What the browser tells assistive technology about a node (CDP Accessibility domain)."""

    role: str = ""  # ARIA's word where there is one: "img", "link", "text"; see capture/ax_roles.py
    name: str = ""
    name_from: str = ""  # "attribute:alt", "relatedElement:aria-labelledby", "contents", "" …
    description: str = ""
    value: str = ""
    ignored: bool = False
    ignored_for: str = ""  # Chromium's reason: "ariaHiddenSubtree", "notRendered", "uninteresting" …
    properties: Mapping[str, str] = field(default_factory=dict)  # "expanded": "true", "level": "2" …


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """What the browser knows of an <img>, <input type=image> or <canvas>."""

    natural_width: int
    natural_height: int
    complete: bool
    source: str  # the address in use, "" for a canvas
    blank: bool = False  # a canvas nothing has been drawn on


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """What the browser knows of an <audio> or <video>. Lengths in seconds, -1 when unknown or endless."""

    source: str
    duration: float
    paused: bool
    muted: bool  # as it plays, the attribute and scripts taken together
    autoplay: bool
    loop: bool
    controls: bool
    has_audio: bool | None  # None when not yet known
    width: int  # of the moving picture, 0 for sound alone
    height: int
    error: bool  # could not be loaded
    tracks: tuple[tuple[str, str, str], ...] = ()  # (kind, language, label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One DOM node. Text nodes have tag "#text", documents "#document", shadow roots "#shadow"."""

    tag: str  # lower case; pseudo-elements are "::before", "::after", "::marker"
    parent: int  # index into Snapshot.nodes, -1 for the top document
    end: int = 0  # index after the last node below: the subtree is nodes[index + 1 : end]
    scope: int = 0  # index of the document or shadow root it belongs to; ids are unique within
    children: tuple[int, ...] = ()
    text: str = ""  # of text nodes; generated content of pseudo-elements
    attributes: Mapping[str, str] = field(default_factory=dict)
    backend_id: int = 0  # CDP BackendNodeId, valid while the page lives
    namespace: str = ""  # "svg", "math" or "" for HTML
    shadow: str = ""  # of "#shadow": "open", "closed"
    frame: str = ""  # of "#document": its URL
    value: str = ""  # current value of a form field
    checked: bool = False  # of check boxes and radio buttons; of options: selected
    box: Box | None = None  # None when the node has no layout
    overflow: tuple[float, float] = (0, 0)  # what does not fit in to the right and below, CSS px
    style: Mapping[str, str] = field(default_factory=dict)  # the properties in capture/computed_styles.txt
    placeholder: Mapping[str, str] = field(default_factory=dict)  # how a field's placeholder looks, while it shows
    paint_order: int = -1  # higher is painted later
    lines: tuple[TextLine, ...] = ()  # of text nodes
    listeners: frozenset[str] = frozenset()  # event types, of on… attributes too; of "#document": window's too
    ax: AxNode | None = None
    has_shadow: bool = False
    image: Image | None = None
    media: Media | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnedRule:
    """A style rule that applies in one orientation of the screen only and turns what it selects."""

    media: str  # the media query as written
    degrees: float  # clockwise, added to what the element has in the other orientation
    targets: tuple[int, ...]  # indexes into Snapshot.nodes


# Not slotted: the indexes below are made once, when first asked for.
@dataclass(frozen=True, kw_only=True)
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
    left_out: int = 0  # nodes beyond the bound of the capture, not in `nodes`
    turned: tuple[TurnedRule, ...] = ()

    @property
    def document(self) -> "Element":
        return self.places[0]

    @cached_property
    def root(self) -> "Element":
        """The top <html> element (or whatever stands at the root of the document)."""
        return next(self.elements())

    @cached_property
    def places(self) -> "tuple[Element, ...]":
        """One Element for every node, text and documents included, in document order."""
        return tuple(Element(self, index, node) for index, node in enumerate(self.nodes))

    def elements(self, *tags: str) -> "Iterator[Element]":
        """Every element (no text, documents, shadow roots or pseudo-elements) in document order, all frames."""
        if not tags:
            return iter(self._elements)
        if len(tags) == 1:
            return iter(self._by_tag.get(tags[0], ()))
        found = (element for tag in tags for element in self._by_tag.get(tag, ()))
        return iter(sorted(found, key=lambda element: element.index))

    def texts(self) -> "Iterator[Element]":
        """Every text node that holds more than white space, in document order."""
        return (place for place in self._by_tag.get("#text", ()) if place.node.text.strip())

    def by_backend_id(self, backend_id: int) -> "Element | None":
        return self._by_backend_id.get(backend_id)

    def by_id(self, scope: int, value: str) -> "Element | None":
        """The first element with this id in a document or shadow root."""
        found = self._by_id.get((scope, value))
        return found[0] if found else None

    def with_id(self, scope: int, value: str) -> "tuple[Element, ...]":
        """All elements that carry this id in a document or shadow root; more than one is a mistake of the page."""
        return tuple(self._by_id.get((scope, value), ()))

    @cached_property
    def _elements(self) -> "tuple[Element, ...]":
        return tuple(place for place in self.places if place.is_element)

    @cached_property
    def _by_tag(self) -> "dict[str, list[Element]]":
        found: dict[str, list[Element]] = {}
        for place in self.places:
            found.setdefault(place.tag, []).append(place)
        return found

    @cached_property
    def _by_backend_id(self) -> "dict[int, Element]":
        return {place.node.backend_id: place for place in self.places}

    @cached_property
    def _by_id(self) -> "dict[tuple[int, str], list[Element]]":
        found: dict[tuple[int, str], list[Element]] = {}
        for element in self._elements:
            value = element.node.attributes.get("id")
            if value:
                found.setdefault((element.node.scope, value), []).append(element)
        return found


@dataclass(frozen=True, slots=True)
class Element:
    """A place in a snapshot: a node and the way to its neighbours. Equal when snapshot and index are the same."""

    snapshot: Snapshot = field(repr=False, hash=False, compare=False)
    index: int
    node: Node = field(repr=False, hash=False, compare=False)

    @property
    def tag(self) -> str:
        return self.node.tag

    @property
    def is_element(self) -> bool:
        """Neither text nor document, shadow root or pseudo-element."""
        return self.node.tag[0] not in "#:"

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
        ax = self.node.ax
        return ax.role if ax and not ax.ignored else ""

    @property
    def name(self) -> str:
        """The computed accessible name, "" when there is none."""
        ax = self.node.ax
        return ax.name if ax else ""

    @property
    def description(self) -> str:
        """The computed accessible description, "" when there is none."""
        ax = self.node.ax
        return ax.description if ax else ""

    def state(self, name: str) -> str:
        """A property of the accessibility tree ("expanded", "level", "checked" …), "" when it has none."""
        ax = self.node.ax
        return ax.properties.get(name, "") if ax else ""

    @property
    def parent(self) -> "Element | None":
        parent = self.node.parent
        return self.snapshot.places[parent] if parent >= 0 else None

    @property
    def children(self) -> "list[Element]":
        places = self.snapshot.places
        return [places[index] for index in self.node.children]

    def ancestors(self) -> "Iterator[Element]":
        """Nearest first, through shadow roots and frames."""
        nodes, places = self.snapshot.nodes, self.snapshot.places
        at = self.node.parent
        while at >= 0:
            yield places[at]
            at = nodes[at].parent

    def closest(self, *tags: str) -> "Element | None":
        """Itself or the nearest ancestor with one of these tags, through shadow roots but not out of its frame."""
        at: Element | None = self
        while at is not None and at.tag != "#document":
            if at.tag in tags:
                return at
            at = at.parent
        return None

    def descendants(self, *tags: str) -> "Iterator[Element]":
        """Every node below in document order, text included; with tags, only those."""
        below = self.snapshot.places[self.index + 1 : self.node.end]
        return iter(below) if not tags else (place for place in below if place.tag in tags)

    def contains(self, other: "Element") -> bool:
        """The other stands somewhere below."""
        return self.index < other.index < self.node.end

    @property
    def scope(self) -> "Element":
        """The document or shadow root it belongs to."""
        return self.snapshot.places[self.node.scope]

    @property
    def own_document(self) -> "Element":
        """The document of the frame it is in."""
        at = self.scope
        while at.tag != "#document":
            at = at.scope
        return at

    def related(self, attribute: str) -> "list[Element]":
        """The elements that an id or list of ids ("aria-labelledby", "for" …) points to; missing ones left out."""
        found = (self.snapshot.by_id(self.node.scope, value) for value in (self.attr(attribute) or "").split())
        return [element for element in found if element is not None]

    @property
    def text(self) -> str:
        """All text below, joined as written; neither hidden text nor shadow roots are left out."""
        if self.tag == "#text":
            return self.node.text
        return "".join(below.node.text for below in self.descendants("#text"))

    @property
    def is_rendered(self) -> bool:
        """It has a box and is neither hidden nor see-through."""
        box, style = self.node.box, self.node.style
        return box is not None and style.get("visibility", "visible") == "visible" and style.get("opacity") != "0"
