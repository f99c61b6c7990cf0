"""DOMSnapshot.captureSnapshot → nodes of a Snapshot: one flat pre-order list through frames and shadow roots."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from accessibility.capture.scopes import Scopes
from accessibility.snapshot import Box, TextLine

MAX_DEPTH = 1000  # the HTML parser itself stops at 512; a script that nests deeper builds a trap, not a page
LEFT_ASIDE = frozenset({7, 8, 10})  # node types: processing instruction, comment, document type


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where one node of the list comes from: its document and its place there (-1: a shadow root)."""

    document: int
    at: int
    parent: int
    scope: int
    backend_id: int


class RawDocument:
    """One document of the answer, with its sparse columns made into lookups."""

    def __init__(self, raw: dict[str, Any], strings: list[str]) -> None:
        self.raw, self.strings = raw, strings
        self.nodes, self.layout = raw["nodes"], raw["layout"]
        self.backend_ids: list[int] = self.nodes["backendNodeId"]

    def word(self, index: int) -> str:
        return self.strings[index] if index >= 0 else ""

    @cached_property
    def children(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.backend_ids]
        kinds = self.nodes["nodeType"]
        for at, parent in enumerate(self.nodes["parentIndex"]):
            if parent >= 0 and kinds[at] not in LEFT_ASIDE:
                found[parent].append(at)
        return found

    @property
    def doctype(self) -> str:
        """The name of the document type, "" when the page has none."""
        kinds, names, parents = self.nodes["nodeType"], self.nodes["nodeName"], self.nodes["parentIndex"]
        return next((self.word(names[at]) for at in range(len(kinds)) if kinds[at] == 10 and parents[at] == 0), "")

    @property
    def frame_id(self) -> str:
        return self.word(self.raw["frameId"])

    @property
    def has_shadow(self) -> bool:
        return bool(self.nodes["shadowRootType"]["index"])

    @cached_property
    def pseudos(self) -> dict[int, str]:
        return self.words("pseudoType")

    @property
    def elements(self) -> list[int]:
        """Backend ids of all elements, in the order of the DOM when there is no shadow root."""
        kinds = self.nodes["nodeType"]
        return [self.backend_ids[at] for at, kind in enumerate(kinds) if kind == 1 and at not in self.pseudos]

    @cached_property
    def frames(self) -> dict[int, int]:
        """Frame element → index of the document in it."""
        column = self.nodes["contentDocumentIndex"]
        return dict(zip(column["index"], column["value"], strict=True))

    def words(self, column: str) -> dict[int, str]:
        raw = self.nodes[column]
        return {at: self.word(value) for at, value in zip(raw["index"], raw["value"], strict=True)}

    def marked(self, column: str) -> frozenset[int]:
        return frozenset(self.nodes[column]["index"])

    @cached_property
    def layouts(self) -> dict[int, list[int]]:
        """Node → its places in the layout table; generated content has more than one."""
        found: dict[int, list[int]] = {}
        for at, node in enumerate(self.layout["nodeIndex"]):
            found.setdefault(node, []).append(at)
        return found

    def lines(self, dx: float, dy: float) -> dict[int, list[TextLine]]:
        """Place in the layout table → its lines of text, moved by (dx, dy) into the page."""
        boxes, texts = self.raw["textBoxes"], self.layout["text"]
        found: dict[int, list[TextLine]] = {}
        cut: dict[int, Callable[[int, int], str]] = {}
        for at, (x, y, width, height), start, length in zip(
            boxes["layoutIndex"], boxes["bounds"], boxes["start"], boxes["length"], strict=True
        ):
            if at not in cut:
                cut[at] = _by_units(self.word(texts[at]))
            text = cut[at](start, length)
            found.setdefault(at, []).append(TextLine(text, Box(x + dx, y + dy, width, height)))
        return found


def _by_units(text: str) -> Callable[[int, int], str]:
    """Cuts (start, length) out of a text: CDP counts UTF-16 units, Python counts characters."""
    if max(text, default="") <= "\uffff":
        return lambda start, length: text[start : start + length]
    units = text.encode("utf-16-le")
    return lambda start, length: units[start * 2 : (start + length) * 2].decode("utf-16-le", "replace")


def in_order(documents: list[RawDocument], scopes: Scopes | None, bound: int) -> list[Spot]:
    """Every node in pre-order, at most `bound` of them and MAX_DEPTH deep; frames and shadow roots stand inside."""
    root_of = scopes.root if scopes else {}
    shadow_in = {host: root for root, host in scopes.host.items()} if scopes else {}
    place_of: dict[int, int] = {}  # backend id of a document or shadow root → index in spots
    spots: list[Spot] = []
    stack = [(0, 0, -1, 0)]
    while stack and len(spots) < bound:
        document, at, parent, depth = stack.pop()
        raw, here = documents[document], len(spots)
        backend_id = raw.backend_ids[at]
        if at == 0:
            scope = place_of[backend_id] = here
        else:
            scope = place_of.get(root_of.get(backend_id, 0), spots[parent].scope)
        spots.append(Spot(document=document, at=at, parent=parent, scope=scope, backend_id=backend_id))
        shadow = shadow_in.get(backend_id)
        if shadow is not None:
            place_of[shadow] = len(spots)
            spots.append(Spot(document=document, at=-1, parent=here, scope=scope, backend_id=shadow))
        if depth >= MAX_DEPTH:
            continue
        inside = len(spots) - 1
        stack.extend((document, child, inside, depth + 1) for child in reversed(raw.children[at]))
        if at in raw.frames:
            stack.append((raw.frames[at], 0, here, depth + 1))
    return spots


def left_out(documents: list[RawDocument], spots: list[Spot]) -> int:
    """How many nodes the bounds kept out of the list."""
    there = sum(kind not in LEFT_ASIDE for raw in documents for kind in raw.nodes["nodeType"])
    return there - sum(spot.at >= 0 for spot in spots)
