"""Which pages are compared: some of every family and type, an old address and the page that stands for it now."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any

from accessibility.retrofit.folder import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    title: str
    kind: str  # type of the content model
    old: str  # absolute address
    new: str  # path in the built site: "/notice/x.html"


def pairs(work: Work, site: Path, most: int) -> tuple[Pair, ...]:
    """At most so many, of each kind of page in turn, so that no kind is forgotten."""
    kinds: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for item in _items(work):
        new = f"/{item['path'].removesuffix('.md')}.html"
        if (site / new[1:]).is_file() and item["sources"]:  # what stood only in a list has no old page
            pair = Pair(title=str(item["title"]), kind=str(item["kind"]), old=str(item["sources"][0]), new=new)
            kinds[pair.kind, str(item.get("family", ""))].append(pair)
    in_turn = chain.from_iterable(zip_longest(*(kinds[name] for name in sorted(kinds))))
    return tuple([pair for pair in in_turn if pair][:most])


def drafts(work: Work, site: Path) -> int:
    """Items that have no page yet: something a person must decide is open."""
    return sum(not (site / item["path"].replace(".md", ".html")).is_file() for item in _items(work))


def _items(work: Work) -> Iterator[dict[str, Any]]:
    if work.items.is_file():
        with work.items.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)
