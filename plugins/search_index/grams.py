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

Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grams:
    """All grams of one length. `places` holds the lists one after the other; list i begins at `begins[i]`."""

    length: int
    places: Integers
    begins: Integers  # one more than there are grams: the last is the end
    common: Booleans


def cut_grams(text: str, starts: Integers, limit: int) -> Iterator[Grams]:
    """The grams of a folded text whose segments begin at `starts`; no gram reaches over a newline."""
    codes = np.frombuffer(text.encode("utf-32-le"), dtype="<u4").astype(np.int64)
    places = np.flatnonzero(codes != ord("\n"))
    keys = codes[places]
    for length in range(1, LONGEST + 1):
        if not len(places):
            return
        order = np.argsort(keys, kind="stable")
        places, keys = places[order], keys[order]
        which = np.cumsum(np.diff(keys, prepend=keys[0]) != 0)  # which gram stands at each place
        common = _common(length, np.bincount(which), limit)
        yield _lists(length, places, which, common, starts)
        places, keys = _extend(places, which, common, len(codes))


def _common(length: int, counts: Integers, limit: int) -> Booleans:
    if length == 1:  # so that all pairs are cut
        return np.ones(len(counts), dtype=np.bool_)
    if length == LONGEST:  # can't be extended, so it keeps all its places
        return np.zeros(len(counts), dtype=np.bool_)
    return counts > limit


def _lists(length: int, places: Integers, which: Integers, common: Booleans, starts: Integers) -> Grams:
    """Common grams: the first place in each segment; the others: every place."""
    segment = np.searchsorted(starts, places, side="right")
    first = (np.diff(which, prepend=-1) != 0) | (np.diff(segment, prepend=0) != 0)
    keep = first | ~common[which]
    counts = np.bincount(which[keep], minlength=len(common))
    return Grams(length=length, places=places[keep], begins=np.concatenate([[0], np.cumsum(counts)]), common=common)


def _extend(places: Integers, which: Integers, common: Booleans, size: int) -> tuple[Integers, Integers]:
    """Places, rising, and keys of the grams one longer: two that overlap, of which at least one is common."""
    gram_at = np.full(size, -1, dtype=np.int64)
    gram_at[places] = which
    common_at = np.zeros(size, dtype=np.bool_)
    common_at[places] = common[which]
    both = (gram_at[:-1] >= 0) & (gram_at[1:] >= 0)
    longer = np.flatnonzero(both & (common_at[:-1] | common_at[1:]))
    return longer, (gram_at[longer] << 32) | gram_at[longer + 1]
