"""Typed values under their declared names, each with the line it stands on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from sys import intern
from typing import Any

from plugins.content_model.declarations import Declaration, Field, may_hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The fields of an item, of a group in it, or of a portal file.

    `record.fee` is the typed value; what the editor left out is None, or () for a list. A name that is not
    declared is an AttributeError, so that a slip in a template stops the build.
    lines: of each field, and of each element of a list as "related[0]".
    """

    declaration: Declaration
    values: Mapping[str, object]
    lines: Mapping[str, int]
    line: int

    def __getattr__(self, name: str) -> Any:
        field = None if name in Record.__slots__ else self.declaration.fields.get(name)
        if field is None:
            raise AttributeError(name)
        value = self.values.get(name)
        return () if value is None and field.is_list else value

    def __reduce__(self) -> tuple[Any, ...]:
        """Kept and read again by the ten thousand, the names of its fields are the same few texts in all of them."""
        return record_of, (
            self.declaration,
            (*self.values,),
            (*self.values.values(),),
            (*self.lines,),
            (*self.lines.values(),),
            self.line,
        )

    def line_of(self, field: str) -> int:
        """The line a field stands on; the record's own first line when it is absent."""
        return self.lines.get(field, self.line)

    def walk(self, kind: str = "") -> "Iterator[tuple[Field, object, int]]":
        """Every single value in it, or those of a kind, groups within groups too: its field, the value, its line."""
        for key, value in self.values.items():
            field = self.declaration.fields[key]
            if kind and field.kind != kind and not may_hold(field.kind, kind):
                continue
            many = value if field.many and isinstance(value, tuple) else (value,)
            for number, one in enumerate(many):
                if isinstance(one, Record):
                    yield from one.walk(kind)
                elif one is not None:
                    yield field, one, self.lines.get(f"{key}[{number}]", self.line_of(key))


def record_of(
    declaration: Declaration,
    names: tuple[str, ...],
    values: tuple[object, ...],
    places: tuple[str, ...],
    lines: tuple[int, ...],
    line: int,
) -> Record:
    """names: of the values; places: of the lines."""
    return Record(
        declaration=declaration,
        values=dict(zip(map(intern, names), values, strict=True)),
        lines=dict(zip(map(intern, places), lines, strict=True)),
        line=line,
    )
