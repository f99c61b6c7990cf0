"""What stands for a value: equal digests, equal values, in any process and on any machine.

A value that cannot be judged raises UnknownValueError, and whatever depends on it is made anew every time.
"""

import enum
import functools
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path, PurePath
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

from markupsafe import Markup
from pelican.contents import Content
from pelican.urlwrappers import URLWrapper

from plugins.content_model.choice import Choice
from plugins.content_model.declarations import Declaration
from plugins.content_model.item import Item
from plugins.content_model.library import Library

Digest = bytes
_PLAIN = (int, float, complex, bytes, date, datetime, time, timedelta, tzinfo, range, slice)
# Of an article: what it shares with all others, what only says where on this machine it was, and its text (text_stamp)
_ELSEWHERE = frozenset({"settings", "_context", "metadata", "source_path", "_content", "_text", "filename"})


class UnknownValueError(Exception):
    """A value of a kind that nothing is known of."""


class Digests:
    """Of the values of one build. library: knows the digests of the items that it has read."""

    def __init__(self, library: Library | None) -> None:
        self._library = library
        self._programs: dict[str, Digest] = {}
        self._known: dict[int, tuple[Any, Digest]] = {}  # by identity; the value is held, so that no other takes its id

    def of(self, value: Any) -> Digest:
        """Raises UnknownValueError."""
        if value is None or value is True or value is False:
            return b"=%d" % (0 if value is None else 1 + value)
        if type(value) is str:
            return _hash(b"s", (value.encode("utf-8", "surrogatepass"),))
        known = self._known.get(id(value))
        if known is None:
            known = self._known[id(value)] = (value, self._made(value))
        return known[1]

    def renew(self, lasting: Iterable[Content]) -> None:
        """Forget all values but articles that stay, in a process that builds again."""
        self._programs.clear()
        kept = {id(one): self._known[id(one)] for one in lasting if id(one) in self._known}
        self._known = kept

    def _made(self, value: Any) -> Digest:  # noqa: PLR0912, one kind after the other
        kind = type(value)
        name = f"{kind.__module__}.{kind.__qualname__}".encode()
        if isinstance(value, Item):
            return self._item(value)
        if isinstance(value, Content):
            return self._content(value)
        if isinstance(value, Choice):
            return _hash(name, (str(value).encode(), value.code.encode()))
        if isinstance(value, Markup) or (isinstance(value, str) and not hasattr(value, "__dict__")):
            return _hash(name, (str.encode(value, "utf-8", "surrogatepass"),))
        if isinstance(value, enum.Enum):
            return _hash(name, (value.name.encode(),))
        if isinstance(value, _PLAIN):
            return _hash(name, (repr(value).encode(),))
        if isinstance(value, PurePath):
            return _hash(name, (value.as_posix().encode(),))
        if isinstance(value, Declaration):
            return _hash(name, (value.name.encode(),))  # what is declared is part of the program
        if isinstance(value, Mapping):
            return _hash(name, (self.of(one) for pair in value.items() for one in pair))
        if isinstance(value, tuple | list):
            return _hash(name, map(self.of, value))
        if isinstance(value, set | frozenset):
            return _hash(name, sorted(map(self.of, value)))
        if isinstance(value, type):
            return _hash(b"type", (f"{value.__module__}.{value.__qualname__}".encode(),))
        if is_dataclass(value):
            return _hash(name, (self.of(getattr(value, field.name)) for field in fields(value)))
        if isinstance(value, URLWrapper):
            own = sorted((key, one) for key, one in vars(value).items() if key != "settings" and key[0] != "_")
            facts = (("name", value.name), ("slug", value.slug), *own)  # what begins with _ is filled in when asked for
            return _hash(name, (self.of(part) for pair in facts for part in pair))
        return self._function(value, name)

    def _function(self, value: Any, name: bytes) -> Digest:
        """What it is made of and what it holds on to. Those of packages are known by the packages' versions."""
        if isinstance(value, FunctionType):
            code = value.__code__
            held = [cell.cell_contents for cell in value.__closure__ or ()]
            facts = (code.co_filename.rpartition("/")[2], code.co_firstlineno, value.__qualname__)
            where = self._program(code.co_filename)
            return _hash(name, (where, *map(self.of, (*facts, *held, value.__defaults__, value.__kwdefaults__))))
        if isinstance(value, functools.partial):
            return _hash(name, map(self.of, (value.func, value.args, value.keywords)))
        if isinstance(value, MethodType):
            return _hash(name, (self.of(value.__func__), self.of(value.__self__)))
        if isinstance(value, BuiltinFunctionType) and value.__module__ in ("builtins", "math"):
            return _hash(name, (value.__qualname__.encode(),))
        raise UnknownValueError(f"{name.decode()} has no digest")

    def _program(self, file: str) -> Digest:
        """Of the file that a function stands in."""
        if file not in self._programs:
            try:
                self._programs[file] = hashlib.sha256(Path(file).read_bytes()).digest()
            except OSError as lost:
                raise UnknownValueError(f"{file} cannot be read") from lost
        return self._programs[file]

    def _item(self, item: Item) -> Digest:
        """What was read, and what was made of it since: a validity that has ended, a list of names taken down."""
        library = self._library
        read = library.kept.digest(item.key) if library and library.kept else ""
        if not library or not read:
            raise UnknownValueError(f"{item.key} was not kept")
        if library.item(item.key) is item:
            return _hash(b"item", (read.encode(),))
        return _hash(b"item", (read.encode(), self.of(item.fields.values), self.of(item.body.html)))

    def _content(self, content: Content) -> Digest:
        """All that a template can get at from an article, its text too; articles that hold others cannot be judged."""
        own = vars(content)
        parts = [self._text(content)]
        for key, value in own.items():
            if key in _ELSEWHERE:
                continue
            if isinstance(value, Content) or (key == "translations" and value):
                raise UnknownValueError("an article holds another one")
            parts += key.encode(), self.of(value)
        for key, value in content.metadata.items():
            if own.get(key) is not value:
                parts += b"metadata", key.encode(), self.of(value)
        return _hash(b"content", parts)

    def _text(self, content: Content) -> Digest:
        stamp = getattr(content, "text_stamp", None)
        return self.of(stamp(self) if stamp else content._content)


def _hash(kind: bytes, parts: Iterable[bytes]) -> Digest:
    whole = hashlib.blake2b(kind, digest_size=16)
    for part in parts:
        whole.update(b"%d:" % len(part) + part)
    return whole.digest()
