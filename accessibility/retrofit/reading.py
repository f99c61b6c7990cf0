"""One content page read whole: its title, its fields, its text, and what became of everything else on it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from accessibility.retrofit.fields.byline import byline_of
from accessibility.retrofit.fields.dates import dates_in, first_date
from accessibility.retrofit.fields.facts import document_number, placed, signature
from accessibility.retrofit.fields.pairs import Pairs, lines_of_pairs, tables_of_pairs
from accessibility.retrofit.fields.sections import sections_of
from accessibility.retrofit.fields.title import Title, norm, title_of
from accessibility.retrofit.lines import Line, lines_of, source_of
from accessibility.retrofit.main_part import container_of, scores_of
from accessibility.retrofit.tree import body_element, place
from accessibility.retrofit.trimming import reasons
from accessibility.retrofit.values import Piece

NEAR = 10  # lines above the element of the text where title and byline may stand
UNDER, LAST = 7, 4  # lines under the title, and at the end of a text, where bylines stand
AGAIN = 24  # first lines of a text that may repeat its title
_STRONG = frozenset({"index_number", "document_number", "validity", "disclosure"})
_SERVICE = frozenset({"conditions", "materials", "steps", "places", "statutory", "promised", "legal_basis", "heading"})


@dataclass(slots=True, kw_only=True)
class Found:
    """What a page holds, taken apart; `main` has what is left for the body."""

    main: HtmlElement | None
    title: Title
    values: dict[str, object] = field(default_factory=dict)
    unplaced: list[str] = field(default_factory=list)
    service: tuple[Pairs, ...] = ()
    is_document: bool = False
    pieces: list[Piece] = field(default_factory=list)
    words: list[str] = field(default_factory=list)  # the lines that the body has to keep
    outside: list[str] = field(default_factory=list)  # prose outside `main` that nobody took


def take_apart(
    root: HtmlElement, url: str, meta: Mapping[str, str], window: str, *,
    repeated: Collection[int], voted: str, common: Collection[str], called: str = "",
    constant: Collection[int] = (),
) -> Found:  # fmt: skip
    every = lines_of(body_element(root))
    main = container_of(root, repeated, voted)
    if main is None:
        return Found(main=None, title=title_of(every, window, meta, common, called))
    inside = {*main.iter()}
    lines = [line for line in every if line.holder in inside]
    around = [line for line in every if line.holder not in inside]
    scores = scores_of(lines, repeated)
    why = reasons(lines, scores, repeated, constant)
    kept = [line for line, reason in zip(lines, why, strict=True) if not reason]
    above = _above(every, lines, repeated)
    title = title_of(kept, window, meta, common, called)
    if not (title.lines and title.sure):
        title = title_of([*above, *kept], window, meta, common, called)
    found = Found(main=main, title=title)
    gone = {id(line): reason for line, reason in zip(lines, why, strict=True) if reason}
    titles = {id(line) for line in (*title.lines, *_again(title, kept))}
    gone |= dict.fromkeys(titles, "field")
    last = max((number for number, line in enumerate(kept) if id(line) in titles), default=0)
    gone |= _documents(found, main, [line for line in kept if id(line) not in gone])
    early = [line for line in kept[: last + UNDER] if id(line) not in gone]
    gone |= _bylines(found, [*above, *early], [line for line in kept[last + UNDER :][-LAST:] if id(line) not in gone])
    found.service = _services(main, [line for line in kept if id(line) not in gone])
    _meta(found, meta)
    for line in lines:
        if id(line) in gone:
            found.pieces += pieces_of(line, url, gone[id(line)])
            line.clear()
    left = [line for line in lines if id(line) not in gone and not line.hidden]
    found.words = [line.text for line in left if line.text]
    _signature(found)
    found.outside = [
        line.text
        for line, score in zip(around, scores_of(around, repeated), strict=True)
        if score > 0 and id(line) not in gone and line.text and not line.hidden
    ]
    for line in around:
        found.pieces += pieces_of(line, url, gone.get(id(line)) or _reason_outside(line))
    return found


def pieces_of(line: Line, url: str, why: str) -> list[Piece]:
    """The line, its links and its pictures, dropped for one reason."""
    at = place(line.holder)
    fate = "changed" if why == "field" else "dropped"
    found = [Piece(kind="text", source=url, at=at, text=line.text, fate=fate, why=why)] if line.text else []
    for one in line.anchors:
        if href := one.get("href"):
            found.append(Piece(kind="link", source=url, at=place(one), text=href, fate=fate, why=why))
    for one in line.images:
        if src := source_of(one):
            found.append(Piece(kind="image", source=url, at=place(one), text=src, fate=fate, why=why))
    return found


def _reason_outside(line: Line) -> str:
    if line.hidden:
        return "hidden"
    return "navigation" if line.plain_length * 2 < len(line.text) else "shell"


def _above(every: Sequence[Line], lines: Sequence[Line], repeated: Collection[int]) -> list[Line]:
    first = next((number for number, line in enumerate(every) if lines and line is lines[0]), 0)
    near = every[max(0, first - NEAR) : first]
    return [
        line
        for line in near
        if line.key not in repeated and not line.control and line.plain_length * 2 >= len(line.text)
    ]


def _again(title: Title, kept: Sequence[Line]) -> list[Line]:
    """The title once more: in a table of facts, or where Word put it above the text."""
    said = norm(title.text)
    return [line for line in kept[:AGAIN] if said and norm(line.text) == said and not line.anchors]


def _bylines(found: Found, early: Sequence[Line], late: Sequence[Line]) -> dict[int, str]:
    """Lines around the title and at the very end; only whole ones leave the text, a date at the end never."""
    gone: dict[int, str] = {}
    plain = (number for number, line in enumerate(early) if len(line.text) >= 25 and not byline_of(line.text).pure)
    prose = next(plain, len(early))
    for line in (*early, *late):
        said = byline_of(line.text)
        under = line in early[:prose]
        if not said.pure or (not under and set(said.values) <= {"date"} and not said.unplaced):
            continue
        for name, value in said.values.items():
            if name in found.values and found.values[name] != value:
                found.unplaced.append(value)
            found.values.setdefault(name, value)
        found.unplaced += said.unplaced
        gone[id(line)] = "field"
    return gone


def _documents(found: Found, main: HtmlElement, kept: Sequence[Line]) -> dict[int, str]:
    """The table or the lines with 索引号, 文号 and the like."""
    gone: dict[int, str] = {}
    blocks = [*tables_of_pairs(main, "facts"), *lines_of_pairs(kept[:40], "facts")]
    for pairs in blocks:
        if not pairs.whole or not _STRONG & {pair.field for pair in pairs.found}:
            continue
        values, unplaced = placed(pair for pair in pairs.found if pair.field not in {"heading", "abstract"})
        found.values |= {name: value for name, value in values.items() if name not in found.values}
        found.values |= {name: pair.value for pair in pairs.found if (name := pair.field) == "abstract" and pair.value}
        found.unplaced += unplaced
        found.is_document = bool({"document_number", "validity"} & values.keys())
        inside = {*pairs.element.iter()} if pairs.element is not None else set()
        gone |= {id(line): "field" for line in kept if line.holder in inside or line in pairs.lines}
        break
    return gone


def _services(main: HtmlElement, kept: Sequence[Line]) -> tuple[Pairs, ...]:
    """Tables or sections of a service, if they say enough to make a guide."""
    tables = [one for one in tables_of_pairs(main, "guide") if len(_SERVICE & {pair.field for pair in one.found}) >= 2]
    inside = {element for one in tables if one.element is not None for element in one.element.iter()}
    sections = sections_of([line for line in kept if line.holder not in inside], "guide")
    blocks = [*tables, *([sections] if sections else [])]
    told = {pair.field for one in blocks for pair in one.found}
    return tuple(blocks) if len(_SERVICE & told) >= 3 else ()


def _meta(found: Found, meta: Mapping[str, str]) -> None:
    """Government tags; what the page itself shows goes first, except for the source's full name."""
    if "date" not in found.values and (when := first_date(meta.get("pubdate", ""))):
        found.values["date"] = str(when)
    for tag, name in (
        ("contentsource", "source"),
        ("author", "author"),
        ("keywords", "keywords"),
        ("description", "description"),
    ):
        if meta.get(tag):
            found.values.setdefault(name, meta[tag])


def _signature(found: Found) -> None:
    issuer, written = signature(found.words)
    found.values |= {"signed_by": issuer} if issuer else {}
    found.values |= {"signed_on": written} if written else {}
    if not written:
        under = (text for text in found.words[:4] if len(text) <= 60 and text[:1] in "（(" and (dates_in(text)))
        if first := next(under, ""):
            found.values["signed_on"] = dates_in(first)[0].when.day.isoformat()
    if "document_number" not in found.values:
        for text in found.words[:6]:
            if len(text) <= 60 and (number := document_number(text)):
                found.values["document_number"] = number
                break
