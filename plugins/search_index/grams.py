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
        _, which, counts = np.unique(keys, return_inverse=True, return_counts=True)
        common = _common(length, counts, limit)
        yield _lists(length, places, which, counts, common, starts)
        places, keys = _extend(places, which, common, len(codes))
        if not len(places):
            return


def _common(length: int, counts: Integers, limit: int) -> Booleans:
    if length == 1:  # so that all pairs are cut
        return np.ones(len(counts), dtype=np.bool_)
    if length == LONGEST:  # can't be extended, so it keeps all its places
        return np.zeros(len(counts), dtype=np.bool_)
    return counts > limit


def _extend(places: Integers, which: Integers, common: Booleans, size: int) -> tuple[Integers, Integers]:
    """Places and keys one character longer: two overlapping grams of which at least one is common."""
    gram_at = np.full(size + 1, -1, dtype=np.int64)
    gram_at[places] = which
    follows = (gram_at[places + 1] >= 0) & (common[which] | common[gram_at[places + 1]])
    longer = places[follows]
    return longer, (gram_at[longer] << 32) | gram_at[longer + 1]


def _lists(
    length: int, places: Integers, which: Integers, counts: Integers, common: Booleans, starts: Integers
) -> Grams:
    """Common grams: the first place in each segment; the others: every place."""
    order = np.argsort(which, kind="stable")
    places, which = places[order], which[order]
    segment = np.searchsorted(starts, places, side="right")
    first = np.ones(len(places), dtype=np.bool_)
    first[1:] = (which[1:] != which[:-1]) | (segment[1:] != segment[:-1])
    keep = first | ~common[which]
    kept = np.bincount(which[keep], minlength=len(counts))
    return Grams(length=length, places=places[keep], begins=np.concatenate([[0], np.cumsum(kept)]), common=common)
