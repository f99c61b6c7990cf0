"""Cut a text into the grams a search is answered from, with the places where each one occurs.

Every single character and every pair of characters is a gram. A gram that occurs more often than `limit` is *common*:
it is extended by one character on either side, again and again, up to `LONGEST`, so that any term can be covered by
grams that are not common. A common gram keeps only its first place in each segment: enough to say where it occurs,
not enough to build longer terms from. So no list is longer than the limit or the number of segments.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LONGEST = 6  # measured at 1,000 pages: 5 makes the usual words of the trade cost three times as much, 7 saves nothing

Integers = NDArray[np.int32]  # no text has two thousand million characters
Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grams:
    """All grams of one length. `places` holds the lists one after the other; list i begins at `begins[i]`."""

    length: int
    places: Integers
    begins: NDArray[np.int64]  # one more than there are grams: the last is the end
    common: Booleans


def cut_grams(text: str, starts: NDArray[np.int64], limit: int) -> Iterator[Grams]:
    """The grams of a folded text whose segments begin at `starts`; no gram reaches over a newline."""
    gram_at = _characters(text)
    segment_at = np.zeros(len(gram_at) + 1, dtype=np.int32)
    np.add.at(segment_at, starts, 1)
    segment_at = np.cumsum(segment_at, dtype=np.int32)
    places = np.flatnonzero(gram_at >= 0).astype(np.int32)
    places = places[_order(gram_at[places])]
    firsts = seconds = gram_at[places]
    for length in range(1, LONGEST + 1):
        if not len(places):
            return
        which = _numbered(firsts, seconds)  # which gram stands at each place
        common = _common(length, np.bincount(which), limit)
        yield _lists(length, places, which, common, segment_at)
        places, firsts, seconds = _extend(places, which, common, gram_at)


def _characters(text: str) -> Integers:
    """For each place a number of its character, in order; -1 for a newline."""
    codes = np.frombuffer(text.encode("utf-32-le"), dtype="<u4")
    met = np.zeros(0x110000, dtype=np.bool_)
    met[codes] = True
    met[ord("\n")] = False
    numbers = np.full(0x110000, -1, dtype=np.int32)
    numbers[met] = np.arange(np.count_nonzero(met), dtype=np.int32)
    found: Integers = numbers[codes]
    return found


def _order(keys: Integers) -> NDArray[np.int64]:
    """That of a stable sort. NumPy sorts numbers of 16 bits by radix, many times as fast as others."""
    order = np.argsort((keys & 0xFFFF).astype(np.uint16), kind="stable")
    if len(keys) and keys.max() > 0xFFFF:
        order = order[np.argsort((keys[order] >> 16).astype(np.uint16), kind="stable")]
    return order


def _numbered(firsts: Integers, seconds: Integers) -> Integers:
    """A number for each pair, where equal ones stand together."""
    changes = np.ones(len(firsts), dtype=np.bool_)
    changes[1:] = (firsts[1:] != firsts[:-1]) | (seconds[1:] != seconds[:-1])
    return np.cumsum(changes, dtype=np.int32) - np.int32(1)


def _common(length: int, counts: NDArray[np.int64], limit: int) -> Booleans:
    if length == 1:  # so that all pairs are cut
        return np.ones(len(counts), dtype=np.bool_)
    if length == LONGEST:  # can't be extended, so it keeps all its places
        return np.zeros(len(counts), dtype=np.bool_)
    return counts > limit


def _lists(length: int, places: Integers, which: Integers, common: Booleans, segment_at: Integers) -> Grams:
    """Common grams: the first place in each segment; the others: every place."""
    segment = segment_at[places]
    keep = ~common[which]
    keep[:1] = True
    keep[1:] |= (which[1:] != which[:-1]) | (segment[1:] != segment[:-1])
    counts = np.bincount(which[keep], minlength=len(common))
    return Grams(length=length, places=places[keep], begins=np.concatenate([[0], np.cumsum(counts)]), common=common)


def _extend(
    places: Integers, which: Integers, common: Booleans, gram_at: Integers
) -> tuple[Integers, Integers, Integers]:
    """Places of the grams one longer: two that overlap, of which at least one is common; and these two at each.

    Sorted by both: the places before those of the second are sorted by it already.
    """
    common_at = np.zeros(len(gram_at), dtype=np.bool_)
    gram_at[:] = -1
    gram_at[places] = which
    common_at[places] = common[which]
    before = places - np.int32(1)
    there = (before >= 0) & (gram_at[before] >= 0) & (common_at[before] | common_at[places])
    longer, seconds = before[there], which[there]
    firsts = gram_at[longer]
    order = _order(firsts)
    return longer[order], firsts[order], seconds[order]
