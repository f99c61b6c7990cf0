"""Holds a conversion against the hidden truth of a site: hits, misses and what is too much, field by field."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urldefrag

from bench.retrofit.converted import Converted
from bench.retrofit.words import bare, kept_and_lost, noise, plain

Page = dict[str, Any]
NO_ITEM = ("list", "home", "frame", "print", "part", "duplicate", "gone")
# Issue 8; recall, then precision where one is set
BARS = {
    "text": (0.995, 0.97), "headings": (0.95, None), "items": (0.95, None), "cells": (0.95, None), "date": (0.98, None),
    "source": (0.98, None), "attachments": (1.0, None), "links": (1.0, None),
}  # fmt: skip


@dataclass(slots=True, kw_only=True)
class Tally:
    right: int = 0
    wanted: int = 0
    made: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.made if self.made else 1.0


Score = dict[str, Tally]


def score(pages: list[Page], items: list[Converted], asked_about: str) -> Score:
    """asked_about: the worklist's text, to see which pictures it names."""
    by_source = {source: item for item in items for source in item.sources}
    tally: Score = {}
    for page in pages:
        item = by_source.get(page["url"])
        if page["kind"] in NO_ITEM:
            own = item is not None and item.sources[0] == page["url"]
            _add(tally, "no item of its own", page, not own, "a page that is no content became an item")
            continue
        _add(tally, "item", page, item is not None, "no item")
        for name, judge in JUDGES.items():
            judge(tally.setdefault(name, Tally()), page, item, by_source)
        _pictures(tally.setdefault("pictures asked about", Tally()), page, asked_about)
        if page.get("private"):
            _add(tally, "private data asked about", page, page["url"] in private_pages(asked_about), "nobody is asked")
    return tally


def private_pages(worklist: str) -> set[str]:
    return {str(one.get("source", "")) for one in json.loads(worklist or "[]") if one["kind"] == "private"}


def below(tally: Score) -> list[str]:
    """The bars that are missed."""
    missed = []
    for name, (recall, precision) in BARS.items():
        if name in tally and tally[name].recall < recall:
            missed.append(f"{name}: recall {tally[name].recall:.4f}, bar {recall}")
        if name in tally and precision and tally[name].precision < precision:
            missed.append(f"{name}: precision {tally[name].precision:.4f}, bar {precision}")
    return missed


def _add(tally: Score, name: str, page: Page, right: bool, fault: str) -> None:
    _say(tally.setdefault(name, Tally()), page, right, fault)


def _say(tally: Tally, page: Page, right: bool, fault: str) -> None:
    tally.wanted += 1
    tally.made += 1
    tally.right += right
    if not right:
        tally.faults.append(f"{page['url']}  {fault}")


def _text(tally: Tally, page: Page, item: Converted | None, _: object) -> None:
    pieces = [text for text in [*page["text"], *page.get("paper_text", ())] if plain(text)]
    whole = sum(len(plain(text)) for text in pieces)
    body, other = (plain(item.words), plain(item.all_words)) if item else ("", "")
    kept, lost, left = kept_and_lost(pieces, body)
    more, lost, _rest = kept_and_lost(lost, other)
    too_much = noise(left, [*page["may"], page["title"], page["source"], page["number"], *page["text"]])
    tally.right += kept + more
    tally.wanted += whole
    tally.made += kept + more + sum(map(len, too_much))
    tally.faults += [f"{page['url']}  lost: {part}" for part in lost] + [
        f"{page['url']}  too much: {part}" for part in too_much
    ]


def _headings(tally: Tally, page: Page, item: Converted | None, _: object) -> None:
    if not page["fields"]:
        _bags(
            tally,
            page,
            [one["text"] for one in page["headings"]],
            [text for _, text in item.headings()] if item else [],
        )


def _levels(tally: Tally, page: Page, item: Converted | None, _: object) -> None:
    levels = {bare(text): level for level, text in item.headings()} if item else {}
    for one in page["headings"]:
        if bare(one["text"]) in levels:
            _say(tally, page, levels[bare(one["text"])] == one["level"], f"level of {one['text']}")


def _items(tally: Tally, page: Page, item: Converted | None, _: object) -> None:
    if not page["fields"]:
        _bags(tally, page, page["items"], item.items() if item else [])


def _bags(tally: Tally, page: Page, wanted: Iterable[str], made: Iterable[str]) -> None:
    want, have = Counter(map(bare, wanted)), Counter(map(bare, made))
    tally.right += (want & have).total()
    tally.wanted += want.total()
    tally.made += have.total()
    tally.faults += [f"{page['url']}  missing: {text}" for text in (want - have).elements()]
    tally.faults += [f"{page['url']}  too much: {text}" for text in (have - want).elements()]


def _cells(tally: Tally, page: Page, item: Converted | None, _: object) -> None:
    tables = item.tables() if item else []
    for table in page["tables"]:
        tally.wanted += len(table["cells"])
        right = max((_matched(table["cells"], made) for made in tables), default=0)
        tally.right += right
        if right < len(table["cells"]):
            tally.faults.append(f"{page['url']}  {table['caption']}: {right} of {len(table['cells'])}")
    tally.made = tally.wanted


def _matched(cells: list[dict[str, Any]], made: list[tuple[str, tuple[str, ...]]]) -> int:
    return sum(any(_same(cell, text, heads) for text, heads in made) for cell in cells)


def _same(cell: dict[str, Any], text: str, heads: tuple[str, ...]) -> bool:
    """Every header of the truth is announced, and little else; a header in the unmarked first column is none."""
    said = plain("".join(dict.fromkeys(head for head in heads if not head.startswith("\0"))))
    wanted = [plain(head) for head in cell["headers"]]
    most = sum(len(plain(head)) for head in [*cell["headers"], *cell.get("may", ())]) + 12
    same = plain(text) == plain(cell["text"]) or (not cell["text"] and plain(text) in ("-", "—"))  # our "no figure"
    return same and all(head in said for head in wanted) and len(said) <= most


def _field(name: str, key: str) -> Callable[[Tally, Page, Converted | None, object], None]:
    def judge(tally: Tally, page: Page, item: Converted | None, _: object) -> None:
        if page[name] and (name != "number" or page["kind"] in ("notice", "policy")):
            made = plain(str(item.fields.get(key, ""))) if item else ""
            made = made[:10] if name == "date" else made
            _say(tally, page, made == plain(page[name]), f"{name} {page[name]}, made {made or 'nothing'}")

    return judge


def _attachments(tally: Tally, page: Page, item: Converted | None, _: object) -> None:
    files = item.files() if item else {}
    for one in page["attachments"]:
        _say(tally, page, one["sha256"] in files, f"attachment {one['url']}")


def _images(tally: Tally, page: Page, item: Converted | None, _: object) -> None:
    files = item.files() if item else {}
    for one in page["images"]:
        _say(tally, page, one["sha256"] in files, f"image {one['url']}")


def _links(tally: Tally, page: Page, item: Converted | None, by_source: dict[str, Converted]) -> None:
    made = {urldefrag(link).url.rstrip("/") for link in item.links()} if item else set()
    for one in page["links"]:
        there = by_source.get(one["url"])
        relative = {_relative(link, item) for link in made} if item else set()
        _say(
            tally,
            page,
            one["url"].rstrip("/") in made or (there is not None and there.path in relative),
            f"link to {one['url']}",
        )


def _relative(link: str, item: Converted) -> str:
    parts = item.path.split("/")[:-1]
    for part in link.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts = [*parts, part]
    return "/".join(parts)


def _guide(tally: Tally, page: Page, item: Converted | None, _: object) -> None:
    """Values of a guide that stand in fields, not only somewhere in the body."""
    if page["fields"]:
        pool = plain(item.all_words) if item else ""
        for label, values in page["fields"].items():
            for value in values:
                _say(tally, page, plain(value) in pool, f"{label}: {value}")


def _pictures(tally: Tally, page: Page, asked_about: str) -> None:
    for one in page["images"]:
        if one["needs"]:
            _say(
                tally,
                page,
                one["url"] in asked_about or one["url"].rpartition("/")[2] in asked_about,
                f"nobody is asked about {one['url']}",
            )


JUDGES: dict[str, Callable[[Tally, Page, Converted | None, dict[str, Converted]], None]] = {
    "text": _text,
    "headings": _headings,
    "levels of headings": _levels,
    "items": _items,
    "cells": _cells,
    "date": _field("date", "date"),
    "source": _field("source", "source"),
    "number": _field("number", "document_number"),
    "kind": _field("kind", "type"),
    "title": _field("title", "title"),
    "guide fields": _guide,
    "attachments": _attachments,
    "links": _links,
    "images": _images,
}
