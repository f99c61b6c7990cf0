"""What fields promise each other, one module per type, group or portal file: `check(record)`. Found by name.

A rule sees values that may be None, because what is missing is reported elsewhere.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from plugins.content_model.declarations import item_types
from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint


def complaints(record: Record) -> Iterator[Complaint]:
    """What the rule of this record's declaration finds."""
    names = (record.declaration.name, *(("common",) if record.declaration.name in item_types() else ()))
    for check in map(_rule, names):
        if check:
            yield from check(record)


@cache
def _rule(name: str) -> Callable[[Record], Iterable[Complaint]] | None:
    if find_spec(f"{__name__}.{name}") is None:
        return None
    check: Callable[[Record], Iterable[Complaint]] = import_module(f"{__name__}.{name}").check
    return check
