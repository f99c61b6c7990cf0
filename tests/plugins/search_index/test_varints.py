"""Packed lists can be read back."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.search_index.varints import pack_lists


def unpack(packed: bytes) -> list[int]:
    """One list, read the way the browser does."""
    numbers, value, shift = [], 0, 0
    for byte in packed:
        value += (byte & 127) << shift
        shift += 7
        if byte < 128:
            numbers.append(value)
            value, shift = 0, 0
    gaps = numbers[1:]
    assert numbers[0] == len(gaps)
    return np.cumsum(gaps, dtype=int).tolist()


@given(st.lists(st.lists(st.integers(0, 2**34), unique=True).map(sorted), min_size=1, max_size=8))
def test_every_list_can_be_read_back_from_where_it_begins(lists: list[list[int]]) -> None:
    begins = np.cumsum([0] + [len(one) for one in lists])
    packed, bounds = pack_lists(np.array([number for one in lists for number in one], dtype=np.int64), begins)
    assert [unpack(packed[bounds[i] : bounds[i + 1]]) for i in range(len(lists))] == lists
