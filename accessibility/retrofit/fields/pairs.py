"""Labels and values that stand in a table, a definition list or line by line: 索引号 | 000-2019-1, 文　　号：…"""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from accessibility.retrofit.fields.labels import bare, field_named, taken_apart
from accessibility.retrofit.lines import Line, lines_of, squeezed

FEWEST = 3  # labels that make a table of facts


@dataclass(frozen=True, slots=True)
class Pair:
    field: str
    label: str
    value: str  # lines of a cell joined by line feeds
    row: HtmlElement | None  # the table row it stands in
    cell: HtmlElement | None
    lines: tuple[Line, ...] = ()  # of a section: its heading and its text


@dataclass(frozen=True, slots=True)
class Pairs:
    """One block of pairs. `whole`: it holds nothing else."""

    found: tuple[Pair, ...]
    element: HtmlElement | None
    lines: tuple[Line, ...]
    whole: bool


def tables_of_pairs(container: HtmlElement, group: str) -> list[Pairs]:
    """Tables whose rows are label and value, once or twice a row."""
    found = []
    for table in container.iter("table"):
        if table.find(".//table") is not None:
            continue
        pairs = _in_table(table, group)
        if pairs and len(pairs.found) >= FEWEST:
            found.append(pairs)
    for listing in container.iter("dl"):
        pairs = _in_dl(listing, group)
        if len(pairs.found) >= FEWEST:
            found.append(pairs)
    return found


def lines_of_pairs(lines: Sequence[Line], group: str) -> list[Pairs]:
    """Runs of lines that are "label：value" and nothing else."""
    found: list[Pairs] = []
    run: list[tuple[Line, list[Pair]]] = []
    for line in [*lines, None]:
        pairs = _in_line(line, group) if line is not None else []
        if pairs and line is not None:
            run.append((line, pairs))
            continue
        every = tuple(pair for _, some in run for pair in some)
        if len(every) >= FEWEST:
            found.append(Pairs(every, None, tuple(one for one, _ in run), whole=True))
        run = []
    return found


def text_of_cell(cell: HtmlElement) -> str:
    """Its lines, one below the other."""
    return "\n".join(line.text for line in lines_of(cell) if line.text)


def _in_table(table: HtmlElement, group: str) -> Pairs | None:
    pairs: list[Pair] = []
    others = 0
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        number = 0
        while number < len(cells):
            text = squeezed(cells[number].text_content())
            field = field_named(text, group)
            if field is not None and number + 1 < len(cells):
                pairs.append(Pair(field, bare(text), text_of_cell(cells[number + 1]), row, cells[number + 1]))
                number += 2
                continue
            inner = _in_text(text, group) if field is None else []
            if inner:
                pairs += [Pair(one.field, one.label, one.value, row, cells[number]) for one in inner]
            elif text:
                others += 1
            number += 1
    if not pairs:
        return None
    return Pairs(tuple(pairs), table, (), whole=others == 0)


def _in_dl(listing: HtmlElement, group: str) -> Pairs:
    pairs, label = [], ""
    for child in listing:
        text = squeezed(child.text_content())
        if child.tag == "dt":
            label = text
        elif child.tag == "dd" and (field := field_named(label, group)) is not None:
            pairs.append(Pair(field, bare(label), text_of_cell(child), None, child))
    return Pairs(
        tuple(pairs), listing, (), whole=len(pairs) == len(listing.findall("dt")) == len(listing.findall("dd"))
    )


def _in_line(line: Line, group: str) -> list[Pair]:
    return _in_text(line.text, group) if len(line.text) <= 200 else []


def _in_text(text: str, group: str) -> list[Pair]:
    before, named = taken_apart(text, group)
    if before.strip("【[（( ·•") or not named:
        return []
    return [Pair(one.field, one.label, one.value, None, None) for one in named]
