"""The smallest compound files that real readers open: Word 97 and Excel 97 with a few lines of text. Made by code."""

import struct

SECTOR = 512
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(streams: dict[str, bytes]) -> bytes:
    """[MS-CFB] version 3. Streams are padded past 4,096 bytes, so that no mini stream is needed."""
    padded = {name: body.ljust(max(4096, -(-len(body) // SECTOR) * SECTOR), b"\0") for name, body in streams.items()}
    table = [FAT, END]  # sector 0: the FAT; sector 1: the directory
    starts = {}
    for name, body in padded.items():
        starts[name] = len(table)
        count = len(body) // SECTOR
        table += [*range(len(table) + 1, len(table) + count), END]
    names = sorted(padded, key=lambda name: (len(name), name.upper()))  # the tree is a chain to the right
    entries = [_entry("Root Entry", 5, child=1, start=END, size=0)]
    for index, name in enumerate(names):
        right = index + 2 if index + 1 < len(names) else FREE
        entries.append(_entry(name, 2, right=right, start=starts[name], size=len(padded[name])))
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIII", bytes.fromhex("d0cf11e0a1b11ae1"), b"", 0x3E, 3, 0xFFFE, 9, 6,
        0, 1, 1, 0, 4096, END, 0, END, 0,
    )  # fmt: skip
    header += struct.pack("<I", 0) + struct.pack("<I", FREE) * 108
    fat = struct.pack(f"<{len(table)}I", *table).ljust(SECTOR, b"\xff")
    directory = b"".join(entries).ljust(SECTOR, b"\0")
    return header + fat + directory + b"".join(padded.values())


def _entry(name: str, kind: int, *, right: int = FREE, child: int = FREE, start: int, size: int) -> bytes:
    words = (name + "\0").encode("utf-16-le")
    return struct.pack("<64sHBBIII16sIQQIQ", words, len(words), kind, 1, FREE, right, child, b"", 0, 0, 0, start, size)


def word97(paragraphs: tuple[str, ...]) -> bytes:
    """[MS-DOC]: a file information block, the text, and a piece table that points at it."""
    text = "".join(line + "\r" for line in paragraphs)
    fib = bytearray(2048)
    struct.pack_into("<HHHHHHHI", fib, 0, 0xA5EC, 0xC1, 0, 0x804, 0, 0x0200, 0xBF, 0)
    struct.pack_into("<II", fib, 0x18, 2048, 2048 + 2 * len(text))
    struct.pack_into("<H", fib, 0x20, 14)
    struct.pack_into("<H", fib, 0x3E, 22)
    struct.pack_into("<I", fib, 0x40, 2048 + 2 * len(text))
    struct.pack_into("<I", fib, 0x4C, len(text))
    struct.pack_into("<H", fib, 0x98, 0x5D)
    pieces = struct.pack("<IIHIH", 0, len(text), 0, 2048, 0)
    clx = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", fib, 0x1A2, 0, len(clx))
    return compound({"WordDocument": bytes(fib) + text.encode("utf-16-le"), "1Table": clx})


def excel97(rows: tuple[tuple[str, ...], ...]) -> bytes:
    """[MS-XLS]: one sheet of labels."""
    sheet = _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0x07CC, 0, 6))
    sheet += _record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            sheet += _record(0x204, struct.pack("<HHHHB", y, x, 0, len(text), 1) + text.encode("utf-16-le"))
    sheet += _record(0x0A, b"")
    begin = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0x07CC, 0, 6)) + _record(0x42, struct.pack("<H", 1200))
    name = "表1"
    bound = struct.pack("<IHBB", 0, 0, len(name), 1) + name.encode("utf-16-le")
    at = len(begin) + 4 + len(bound) + 4
    book = begin + _record(0x85, struct.pack("<I", at) + bound[4:]) + _record(0x0A, b"")
    return compound({"Workbook": book + sheet})


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body
