"""Lay out the search index as small static files, so that one query loads only a few of them.

index.json      lengths of the segments, each page's column and year, the common grams, the first gram of each file
grams/<n>.bin   about 5 KB: names of grams, a zero byte, then their lists of places (see varints)
pages/<n>.json  title, address, date and language of eight pages
text/<n>.txt    512 characters of the text as shown, for the lines around a match

Pages come in the order results are shown in. All texts stand one after the other, title and body being two segments,
each closed by a newline; a place is a position in that text, in code points.
"""

import json
import math
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from plugins.search_index.folding import align, clean
from plugins.search_index.grams import LONGEST, cut_grams
from plugins.search_index.page import SearchPage
from plugins.search_index.varints import pack_lists

SMALLEST_GRAM_FILE_BYTES = 4096
PAGES_A_FILE = 8
TEXT_FILE_CHARACTERS = 512
PLACES_AT_ONCE = 500_000
FEWEST_COMMON = 256  # a small site needs no extended grams below this


def index_files(pages: Sequence[SearchPage]) -> dict[str, bytes]:
    """Every file of the index by its path. `pages` in the order in which results are shown."""
    segments = [part for page in pages for part in (clean(page.title), page.text)]
    aligned = align(segments)
    starts = np.cumsum([0] + [len(shown) + 1 for shown, _ in aligned], dtype=np.int64)
    folded = "".join(f"{searched}\n" for _, searched in aligned)
    shown = "".join(f"{shown}\n" for shown, _ in aligned)

    entries, common = _entries(folded, starts[:-1], limit=max(len(pages), FEWEST_COMMON))
    shards = list(_shards(entries, _file_bytes(entries)))
    files = {f"grams/{n}.bin": _shard(shard) for n, shard in enumerate(shards)}
    for n, first in enumerate(range(0, len(pages), PAGES_A_FILE)):
        files[f"pages/{n}.json"] = _json([_record(page) for page in pages[first : first + PAGES_A_FILE]])
    for n, first in enumerate(range(0, len(shown), TEXT_FILE_CHARACTERS)):
        files[f"text/{n}.txt"] = shown[first : first + TEXT_FILE_CHARACTERS].encode("utf-8")
    columns = sorted({page.column for page in pages})
    files["index.json"] = _json(
        {
            "lengths": np.diff(starts).tolist(),
            "columns": columns,
            "column": [columns.index(page.column) for page in pages],
            "year": [page.date.year for page in pages],
            "common": "\n".join(common),
            "shards": "\n".join(shard[0][0] for shard in shards),
            "longest": LONGEST,
            "pagesAFile": PAGES_A_FILE,
            "charactersAFile": TEXT_FILE_CHARACTERS,
        }
    )
    return files


Entry = tuple[str, bytes]


def _entries(folded: str, starts: NDArray[np.int64], limit: int) -> tuple[list[Entry], list[str]]:
    """Each gram with its packed list, in the order in which JavaScript compares strings; and the common grams."""
    entries: list[Entry] = []
    common: list[str] = []
    for grams in cut_grams(folded, starts, limit):
        names: list[str] = []
        for first, last in _portions(grams.begins):
            begins = grams.begins[first : last + 1]
            places = grams.places[begins[0] : begins[-1]]
            packed, ends = pack_lists(places.astype(np.int64), begins - begins[0])
            bounds = ends.tolist()
            heads = places[(begins - begins[0])[:-1]].tolist()
            new = [folded[head : head + grams.length] for head in heads]
            entries += [(name, packed[bounds[i] : bounds[i + 1]]) for i, name in enumerate(new)]
            names += new
        if grams.length > 1:
            common += [names[i] for i in np.flatnonzero(grams.common).tolist()]
    return sorted(entries, key=lambda entry: entry[0].encode("utf-16-be")), sorted(common)


def _portions(begins: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Runs of lists, so that what is made of them on the way never takes much memory."""
    first, count = 0, len(begins) - 1
    while first < count:
        last = int(np.searchsorted(begins, begins[first] + PLACES_AT_ONCE, side="left"))
        last = min(max(last, first + 1), count)
        yield first, last
        first = last


def _file_bytes(entries: Sequence[Entry]) -> int:
    """Grows with the root of the whole, so that index.json, which names every file, stays as small as what it saves."""
    return max(SMALLEST_GRAM_FILE_BYTES, math.isqrt(2 * sum(len(packed) for _, packed in entries)))


def _shards(entries: Sequence[Entry], most_bytes: int) -> Iterator[list[Entry]]:
    shard: list[Entry] = []
    size = 0
    for name, packed in entries:
        cost = len(name.encode("utf-8")) + 1 + len(packed)
        if shard and size + cost > most_bytes:
            yield shard
            shard, size = [], 0
        shard.append((name, packed))
        size += cost
    if shard:
        yield shard


def _shard(entries: Sequence[Entry]) -> bytes:
    names = "\n".join(name for name, _ in entries).encode("utf-8")
    return names + b"\0" + b"".join(packed for _, packed in entries)


def _record(page: SearchPage) -> list[str]:
    return [page.title, page.url, page.date.isoformat(), page.lang]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
