"""Compound files ([MS-CFB]), in which Word, Excel and WPS of old kept their streams. A damaged file ends early."""

import struct

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FREE, END = 0xFFFFFFFF, 0xFFFFFFFE
LARGEST = 64 * 1024 * 1024  # bytes of a stream
MOST_ENTRIES = 4096


def streams(data: bytes) -> dict[str, bytes]:
    """The streams by name. ValueError when it is no compound file or its tables are broken."""
    if data[:8] != MAGIC or len(data) < 512:
        raise ValueError("no compound file")
    try:
        return _streams(data)
    except (struct.error, IndexError) as problem:
        raise ValueError("broken compound file") from problem


def _streams(data: bytes) -> dict[str, bytes]:
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    small = 1 << struct.unpack_from("<H", data, 32)[0]
    if size not in (512, 4096) or small > size:
        raise ValueError("strange sectors")
    count, directory, _, cutoff, first_small, _, first_more, _ = struct.unpack_from("<IIIIIIII", data, 44)
    fat = _fat(data, size, count, first_more)
    entries = _chain(data, fat, directory, size)
    root = None
    found: list[tuple[str, int, int]] = []
    for at in range(0, min(len(entries), MOST_ENTRIES * 128) - 127, 128):
        length, kind = struct.unpack_from("<HB", entries, at + 64)
        start, bytes_ = struct.unpack_from("<II", entries, at + 116)
        name = entries[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        if kind == 5:
            root = (start, bytes_)
        elif kind == 2:
            found.append((name, start, bytes_))
    container = _chain(data, fat, root[0], size)[: root[1]] if root else b""
    small_fat = _numbers(_chain(data, fat, first_small, size)) if first_small < END else []
    result: dict[str, bytes] = {}
    for name, start, length in found:
        if length < cutoff and small_fat:
            result.setdefault(name, _small(container, small_fat, start, small)[:length])
        else:
            result.setdefault(name, _chain(data, fat, start, size)[:length])
    return result


def _fat(data: bytes, size: int, count: int, more: int) -> list[int]:
    sectors = list(struct.unpack_from("<109I", data, 76))
    seen = 0
    while more < END and seen < 1000:
        block = _sector(data, more, size)
        *others, more = struct.unpack(f"<{size // 4}I", block.ljust(size, b"\xff"))
        sectors += others
        seen += 1
    fat: list[int] = []
    for sector in sectors[:count]:
        if sector < END:
            fat += _numbers(_sector(data, sector, size))
    return fat


def _numbers(data: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))


def _sector(data: bytes, number: int, size: int) -> bytes:
    return data[(number + 1) * size : (number + 2) * size]


def _chain(data: bytes, fat: list[int], sector: int, size: int) -> bytes:
    parts: list[bytes] = []
    seen: set[int] = set()
    while sector < len(fat) and sector not in seen and len(parts) * size < LARGEST:
        seen.add(sector)
        parts.append(_sector(data, sector, size))
        sector = fat[sector]
    return b"".join(parts)


def _small(container: bytes, fat: list[int], sector: int, size: int) -> bytes:
    parts: list[bytes] = []
    seen: set[int] = set()
    while sector < len(fat) and sector not in seen:
        seen.add(sector)
        parts.append(container[sector * size : (sector + 1) * size])
        sector = fat[sector]
    return b"".join(parts)
