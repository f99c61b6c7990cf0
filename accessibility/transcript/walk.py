"""Reading through: Snapshot → Lines, from the title to the last word.

Follows the accessibility tree, so what is hidden is silent, and frames and shadow roots are read where they stand.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from accessibility.predicates.language import inherited, primary
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_block
from accessibility.predicates.table_grid import Cell, Grid, grid_of
from accessibility.predicates.wording import has_words, plain
from accessibility.snapshot import Element, Snapshot
from accessibility.transcript.cells import cell_piece
from accessibility.transcript.piece import Line, Piece
from accessibility.transcript.pieces import (
    CONTROLS,
    GROUPS,
    LANDMARKS,
    NAMED_ONLY,
    container,
    control,
    image,
    link,
    role_told,
    spoken_elsewhere,
)
from accessibility.transcript.states import current, states
from accessibility.transcript.texts import formula, said, words_below

TABLES = frozenset({"table", "grid", "treegrid"})
LISTS = frozenset({"list", "directory"})
ITEMS = frozenset({"listitem", "term", "definition"})
IMAGES = frozenset({"img", "canvas", "video", "audio", "graphics-document", "object"})
MARKED = frozenset({"deletion", "insertion", "mark"})
SILENT = frozenset({"head", "script", "style", "noscript", "template"})
STRUCTURE = frozenset({"page", "enter", "leave", "list", "table", "cell"})  # said in the words of the screen reader
ACTING = CONTROLS | {"link"}


@once
def lines(snapshot: Snapshot) -> tuple[Line, ...]:
    """Everything a screen reader says when it reads the page from top to bottom."""
    reader = _Reader(snapshot)
    reader.read()
    return tuple(reader.lines)


class _Reader:
    """The lines so far, the line being made, and where it stands."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.lines: list[Line] = []
        self.pieces: list[Piece] = []
        self.depth = 0
        self.language = primary(inherited(snapshot.root))
        self.coming: tuple[str, ...] = ()  # states of something around, told with the next piece
        self.elsewhere = spoken_elsewhere(snapshot)
        self.grids: dict[int, tuple[Cell, Grid]] = {}
        self.how: dict[str, Callable[[Element], None]] = {
            **dict.fromkeys(TABLES, self.table),
            **dict.fromkeys(LISTS, self.list),
            **dict.fromkeys(ITEMS, self.item),
            **dict.fromkeys(CONTROLS, self.control),
            **dict.fromkeys(("file", "date", "summary"), self.control),
            **dict.fromkeys(IMAGES, self.image),
            "heading": self.heading,
            "link": self.link,
            "math": self.math,
            "separator": self.separator,
            "iframe": self.frame,
        }
        self.owned = {one.index for owner in snapshot.elements() for one in _owned(owner)}

    def read(self) -> None:
        facts = {"name": plain(self.snapshot.title), "language": self.language}
        self.alone(Piece(kind="page", element=self.snapshot.root, role="document", facts=facts))
        for place in self.snapshot.document.children:
            self.place(place)
        self.flush()

    # Making lines

    def flush(self) -> None:
        """The line is said. A number of a list waits for the words it numbers."""
        if self.pieces and all(piece.kind == "marker" for piece in self.pieces):
            return
        if any(piece.kind not in ("text", "language") or piece.facts["name"].strip() for piece in self.pieces):
            self.lines.append(Line(pieces=tuple(self.pieces), depth=self.depth))
        self.pieces = []

    def add(self, piece: Piece) -> None:
        tag = primary(inherited(piece.element))
        if piece.kind not in STRUCTURE and tag not in ("", self.language) and has_words("".join(piece.facts.values())):
            self.language = tag
            self.pieces.append(Piece(kind="language", element=piece.element, facts={"name": "", "language": tag}))
        if self.coming and piece.kind not in STRUCTURE:
            piece = replace(piece, states=tuple(dict.fromkeys((*piece.states, *self.coming))))
            self.coming = ()
        self.pieces.append(piece)

    def alone(self, piece: Piece) -> None:
        """On a line of its own."""
        self.flush()
        self.add(piece)
        self.flush()

    # Meeting elements

    def place(self, place: Element) -> None:
        if place.tag == "#text" or place.tag[0] == ":":
            self.text(place)
        elif place.tag in ("#document", "#shadow"):
            self.below(place)
        elif place.tag not in SILENT and place.index not in self.elsewhere:
            self.element(place)
        elif place.index in self.elsewhere:
            self.controls_of(place)

    def below(self, element: Element) -> None:
        for child in element.children:
            if child.index not in self.owned:
                self.place(child)
        for child in _owned(element):
            self.place(child)

    def controls_of(self, label: Element) -> None:
        """What stands inside a label besides its words."""
        for child in (child for child in label.children if child.is_element):
            (self.place if child.role in ACTING else self.controls_of)(child)

    def text(self, place: Element) -> None:
        if place.tag == "::marker":
            if place.role == "marker" and has_words(place.name):
                self.add(Piece(kind="marker", element=place, facts={"name": plain(place.name)}))
            return
        words = said(place)
        if words:
            self.add(Piece(kind="text", element=place, facts={"name": words}))

    def element(self, element: Element) -> None:
        stands_alone = is_block(element)
        if stands_alone or element.tag == "br":
            self.flush()
        self.inside(element)
        if stands_alone:
            self.flush()

    def inside(self, element: Element) -> None:
        role = role_told(element)
        if element.index in self.grids:
            self.cell(element)
        elif (role in LANDMARKS or role in GROUPS) and (role not in NAMED_ONLY or element.name.strip()):
            self.group(element)
        else:
            self.how.get(role, self.plain)(element)

    def list(self, element: Element) -> None:
        self.around("list", element, {"count": str(_count(element)), "name": plain(element.name)})

    def item(self, element: Element) -> None:
        """On a line of its own, however it is laid out."""
        self.flush()
        self.plain(element)
        self.flush()

    def control(self, element: Element) -> None:
        self.alone(control(element))
        if element.role == "listbox":
            self.below(element)

    def math(self, element: Element) -> None:
        self.add(Piece(kind="math", element=element, role="math", facts={"name": formula(element)}))

    def separator(self, element: Element) -> None:
        self.alone(Piece(kind="separator", element=element, role="separator", facts={"name": plain(element.name)}))

    def frame(self, element: Element) -> None:
        self.around("enter", element, {"name": plain(element.name)})

    def plain(self, element: Element) -> None:
        """Nothing of its own to say, but perhaps about what it holds."""
        if element.state("live") in ("polite", "assertive"):
            self.live(element)
        if current(element):
            self.coming = (*self.coming, current(element))
        if element.role in MARKED:
            self.add(Piece(kind="mark", element=element, role=element.role, facts={"name": words_below(element)}))
        elif element.tag == "abbr" and element.attr("title"):
            facts = {"name": words_below(element), "description": plain(element.attr("title") or "")}
            self.add(Piece(kind="abbreviation", element=element, facts=facts))
        else:
            self.below(element)

    def around(self, kind: str, element: Element, facts: dict[str, str]) -> None:
        """Say that something begins, read what it holds, say that it ends."""
        role = element.role
        self.flush()
        self.add(Piece(kind=kind, element=element, role=role, states=states(element), facts=facts))
        self.flush()
        self.depth += 1
        self.below(element)
        self.flush()
        self.pieces = []
        self.depth -= 1
        self.alone(Piece(kind="leave", element=element, role=role, facts={"name": facts.get("name", "")}))

    def group(self, element: Element) -> None:
        self.flush()
        self.add(container("enter", element))
        if element.state("live") in ("polite", "assertive"):
            self.live(element)
        self.flush()
        self.depth += 1
        self.below(element)
        self.flush()
        self.pieces = []
        self.depth -= 1
        self.alone(container("leave", element))

    def live(self, element: Element) -> None:
        facts = {"name": plain(element.name), "politeness": element.state("live")}
        self.add(Piece(kind="live", element=element, states=(element.state("live"),), facts=facts))

    def heading(self, element: Element) -> None:
        inner = [below for below in element.descendants() if below.role in ACTING]
        is_whole = all(plain(one.name) == plain(element.name) for one in inner)
        facts = {"level": element.state("level"), "name": plain(element.name) if is_whole else ""}
        self.flush()
        unnamed = () if element.name.strip() else ("unnamed",)
        self.add(
            Piece(kind="heading", element=element, role="heading", states=(*states(element), *unnamed), facts=facts)
        )
        if not is_whole:
            self.below(element)
        for one in inner if is_whole else ():
            piece = link(one, name="") if one.role == "link" else control(one)
            self.add(replace(piece, facts={**piece.facts, "name": ""}))
        self.flush()

    def link(self, element: Element) -> None:
        """Headings, lists and paragraphs inside a link are read one by one, others in one breath."""
        if any(below.role in ("heading", "list", "table") for below in element.descendants()):
            self.alone(link(element, name=""))
            self.below(element)
            self.flush()
        else:
            self.add(link(element))

    def image(self, element: Element) -> None:
        has_more = element.role == "graphics-document" and not element.name.strip() and words_below(element)
        if has_more:
            self.below(element)
        else:
            self.add(image(element))

    # Tables

    def table(self, element: Element) -> None:
        grid = grid_of(element)
        self.grids.update({cell.element.index: (cell, grid) for cell in grid.cells})
        facts = {"name": plain(element.name), "rows": str(grid.height), "columns": str(grid.width)}
        self.around("table", element, facts)

    def cell(self, element: Element) -> None:
        self.flush()
        self.add(cell_piece(*self.grids[element.index]))
        self.below(element)
        self.flush()


def _count(element: Element) -> int:
    """Items of this list, not of lists inside it; of a list of terms, the terms."""
    return sum(1 for _ in _items(element))


def _items(element: Element) -> Iterator[Element]:
    for child in element.children:
        if child.role in ("listitem", "term"):
            yield child
        elif child.role not in LISTS:
            yield from _items(child)


def _owned(element: Element) -> list[Element]:
    """What aria-owns takes in, except what already stands around it."""
    if element.attr("aria-owns") is None:
        return []
    return [one for one in element.related("aria-owns") if not one.contains(element) and one != element]
