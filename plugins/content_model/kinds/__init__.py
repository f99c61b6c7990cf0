"""Kinds of values, one module each: `read(text)` gives the typed value or raises RefusalError. Found by name.

A kind knows only the text. What it points at (items, files, units) is looked up in references.py.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module


@cache
def reader_of(kind: str) -> Callable[[str], object]:
    """The `read` of a kind."""
    read: Callable[[str], object] = import_module(f"{__name__}.{kind}").read
    return read
