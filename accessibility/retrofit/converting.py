"""One content page on its way to an item: all that can be done without knowing the other items."""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from lxml.html import HtmlElement

from accessibility.retrofit.addresses import address
from accessibility.retrofit.archive import Archive
from accessibility.retrofit.fields.kinds import kind_of
from accessibility.retrofit.fields.pairs import Pairs
from accessibility.retrofit.fields.services import TO_DO
from accessibility.retrofit.fields.title import norm
from accessibility.retrofit.glance import Glance, base_of
from accessibility.retrofit.item_fields import Site, filled
from accessibility.retrofit.lines import lines_of
from accessibility.retrofit.marks import is_a
from accessibility.retrofit.papers import spoken
from accessibility.retrofit.proof import missing_words
from accessibility.retrofit.reading import Found, pieces_of, take_apart
from accessibility.retrofit.tree import body_element, tree_of
from accessibility.retrofit.values import Body, Doubt, Piece, identity
from accessibility.retrofit.writing import paragraphs, summary_of


class BodyOf(Protocol):
    """What accessibility.retrofit.body.body_of is."""

    def __call__(self, main: HtmlElement, page_url: str, *, styles: str = "", title: str = "") -> Body: ...


_GUESSED = 60  # characters of prose outside the text before a person is asked whether the text was found


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What every page is read with."""

    repeated: Mapping[str, frozenset[int]]  # by family
    constant: Mapping[str, frozenset[int]]  # by family
    common_meta: Collection[tuple[str, str]]  # tags that say the same on many pages
    voted: Mapping[str, str]  # family → XPath of the text
    family: Mapping[str, str]  # address → family
    types: Mapping[str, str]  # family → type that somebody decided
    column: Mapping[str, str]  # address → name of the column
    listed: Mapping[str, str]  # address → date on a list page
    called: Mapping[str, str]  # address → what lists and menus call it
    common: Collection[str]  # parts of window titles that many pages share
    site: Site
    body_of: BodyOf
    ocr: bool = False  # scans are read, which takes seconds and memory for each


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """A page read; its links still say where they led in the old site."""

    url: str
    kind: str
    title: str
    fields: Mapping[str, object]
    body: Body
    doubts: tuple[Doubt, ...]
    pieces: tuple[Piece, ...]  # of the text
    shell: Mapping[tuple[str, str, str, str], int] = field(default_factory=dict)  # kind, text, fate, why → times
    lost: tuple[str, ...] = ()
    words: str = ""  # all words of the text, to tell duplicates
    pager: tuple[str, ...] = ()  # addresses its page numbers lead to


def converted(archive: Archive, one: Glance, known: Known) -> Converted:
    record = archive.get(one.url)
    root = tree_of(archive.text(record)) if record else tree_of("")
    family, meta = (
        known.family[one.url],
        {name: said for name, said in one.meta if (name, said) not in known.common_meta},
    )
    base = base_of(root, one.url)
    pager = _pager(root, base)
    found = take_apart(
        root,
        one.url,
        meta,
        one.title,
        repeated=known.repeated[family],
        voted=known.voted.get(family, ""),
        common=known.common,
        constant=known.constant.get(family, frozenset()),
        called=known.called.get(one.url, ""),
    )
    column = known.column.get(one.url, "")
    dated = "date" in found.values or one.url in known.listed
    kind, sure, why = kind_of(
        found.title.text, column, dated=dated, is_document=found.is_document, is_service=bool(found.service)
    )
    if decided := known.types.get(family):
        kind, sure = decided, True
    if kind == "guide":
        _without_services(found, one.url)
    if found.main is not None:
        found.words = [line.text for line in lines_of(found.main) if line.text and not line.hidden]
    made = filled(found, kind, one.url, column, known.site, known.listed.get(one.url, ""), meta)
    body = Body(markdown="")
    if found.main is not None:
        styles = _styles(archive, root, base)
        body = known.body_of(found.main, one.url, styles=styles, title=found.title.text)
        if kind != "guide":  # the forms of a guide are to be filled in, not read
            body = spoken(body, archive, one.url, found.title.text, ocr=known.ocr)
    described = str(found.values.get("abstract") or found.values.get("description") or "")
    said = str(made.fields.get("summary") or "")
    summary = summary_of([said] if said else paragraphs(body.markdown), described) or found.title.text or TO_DO
    if made.tail:
        body = replace(body, markdown="\n\n".join([body.markdown.strip(), *made.tail]).strip())
    doubts = [*made.doubts, *([] if sure else [_type_doubt(one.url, kind, why)]), *_outside_doubts(one.url, found)]
    inside = [piece for piece in found.pieces if piece.why not in _AROUND]
    return Converted(
        url=one.url,
        kind=kind,
        title=found.title.text,
        fields={**made.fields, "summary": summary},
        body=body,
        doubts=tuple(doubts),
        pieces=(*inside, *body.pieces),
        shell=Counter((one.kind, one.text, one.fate, one.why) for one in found.pieces if one.why in _AROUND),
        lost=tuple(missing_words(found.words, body.markdown, made.fields, body.pieces)),
        words=norm("".join(found.words)),
        pager=pager,
    )


_AROUND = frozenset({"shell", "navigation", "breadcrumb", "neighbours", "tool", "counter", "search", "hidden"})


def _pager(root: HtmlElement, base: str) -> tuple[str, ...]:
    """Where the page numbers of one article lead: only short links that stand in one line of nothing else."""
    found = []
    for line in lines_of(body_element(root)):
        if line.anchors and len(line.text) <= 60 and is_a("pager", line.text):
            found += [url for one in line.anchors if (url := address(base, one.get("href") or ""))]
    return tuple(dict.fromkeys(found))


def _without_services(found: Found, url: str) -> None:
    """Rows that became fields leave the body, unless they hold more than words."""
    for pairs in found.service:
        _take_rows(found, pairs, url)


def _take_rows(found: Found, pairs: Pairs, url: str) -> None:
    for pair in pairs.found:
        plain = not any(line.images or line.anchors or line.holder.tag in {"td", "th"} for line in pair.lines)
        if pair.lines and pair.field and plain:
            for line in pair.lines:
                found.pieces += pieces_of(line, url, "field")
                line.clear()
    rows: dict[HtmlElement, list[str]] = {}
    for pair in pairs.found:
        if pair.row is not None:
            rows.setdefault(pair.row, []).append(pair.field)
    for row, fields in rows.items():
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        more = row.xpath(".//img | .//a[@href] | .//table")
        if more or "" in fields or len(cells) != 2 * len(fields):
            continue
        for line in lines_of(row):
            found.pieces += pieces_of(line, url, "field")
        parent = row.getparent()
        if parent is not None:
            parent.remove(row)
    table = pairs.element
    if table is not None and table.tag == "table" and not table.xpath(".//tr[.//td or .//th]"):
        for child in list(table):
            table.remove(child)


def _styles(archive: Archive, root: HtmlElement, base: str) -> str:
    """The style sheets that the page links and the archive has."""
    texts = []
    for one in root.iter("link"):
        if "stylesheet" in (one.get("rel") or "").lower():
            record = archive.follow(address(base, one.get("href") or ""))
            texts.append(archive.text(record) if record and record.status == 200 else "")
    return "\n".join(texts)


def _type_doubt(url: str, kind: str, why: str) -> Doubt:
    met = f"内容类型是猜的：{why or '没有依据'}"
    return Doubt(
        kind="type", place="type", met=met, proposal=kind, evidence=url, identity=identity("type", url, "type")
    )


def _outside_doubts(url: str, found: Found) -> list[Doubt]:
    text = " ".join(found.outside)
    if len(re.sub(r"\s", "", text)) < _GUESSED:
        return []
    met = f"这些文字没有算作正文：{text[:80]}"
    return [Doubt(kind="main", place="", met=met, evidence=url, identity=identity("main", url, "main"))]
