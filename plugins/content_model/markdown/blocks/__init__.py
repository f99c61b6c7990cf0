"""The blocks an editor can write, one a file, found by walking this folder.

Each module has `PRIORITY` (higher is tried first), `FIRST` (the characters its first line may begin with, "" for any),
`INTERRUPTS` (a pattern of lines that end a paragraph without a blank line, "" for none) and `take`.
"""

import pkgutil
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from plugins.content_model.markdown.node import Node

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader


class Block(Protocol):
    PRIORITY: int
    FIRST: str
    INTERRUPTS: str

    def take(self, reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
        """Reads the block that begins at `lines[at]` into `parent`; gives the index after it, or `at` if none does."""


@cache
def blocks() -> Sequence[Block]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    found = [cast("Block", import_module(f"{__name__}.{name}")) for name in names]
    return tuple(sorted(found, key=lambda block: -block.PRIORITY))
