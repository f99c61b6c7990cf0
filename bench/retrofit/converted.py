"""What a conversion made, read as the build reads it: front matter, the body's HTML, and the files beside it."""

import csv
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from lxml import html as lxml_html

from bench.retrofit.words import SPLIT
from plugins.content_model.markdown import parse_body

BLOCKS = ("p", "li", "td", "th", "caption", "figcaption", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "summary")


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    path: str  # from content/
    fields: dict[str, Any]
    body: lxml_html.HtmlElement
    folder: Path
    sources: tuple[str, ...]

    @property
    def words(self) -> str:
        """Of the body, without alternatives of pictures and without what the build adds to links and footnotes."""
        own = "[not(ancestor::*[@class='link-note' or @role='doc-backlink' or @role='doc-noteref' or @id='footnotes'])]"
        return "".join(
            SPLIT + text if text.getparent().tag in BLOCKS and text.is_text else text
            for text in self.body.xpath(f".//text(){own}")
        )

    @property
    def all_words(self) -> str:
        said = [*strings(self.fields), *(cell for row in self._rows() for cell in row)]
        return SPLIT + SPLIT.join(said) + SPLIT

    def headings(self) -> list[tuple[int, str]]:
        found = self.body.xpath(".//h2[not(@id='footnotes')] | .//h3 | .//h4 | .//h5 | .//h6")
        return [(int(one.tag[1]) - 1, "".join(one.itertext())) for one in found]

    def items(self) -> list[str]:
        """Own words of every list item, those of lists inside it left out; footnotes are no list of the reader's."""
        entries = self.body.xpath(".//li[not(ancestor::section[@class='footnotes'])]")
        return [
            "".join(entry.xpath(".//text()[count(ancestor::li) = $n]", n=len(entry.xpath("ancestor-or-self::li"))))
            for entry in entries
        ]

    def tables(self) -> list[list[tuple[str, tuple[str, ...]]]]:
        """Of every table, its data cells with the headers a screen reader gives them."""
        return [
            *map(_cells, self.body.xpath(".//table")),
            *(_declared(table, self.folder) for table in self.fields.get("tables") or ()),
        ]

    def links(self) -> list[str]:
        return [
            *self.body.xpath(".//a/@href"),
            *(text for text in strings(self.fields) if "://" in text or text.endswith(".md")),
        ]

    def files(self) -> dict[str, str]:
        """sha256 → path, of every file the item links or shows."""
        said = [*self.body.xpath(".//a/@href"), *self.body.xpath(".//img/@src"), *strings(self.fields)]
        places = {
            word: self.folder / word
            for word in said
            if word and len(word.encode()) < 200 and "://" not in word and "\n" not in word
        }
        return {
            hashlib.sha256(place.read_bytes()).hexdigest(): word for word, place in places.items() if place.is_file()
        }

    def _rows(self) -> Iterator[list[str]]:
        for table in self.fields.get("tables") or ():
            yield from _file_rows(table, self.folder)


def read(work: Path) -> list[Converted]:
    """Every item of a work folder, with the old addresses it stands for (items.jsonl)."""
    lines = (work / "items.jsonl").read_text(encoding="utf-8").splitlines()
    return [_item(work, json.loads(line)) for line in lines]


def _item(work: Path, said: dict[str, Any]) -> Converted:
    file = work / "content" / said["path"]
    _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
    html = parse_body(body, first_line=1, path=file).html
    return Converted(
        path=said["path"],
        fields=yaml.load(front, yaml.BaseLoader) or {},
        folder=file.parent,
        sources=tuple(said["sources"]),
        body=lxml_html.fragment_fromstring(html, create_parent="div"),
    )  # fmt: skip


def strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for one in value.values():
                yield from strings(one)
        case list():
            for one in value:
                yield from strings(one)


def _cells(table: lxml_html.HtmlElement) -> list[tuple[str, tuple[str, ...]]]:
    """By scope, as our tables have no spans."""
    heads = ["".join(th.itertext()) for th in table.xpath("./thead/tr/th")]
    cells = []
    for row in table.xpath("./tbody/tr"):
        beside = tuple("".join(th.itertext()) for th in row.xpath("./th"))
        for x, cell in enumerate(row.xpath("./*")):
            if cell.tag == "td":
                over = heads[x : x + 1]
                first = tuple("".join(one.itertext()) for one in row.xpath("./td[1]")) if not beside and x else ()
                cells.append(("".join(cell.itertext()), (*over, *beside, *("\0" + one for one in first))))
    return cells


def _declared(table: dict[str, Any], folder: Path) -> list[tuple[str, tuple[str, ...]]]:
    names = [
        table.get("row_header", ""),
        *(f"{one['name']}{one.get('unit', '')}" for one in table.get("columns") or ()),
    ]
    return [
        (str(text), (names[x], str(row[0])))
        for row in _file_rows(table, folder)
        for x, text in enumerate(row)
        if 0 < x < len(names)
    ]


def _file_rows(table: dict[str, Any], folder: Path) -> list[list[str]]:
    if not table.get("file"):
        return [[str(cell) for cell in row] for row in table.get("rows") or ()]
    with (folder / table["file"]).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))[1:]
