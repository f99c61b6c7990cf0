"""Strings written without looking at the gate, in the manner of notices, rosters, letters, replies and exports.

`<set>_telling.txt` and `<set>_silent.txt` hold one string a line, ⏎ for a line break. `{id|wide}` is a generated number
(region 999999, fixed seed) in one of the spellings of `spellings.py`. What each set found at first contact stands in
`first_contact.csv`.
"""

import random
import re
from pathlib import Path

from tests.plugins.privacy_gate.held_out.spellings import SPELLINGS, number

_HERE = Path(__file__).parent
_HOLE = re.compile(r"\{(id|cert|old|mobile|card|passport|digits|hex|b64|uscc|name)(?:\|(\w+))?\}")


def sets() -> list[str]:
    """The names of the sets."""
    return sorted(path.name.removesuffix("_telling.txt") for path in _HERE.glob("*_telling.txt"))


def strings(name: str, kind: str) -> list[str]:
    """kind: telling or silent."""
    rng = random.Random(name)

    def fill(met: re.Match[str]) -> str:
        if met[1] in {"digits", "hex"}:
            return "".join(rng.choices("0123456789" if met[1] == "digits" else "0123456789abcdef", k=int(met[2])))
        value = number(met[1], rng)
        return SPELLINGS[met[2]](value) if met[2] else value

    lines = (_HERE / f"{name}_{kind}.txt").read_text(encoding="utf-8").splitlines()
    return [_HOLE.sub(fill, line.replace("⏎", "\n")) for line in lines if line]
