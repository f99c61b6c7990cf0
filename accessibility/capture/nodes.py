"""Spots and raw tables → frozen Nodes: names, attributes, boxes in page coordinates, styles, lines of text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from accessibility.capture.dom import RawDocument, Spot
from accessibility.snapshot import AxNode, Box, Image, Media, Node, TextLine


@dataclass(slots=True, kw_only=True)
class Seen:
    """What the other round trips told, by backend node id."""

    ax: dict[int, AxNode] = field(default_factory=dict)
    listeners: dict[int, frozenset[str]] = field(default_factory=dict)
    facts: dict[int, Image | Media] = field(default_factory=dict)
    overflows: dict[int, tuple[float, float]] = field(default_factory=dict)
    placeholders: dict[int, dict[str, str]] = field(default_factory=dict)
    hosts: frozenset[int] = frozenset()
    modes: dict[int, str] = field(default_factory=dict)  # of shadow roots


class Styles:
    """Computed styles as mappings; elements that look the same share one."""

    def __init__(self, names: list[str], strings: list[str]) -> None:
        self.names, self.strings = names, strings
        self.known: dict[tuple[int, ...], Mapping[str, str]] = {}

    def of(self, values: list[int]) -> Mapping[str, str]:
        key = tuple(values)
        if key not in self.known:
            words = (self.strings[index] if index >= 0 else "" for index in key)
            self.known[key] = dict(zip(self.names, words, strict=False))
        return self.known[key]


def nodes(documents: list[RawDocument], spots: list[Spot], styles: Styles, seen: Seen) -> tuple[Node, ...]:
    children: list[list[int]] = [[] for _ in spots]
    ends = list(range(1, len(spots) + 1))
    for index in range(len(spots) - 1, 0, -1):
        parent = spots[index].parent
        children[parent].append(index)
        ends[parent] = max(ends[parent], ends[index])
    made: list[Node] = []
    tables: dict[int, _Table] = {}
    skipped: set[int] = set()
    for index, spot in enumerate(spots):
        below = tuple(reversed(children[index]))
        is_folded = spot.parent >= 0 and _is_skipped(spot, documents[spot.document], made)
        if spot.parent in skipped or (is_folded and not _is_told(spots[index : ends[index]], seen)):
            skipped.add(index)
        if spot.at < 0:
            made.append(_shadow(spot, ends[index], below, seen))
            continue
        if spot.at == 0:
            dx, dy = _offset(made[spot.parent], documents[spot.document]) if spot.parent >= 0 else (0.0, 0.0)
            tables[spot.document] = _Table(documents[spot.document], styles, dx, dy)
        shown = index not in skipped
        made.append(tables[spot.document].node(spot, ends[index], below, seen, made, shown=shown))
    return tuple(made)


def _is_skipped(spot: Spot, document: RawDocument, made: list[Node]) -> bool:
    """What a closed <details> or content-visibility hides has a layout once anybody has asked for its style."""
    parent = made[spot.parent]
    if parent.style.get("content-visibility") == "hidden":
        return True
    if parent.tag != "details" or "open" in parent.attributes or spot.at < 0 or spot.at in document.pseudos:
        return False
    return document.word(document.nodes["nodeName"][spot.at]) != "SUMMARY"


def _is_told(spots: Sequence[Spot], seen: Seen) -> bool:
    """The accessibility tree holds some of it: ::details-content may be styled to stand open."""
    return any((ax := seen.ax.get(spot.backend_id)) is not None and not ax.ignored for spot in spots)


def _shadow(spot: Spot, end: int, children: tuple[int, ...], seen: Seen) -> Node:
    return Node(
        tag="#shadow",
        parent=spot.parent,
        end=end,
        scope=spot.scope,
        children=children,
        backend_id=spot.backend_id,
        shadow=seen.modes[spot.backend_id],
        listeners=seen.listeners.get(spot.backend_id, frozenset()),
    )


def _offset(frame: Node, document: RawDocument) -> tuple[float, float]:
    """Where the origin of a frame's document lies in the page."""
    if frame.box is None:
        return 0.0, 0.0
    edges = [
        _px(frame.style.get(f"{kind}-{side}{rest}", ""))
        for side in ("left", "top")
        for kind, rest in (("border", "-width"), ("padding", ""))
    ]
    x = frame.box.x + edges[0] + edges[1] - document.raw.get("scrollOffsetX", 0)
    y = frame.box.y + edges[2] + edges[3] - document.raw.get("scrollOffsetY", 0)
    return x, y


def _px(value: str) -> float:
    return float(value[:-2]) if value.endswith("px") else 0.0


class _Table:
    """One document, ready to give its nodes."""

    def __init__(self, document: RawDocument, styles: Styles, dx: float, dy: float) -> None:
        self.document, self.styles, self.dx, self.dy = document, styles, dx, dy
        self.lines = document.lines(dx, dy)
        self.checked = document.marked("inputChecked") | document.marked("optionSelected")
        self.values = {**document.words("inputValue"), **document.words("textValue")}
        self.pseudos = document.pseudos

    def node(
        self, spot: Spot, end: int, children: tuple[int, ...], seen: Seen, made: list[Node], *, shown: bool
    ) -> Node:
        at, raw = spot.at, self.document
        kind, name = raw.nodes["nodeType"][at], raw.word(raw.nodes["nodeName"][at])
        places = raw.layouts.get(at, ()) if shown else ()
        fact = seen.facts.get(spot.backend_id)
        namespace = self._namespace(kind, name, spot, made)
        return Node(
            tag=self._tag(kind, name, at, namespace),
            parent=spot.parent,
            end=end,
            scope=spot.scope,
            children=children,
            text=self._text(kind, at, places),
            attributes=self._document_facts() if kind == 9 else self._attributes(at),
            backend_id=spot.backend_id,
            namespace=namespace,
            frame=raw.word(raw.raw["documentURL"]) if kind == 9 else "",
            value=self.values.get(at, ""),
            checked=at in self.checked,
            **self._layout(places),
            listeners=seen.listeners.get(spot.backend_id, frozenset()),
            overflow=seen.overflows.get(spot.backend_id, (0, 0)),
            placeholder=seen.placeholders.get(spot.backend_id, {}),
            ax=seen.ax.get(spot.backend_id),
            has_shadow=spot.backend_id in seen.hosts,
            image=fact if isinstance(fact, Image) else None,
            media=fact if isinstance(fact, Media) else None,
        )

    def _tag(self, kind: int, name: str, at: int, namespace: str) -> str:
        if at in self.pseudos:
            return name.lower() if name.startswith("::") else f"::{self.pseudos[at]}"
        return {3: "#text", 4: "#text", 9: "#document", 11: "#shadow"}.get(kind) or name.lower()

    def _namespace(self, kind: int, name: str, spot: Spot, made: list[Node]) -> str:
        """SVG and MathML begin at their root element; foreignObject leads back to HTML."""
        if kind != 1:
            return ""
        if name in ("svg", "math"):
            return name
        parent = made[spot.parent]
        return "" if parent.tag == "foreignobject" else parent.namespace

    def _text(self, kind: int, at: int, places: Sequence[int]) -> str:
        if kind in (3, 4):
            return self.document.word(self.document.nodes["nodeValue"][at])
        if at in self.pseudos:
            texts = self.document.layout["text"]
            return "".join(self.document.word(texts[place]) for place in places)
        return ""

    def _attributes(self, at: int) -> dict[str, str]:
        flat, word = self.document.nodes["attributes"][at], self.document.word
        return {word(flat[i]): word(flat[i + 1]) for i in range(0, len(flat), 2)}

    def _document_facts(self) -> dict[str, str]:
        """What a document says of itself, kept where other nodes keep their attributes."""
        raw, word = self.document.raw, self.document.word
        return {
            "title": word(raw["title"]),
            "doctype": self.document.doctype,
            "public-id": word(raw["publicId"]),
            "content-language": word(raw["contentLanguage"]),
            "encoding": word(raw["encodingName"]),
            "base": word(raw["baseURL"]),
        }

    def _layout(self, places: Sequence[int]) -> dict[str, Any]:
        if not places:
            return {}
        table, first = self.document.layout, places[0]
        x, y, width, height = table["bounds"][first]
        lines: list[TextLine] = []
        for place in places:
            lines.extend(self.lines.get(place, ()))
        return {
            "box": Box(x + self.dx, y + self.dy, width, height),
            "style": self.styles.of(table["styles"][first]),
            "paint_order": table["paintOrders"][first],
            "lines": tuple(lines),
        }
