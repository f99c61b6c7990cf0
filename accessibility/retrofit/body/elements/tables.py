"""<table>: data stays a table, layout becomes the text that stood in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from accessibility.retrofit.body.account import words_of
from accessibility.retrofit.body.blocks import Block, Line, Listing, Look, Run
from accessibility.retrofit.body.captions import stands_alone
from accessibility.retrofit.body.gather import SCRIPTS, Gatherer
from accessibility.retrofit.body.hiding import is_revealed
from accessibility.retrofit.body.looks import is_hidden, look_of
from accessibility.retrofit.body.markers import marker_of
from accessibility.retrofit.body.sheet import Styles
from accessibility.retrofit.body.tables.grid import Cell, place, without_empty
from accessibility.retrofit.body.tables.kind import is_data, side_by_side
from accessibility.retrofit.body.tables.shape import shape

TAGS = ("table",)

LONGEST_POINT = 300  # characters beside a small picture; more is no item of a list
WHITE = ("", "#fff", "#ffffff", "white", "transparent", "none", "inherit")


def read(gatherer: Gatherer, element: HtmlElement, look: Look, styles: Styles) -> None:
    caption, outside, rows, head_rows = parts(gatherer, element, look)
    places = place(rows)
    full = without_empty(places)
    bordered = has_border(element, styles) or any(cell.bordered for row in rows for cell in row)
    words = " ".join(words_of(element).split())[:200]
    said = bool(caption or head_rows) or any(cell.head for row in rows for cell in row)
    if full and element.get("role") != "presentation" and is_data(full, bordered=bordered, said=said):
        shaped = shape(full, caption=caption.strip(), at=gatherer.path(element), section_rows=head_rows)
        gatherer.add(*outside, *shaped.before, *shaped.tables, *shaped.after)
        gatherer.account.piece("table", words, "kept", "", gatherer.path(element))
        for doubt in dict.fromkeys(shaped.doubts):
            gatherer.account.doubt(
                "table", f"表格“{words[:30]}”：{doubt}", about=words + doubt, place=gatherer.path(element)
            )
        return
    if caption:
        gatherer.add(Line(runs=(Run(caption),), at=gatherer.path(element)))
    gatherer.add(*outside)
    gatherer.add(*(pointed(rows) or unrolled(rows)))
    gatherer.account.piece("table", words, "changed", "layout", gatherer.path(element))


def pointed(rows: Sequence[Sequence[Cell]]) -> list[Block]:
    """A list whose points are small pictures in a column of their own."""
    full = [row for row in rows if any(cell.blocks for cell in row)]
    if len(full) < 2 or not all(len(row) == 2 and row[0].point and row[1].blocks for row in full):
        return []
    if any(len(row[1].text) > LONGEST_POINT for row in full):
        return []
    return [Listing(items=tuple(tuple(row[1].blocks) for row in full))]


def unrolled(rows: Sequence[Sequence[Cell]]) -> Iterator[Block]:
    """Layout in reading order: row by row, short cells side by side as one line, captions under their pictures."""
    cells = [[cell for cell in row if cell.blocks] for row in rows]
    at = 0
    while at < len(cells):
        full = cells[at]
        below = cells[at + 1] if at + 1 < len(cells) else []
        if len(full) == len(below) > 1 and all(map(is_picture, full)) and side_by_side(below):
            for picture, caption in zip(full, below, strict=True):
                yield from picture.blocks
                yield from (replace(one, caption=True) for one in caption.blocks if isinstance(one, Line))
            at += 2
            continue
        yield from row_as_text(full)
        at += 1


def is_picture(cell: Cell) -> bool:
    block = cell.blocks[0]
    return len(cell.blocks) == 1 and isinstance(block, Line) and stands_alone(block) is not None


def row_as_text(full: Sequence[Cell]) -> Iterator[Block]:
    if len(full) == 2 and full[0].plain and len(full[0].blocks) == 1 and is_mark(full[0].text) and full[1].blocks:
        yield from marked(full[0], full[1])
        return
    if not side_by_side(full):
        for cell in full:
            yield from cell.blocks
        return
    lines = [block for cell in full for block in cell.blocks if isinstance(block, Line)]
    runs = list(lines[0].runs)
    for line in lines[1:]:
        closed = "".join(run.text for run in runs if isinstance(run, Run)).endswith(("：", "·", "•", "●", "■", "、"))
        runs += [*(() if closed else (Run(" ", line.look),)), *line.runs]
    names = tuple(name for line in lines for name in line.names)
    yield Line(runs=tuple(runs), at=lines[0].at, names=names)


def is_mark(text: str) -> bool:
    """Nothing but a number or a bullet."""
    marker = marker_of(f"{text}字")
    return marker is not None and marker.length == len(text)


def marked(mark: Cell, cell: Cell) -> Iterator[Block]:
    """A number or bullet in a column of its own stands before the first line beside it."""
    first, label = cell.blocks[0], mark.blocks[0]
    if isinstance(first, Line) and isinstance(label, Line):
        yield replace(first, runs=(*label.runs, *first.runs), names=(*label.names, *first.names), soft=False)
        yield from cell.blocks[1:]
    else:
        yield from (*mark.blocks, *cell.blocks)


def parts(gatherer: Gatherer, table: HtmlElement, look: Look) -> tuple[str, list[Block], list[list[Cell]], int]:
    """Caption, what stands outside the cells, rows of cells with those of <thead> first, and how many these are."""
    captions: list[str] = []
    rows: dict[str, list[list[Cell]]] = {"thead": [], "tbody": [], "tfoot": []}
    with gatherer.apart() as outside:
        _visit(gatherer, table, look, "tbody", rows, captions)
    return "".join(captions), outside, rows["thead"] + rows["tbody"] + rows["tfoot"], len(rows["thead"])


def _visit(
    gatherer: Gatherer,
    element: HtmlElement,
    look: Look,
    section: str,
    rows: dict[str, list[list[Cell]]],
    captions: list[str],
) -> None:
    if element.tag == "tr":
        rows[section].append([])
    gatherer.text(element.text or "", look, element)
    for child in element:
        if isinstance(child.tag, str):
            _part(gatherer, child, look, section, rows, captions)
        gatherer.text(child.tail or "", look, element)


def _part(
    gatherer: Gatherer,
    child: HtmlElement,
    outer: Look,
    section: str,
    rows: dict[str, list[list[Cell]]],
    captions: list[str],
) -> None:
    tag = child.tag
    styles = gatherer.sheet.styles(child)
    if tag in SCRIPTS or (is_hidden(child, styles) and not is_revealed(child)):
        gatherer.drop(child, "script" if tag in SCRIPTS else "hidden")
    elif tag == "caption":
        with gatherer.apart() as found:
            gatherer.walk(child, look_of(child, styles, outer))
        captions.append(" ".join(block.text for block in found if isinstance(block, Line)))
    elif tag in ("td", "th"):
        if not rows[section]:
            rows[section].append([])
        rows[section][-1].append(_cell(gatherer, child, look_of(child, styles, outer), styles, section == "thead"))
    elif tag in ("thead", "tbody", "tfoot", "tr", "form", "colgroup", "col"):
        inner = tag if tag in rows else section
        _visit(gatherer, child, look_of(child, styles, outer), inner, rows, captions)
    else:
        gatherer.child(child, outer)


def _cell(gatherer: Gatherer, element: HtmlElement, look: Look, styles: Styles, head: bool) -> Cell:
    names = [element.get("id") or ""]
    with gatherer.apart() as blocks:
        gatherer.names += [name for name in names if name]
        gatherer.inline(element, look, styles)
    return Cell(
        blocks=tuple(blocks),
        head=head or element.tag == "th" or element.get("scope") is not None,
        shaded=shade(element, styles),
        bordered=bool(says_border(styles)),
        point=not blocks and next(element.iter("img"), None) is not None,
        rows=span(element, "rowspan"),
        columns=span(element, "colspan") or 1,
    )


def span(element: HtmlElement, name: str) -> int:
    said = (element.get(name) or "1").strip()
    return int(said) if said.isdecimal() and said.isascii() and len(said) < 6 else 1


def shade(element: HtmlElement, styles: Styles) -> str:
    """The colour behind a cell or its row; "" for white and none."""
    row = element.getparent()
    for said in (
        styles.get("background-color"),
        styles.get("background"),
        element.get("bgcolor"),
        row.get("bgcolor") if row is not None and row.tag == "tr" else None,
    ):
        colour = (said or "").strip().lower()
        if colour and colour not in WHITE and not colour.startswith("url"):
            return colour
    return ""


def says_border(styles: Styles) -> bool:
    said = " ".join(styles.get(name, "") for name in ("border", "border-top", "border-bottom", "border-width"))
    return any(
        word in said for word in ("solid", "double", "ridge", "groove", "outset", "inset")
    ) and not said.startswith("0")


def has_border(element: HtmlElement, styles: Styles) -> bool:
    """Lines around the cells: said by attribute or style, or drawn by a background that shows between them."""
    width = (element.get("border") or "").strip()
    if width and width not in ("0", "0px", "no", "none"):
        return True
    if says_border(styles) or styles.get("border-collapse") == "collapse":
        return True
    if (element.get("cellspacing") or "").strip() == "1" and (element.get("bgcolor") or shade(element, styles)):
        return True
    return bool(element.get("rules") in ("all", "rows", "cols", "groups")) or "MsoTableGrid" in (
        element.get("class") or ""
    )
