"""Whoever comes with an old address is taken to the new one: maps for nginx, Caddy and Apache, stub pages, and a table.

`write(work)` fills `redirects/` of a work folder. A server's configuration is a module of this folder with
`files(moves)`, which gives the bytes by file name; modules are found by walking the folder.
"""

import pkgutil
import shutil
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from accessibility.retrofit.folder import Work
from accessibility.retrofit.redirects.moves import Move, moves_of

__all__ = ["Move", "files", "moves_of", "write"]


def write(work: Work) -> tuple[Move, ...]:
    """The moves; SettingError when nothing has been converted yet."""
    moves = moves_of(work)
    half, whole = work.root / ".redirects.half", work.root / "redirects"
    shutil.rmtree(half, ignore_errors=True)
    for name, content in files(moves).items():
        place = half / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    shutil.rmtree(whole, ignore_errors=True)
    half.rename(whole)
    return moves


def files(moves: Sequence[Move]) -> dict[str, bytes]:
    """Of every server, by name in redirects/."""
    made: dict[str, bytes] = {}
    for found in sorted(pkgutil.iter_modules([str(Path(__file__).parent)]), key=lambda found: found.name):
        module = import_module(f"{__name__}.{found.name}")
        if hasattr(module, "files"):
            made.update(module.files(moves))
    return made
