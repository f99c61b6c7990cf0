"""Frozen dataclasses ↔ plain JSON values, by their annotations: fields that hold their default are left out."""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

Build = Callable[[Any], Any]


def plain(value: Any) -> Any:
    """What json.dumps can write. Sets are sorted, so that the same value gives the same bytes."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            one.name: plain(held) for one in fields(value) if not _is_default(one, held := getattr(value, one.name))
        }
    if isinstance(value, Mapping):
        return {key: plain(held) for key, held in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(plain(held) for held in value)
    if isinstance(value, tuple | list):
        return [plain(held) for held in value]
    return value


def _is_default(one: "Field[Any]", held: Any) -> bool:
    default = one.default_factory() if one.default_factory is not MISSING else one.default
    return default is not MISSING and bool(held == default)


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
