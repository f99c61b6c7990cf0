"""Functions of a site's scripts that open an address made of what they are given: `open('a.asp?id='+id)`.

Only what can be told from their text: strings and parameters set one after the other.
"""

import re
from collections.abc import Iterator

DEFINED = re.compile(r"function\s+([\w$]+)\s*\(([^)]*)\)\s*\{")
ASSIGNED = re.compile(r"(?:var\s+)?([\w$]+)\s*=\s*function\s*\(([^)]*)\)\s*\{")
CALLED = re.compile(r"([\w$]+)\s*\(([^()]*)\)")
SUM = re.compile(r"""(?:(?:["'][^"'\r\n]*["']|[\w$]+)\s*\+\s*)+(?:["'][^"'\r\n]*["']|[\w$]+)""")
PIECE = re.compile(r"""["']([^"'\r\n]*)["']|([\w$]+)""")
GOES = re.compile(r"""(?:location(?:\.href)?\s*=|location\.(?:replace|assign)\s*\(|open\s*\()\s*$""")
BEFORE = 40  # characters in which it is said what is done with an address
Function = tuple[tuple[str, ...], tuple[tuple[str, str], ...]]  # parameters; pieces: (text, "") or ("", parameter)
Call = tuple[str, tuple[str, ...]]  # name, arguments


def functions(code: str) -> dict[str, Function]:
    """By name; those that lead nowhere are left out."""
    found = {}
    for pattern in (DEFINED, ASSIGNED):
        for start in pattern.finditer(code):
            names = tuple(one.strip() for one in start[2].split(","))
            if pieces := _address(_block(code, start.end()), names):
                found[start[1]] = (names, pieces)
    return found


def calls(code: str) -> Iterator[Call]:
    """Of a handler or a javascript: address."""
    for name, inner in CALLED.findall(code):
        said = tuple(one.strip().strip("\"'") for one in inner.split(","))
        if any(re.fullmatch(r"[\w./%-]+", one) for one in said) and "this" not in said:
            yield name, said


def address(call: Call, known: dict[str, Function]) -> str:
    """ "" when the function is not known, or a value is missing."""
    name, said = call
    if name not in known:
        return ""
    names, pieces = known[name]
    values = dict(zip(names, said, strict=False))
    if any(parameter and parameter not in values for _, parameter in pieces):
        return ""
    return "".join(text or values.get(parameter, "") for text, parameter in pieces)


def _block(code: str, at: int) -> str:
    depth = 1
    for end in range(at, min(len(code), at + 2000)):
        depth += {"{": 1, "}": -1}.get(code[end], 0)
        if not depth:
            return code[at:end]
    return ""


def _address(block: str, names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    for found in SUM.finditer(block):
        pieces = tuple(PIECE.findall(found[0]))
        said = "".join(text for text, _ in pieces)
        looks = GOES.search(block[max(0, found.start() - BEFORE) : found.start()]) or re.search(r"[./?]\w", said)
        if looks and all(not name or name in names for _, name in pieces) and any(name for _, name in pieces):
            return pieces
    return ()
