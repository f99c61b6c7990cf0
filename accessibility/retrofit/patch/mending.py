"""All mends of one file, put into its bytes; everything outside them stays as it was."""

import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from accessibility.retrofit.patch import mends
from accessibility.retrofit.patch.page import Edit, Page


class Mend(Protocol):
    CRITERION: str
    WORDS: str

    @staticmethod
    def mend(page: Page) -> Iterator[Edit]: ...


@cache
def all_mends() -> dict[str, Mend]:
    names = sorted(found.name for found in pkgutil.iter_modules(mends.__path__))
    return {name: cast(Mend, import_module(f"{mends.__name__}.{name}")) for name in names}


def edits_of(page: Page) -> list[Edit]:
    """In the order of the file. Where two would change the same bytes, the first of the alphabet's mends does."""
    found: list[Edit] = []
    for name, one in all_mends().items():
        for edit in one.mend(page):
            if not any(_meet(edit, other) for other in found):
                found.append(replace(edit, criterion=edit.criterion or one.CRITERION, rule=name))
    return sorted(found, key=lambda edit: (edit.start, edit.end))


def applied(body: bytes, edits: Sequence[Edit]) -> bytes:
    """edits: sorted, none over another."""
    pieces, at = list[bytes](), 0
    for edit in edits:
        pieces += [body[at : edit.start], edit.new]
        at = edit.end
    return b"".join([*pieces, body[at:]])


def _meet(edit: Edit, other: Edit) -> bool:
    """Two insertions at one place do not: both are made, in order."""
    if edit.start == edit.end and other.start == other.end:
        return edit.start == other.start and edit.new == other.new
    return edit.start < other.end and other.start < edit.end


def words_of(edits: Iterable[Edit]) -> str:
    """ "3.1.1 language, 1.1.1 alternatives": in ASCII, as a diff is in the encoding of the files."""
    return ", ".join(dict.fromkeys(f"{edit.criterion} {edit.rule}" for edit in edits))
