"""Reading through: Snapshot → Lines, from the title to the last word.

Follows the accessibility tree, so what is hidden is silent, and frames and shadow roots are read where they stand.
"""

from collections.abc import Callable
from dataclasses import replace

from accessibility.predicates.language import inherited, primary
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_block
from accessibility.predicates.table_grid import Cell, Grid, grid_of
from accessibility.predicates.wording import has_words, plain
from accessibility.snapshot import Element, Snapshot
from accessibility.transcript.cells import cell_piece
from accessibility.transcript.kinship import LISTS, count, nesting, owned, part_role, speaks_itself, stands_in, values
from accessibility.transcript.making import Making
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
ITEMS = frozenset({"listitem", "term", "definition"})
IMAGES = frozenset({"img", "canvas", "video", "audio", "graphics-document", "object"})
MARKED = frozenset({"deletion", "insertion", "mark"})
SILENT = frozenset({"head", "script", "style", "noscript", "template"})
ACTING = CONTROLS | {"link"}


@once
def lines(snapshot: Snapshot) -> tuple[Line, ...]:
    """Everything a screen reader says when it reads the page from top to bottom."""
    reader = _Reader(snapshot)
    reader.read()
    return tuple(reader.lines)


class _Reader(Making):
    """Where it stands in the page."""

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__(primary(inherited(snapshot.root)))
        self.snapshot = snapshot
        self.elsewhere = spoken_elsewhere(snapshot)
        self.grids: dict[int, tuple[Cell, Grid]] = {}
        self.how: dict[str, Callable[[Element], None]] = {
            **dict.fromkeys(TABLES, self.table),
            **dict.fromkeys(LISTS, self.list),
            **dict.fromkeys(ITEMS, self.item),
            **dict.fromkeys(CONTROLS, self.control),
            **dict.fromkeys(("file", "date", "password", "summary", "togglebutton"), self.control),
            **dict.fromkeys(IMAGES, self.image),
            "heading": self.heading,
            "link": self.link,
            "math": self.math,
            "separator": self.separator,
            "iframe": self.frame,
        }
        self.owned = {one.index for owner in snapshot.elements() for one in owned(owner)}

    def read(self) -> None:
        facts = {"name": plain(self.snapshot.title), "language": self.language}
        self.alone(Piece(kind="page", element=self.snapshot.root, role="document", facts=facts))
        for place in self.snapshot.document.children:
            self.place(place)
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
        for child in owned(element):
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
        number = str(count(element))
        facts = {"count": number, "terms" if element.tag == "dl" else "items": number, "nesting": nesting(element)}
        self.structure("list", element, {**facts, "name": plain(element.name)})

    def item(self, element: Element) -> None:
        """On a line of its own, however it is laid out."""
        self.flush()
        if element.tag in ("dt", "dd") and not speaks_itself(element):
            self.add(Piece(kind="part", element=element, role=part_role(element), facts={"name": ""}))
        self.plain(element)
        self.part(element)
        self.flush()

    def part(self, element: Element) -> None:
        """Some screen readers tell the role of terms, captions and header cells after their words."""
        if self.pieces and self.pieces[-1].kind in ("text", "cell") and stands_in(self.pieces[-1].element, element):
            facts = {"name": "", "values": values(element)}
            self.add(Piece(kind="part", element=element, role=part_role(element), facts=facts))

    def control(self, element: Element) -> None:
        self.alone(control(element))
        if element.role == "listbox":
            self.below(element)

    def math(self, element: Element) -> None:
        self.add(Piece(kind="math", element=element, role="math", facts={"name": formula(element)}))

    def separator(self, element: Element) -> None:
        self.alone(Piece(kind="separator", element=element, role="separator", facts={"name": plain(element.name)}))

    def frame(self, element: Element) -> None:
        self.structure("enter", element, {"name": plain(element.name)})

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
        if element.tag == "figcaption":
            self.part(element)

    def around(self, begin: Piece, end: Piece) -> None:
        """Say that something begins, read what it holds, say that it ends."""
        element = begin.element
        self.flush()
        self.add(begin)
        if begin.kind == "enter" and element.state("live") in ("polite", "assertive"):
            self.live(element)
        self.flush()
        self.depth += 1
        self.below(element)
        self.flush()
        self.pieces = []
        self.depth -= 1
        self.alone(end)

    def structure(self, kind: str, element: Element, facts: dict[str, str]) -> None:
        """A list, table or frame."""
        begin = Piece(kind=kind, element=element, role=element.role, states=states(element), facts=facts)
        self.around(begin, Piece(kind="leave", element=element, role=element.role, facts={"name": facts["name"]}))

    def group(self, element: Element) -> None:
        self.around(container("enter", element), container("leave", element))

    def live(self, element: Element) -> None:
        facts = {"name": plain(element.name), "politeness": element.state("live")}
        self.add(Piece(kind="live", element=element, states=(element.state("live"),), facts=facts))

    def heading(self, element: Element) -> None:
        inner = [below for below in element.descendants() if below.role in ACTING]
        is_whole = all(plain(one.name) == plain(element.name) for one in inner)
        linked = "link" if is_whole and any(one.role == "link" for one in inner) else ""
        facts = {"level": element.state("level"), "name": plain(element.name) if is_whole else "", "inner": linked}
        self.flush()
        unnamed = () if element.name.strip() else ("unnamed",)
        self.add(
            Piece(kind="heading", element=element, role="heading", states=(*states(element), *unnamed), facts=facts)
        )
        if not is_whole:
            self.below(element)
        for one in inner if is_whole else ():
            piece = replace(link(one, name=""), kind="linked") if one.role == "link" else control(one)
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
        caption = any(child.tag == "caption" and child.index in self.elsewhere for child in element.children)
        size = {"rows": str(grid.height), "columns": str(grid.width)}
        facts = {"name": plain(element.name), "caption": plain(element.name) if caption else "", **size}
        self.structure("table", element, facts)

    def cell(self, element: Element) -> None:
        self.flush()
        self.add(cell_piece(*self.grids[element.index]))
        self.below(element)
        self.part(element)
        self.flush()
