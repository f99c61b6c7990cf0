"""Lists of rising numbers as few bytes: how many, then the gaps, each a little-endian base-128 number."""

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]


def pack_lists(numbers: Integers, begins: Integers) -> tuple[bytes, Integers]:
    """The bytes of all lists and where each begins in them; `begins` has one more entry than there are lists."""
    counts = np.diff(begins)
    gaps = np.diff(numbers, prepend=0)
    heads = begins[:-1][counts > 0]
    gaps[heads] = numbers[heads]
    values = np.insert(gaps, begins[:-1], counts)
    packed, ends = _pack(values)
    firsts = begins[:-1] + np.arange(len(counts))  # where each list's count stands among the values
    return packed, np.append(np.concatenate([[0], ends])[firsts], len(packed))


def _pack(values: Integers) -> tuple[bytes, Integers]:
    sizes = np.ones(len(values), dtype=np.int64)
    for bits in (7, 14, 21, 28):
        sizes += values >= 1 << bits
    ends = np.cumsum(sizes)
    packed = np.zeros(int(ends[-1]) if len(ends) else 0, dtype=np.uint8)
    for byte in range(5):
        here = sizes > byte
        more = (sizes[here] > byte + 1).astype(np.int64) << 7
        packed[(ends - sizes)[here] + byte] = ((values[here] >> 7 * byte) & 127) | more
    return packed.tobytes(), ends
