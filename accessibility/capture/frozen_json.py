"""Frozen dataclasses ↔ plain JSON values, by their annotations: fields that hold their default are left out."""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

LEAVES = frozenset({str, int, float, bool, type(None)})
Build = Callable[[Any], Any]


def plain(value: Any, without: str = "") -> Any:
    """What json.dumps can write. Sets are sorted, so that the same value gives the same bytes.

    without: a field of the value that is left out.
    """
    kind: Any = type(value)
    return _writer(kind, without)(value)


@cache
def _writer(kind: Any, without: str = "") -> Build:
    """How values of a type are written."""
    if is_dataclass(kind):
        names = [(one.name, _default(one)) for one in fields(kind) if one.name != without]
        return lambda value: {
            name: held if type(held) in LEAVES else plain(held)
            for name, default in names
            if (held := getattr(value, name)) != default
        }
    if issubclass(kind, Mapping):
        return lambda value: {key: plain(held) for key, held in value.items()}
    if issubclass(kind, frozenset | set):
        return lambda value: sorted(map(plain, value))
    if issubclass(kind, tuple | list):
        return lambda value: list(map(plain, value))
    return _as_is


def _default(one: "Field[Any]") -> Any:
    """Equal to no value where there is none."""
    return one.default_factory() if one.default_factory is not MISSING else one.default


@cache
def builder(kind: Any) -> Build:
    """From the JSON value back to the annotated type."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if is_dataclass(kind):
        return _dataclass_builder(typing.cast("type[Any]", kind))
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        build = builder(next(one for one in inner if one is not type(None)))
        return lambda raw: None if raw is None else build(raw)
    if origin is tuple:
        return _tuple_builder(inner)
    if origin is frozenset:
        return frozenset
    if origin is not None and issubclass(origin, Mapping):
        held = builder(inner[1])
        if held is _as_is:
            return _as_is  # a shared mapping stays shared
        return lambda raw: {key: held(value) for key, value in raw.items()}
    return _as_is


def _as_is(raw: Any) -> Any:
    return raw


def _dataclass_builder(kind: type[Any]) -> Build:
    hints = typing.get_type_hints(kind)
    builders = {one.name: builder(hints[one.name]) for one in fields(kind)}
    return lambda raw: kind(**{name: builders[name](value) for name, value in raw.items()})


def _tuple_builder(inner: tuple[Any, ...]) -> Build:
    if len(inner) == 2 and inner[1] is Ellipsis:
        build = builder(inner[0])
        return lambda raw: tuple(build(value) for value in raw)
    builders = [builder(one) for one in inner]
    return lambda raw: tuple(build(value) for build, value in zip(builders, raw, strict=True))
