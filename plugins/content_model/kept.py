"""What a build keeps for the next one: values by name, believed only when their stamp is the one that is asked for.

An index, sealed with a key of this clone, says where in which pack a value lies and what its digest is; packs are only
ever added and never changed. So a damaged, foreign or older memory is as if it were not there, a kill leaves the one
before, and of two builds at once the later one's is kept whole.
"""

import hashlib
import hmac
import io
import json
import os
import pickle
import secrets
import sys
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from plugins.content_model.choice import choice_of
from plugins.content_model.declarations import Declaration, group, item_type, names
from plugins.content_model.pack import Held, Pack, Place
from plugins.content_model.past import PastError
from plugins.content_model.past.repository import Repository
from plugins.content_model.record import record_of

Entry = tuple[str, str, int, int, str]
"""Of a value: its stamp, its pack, where it begins and how long it is there, the SHA-256 of its bytes."""

_KEY = "podao-memory.key"
_MOST_PACKS = 16  # more are joined into one
_STANDARD = frozenset(
    {
        ("builtins", "complex"),
        ("builtins", "frozenset"),
        ("builtins", "set"),
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("datetime", "time"),
        ("datetime", "timedelta"),
        ("datetime", "timezone"),
        ("decimal", "Decimal"),
        ("pathlib", "PosixPath"),
        ("pathlib", "PurePosixPath"),
        ("pathlib", "WindowsPath"),
        ("types", "MappingProxyType"),
    }
)


class Kept:
    """One memory below `.cache/`. version: of all that decides besides the stamps. Whatever is wrong with it, it is
    empty then, and what cannot be written is only made again next time.
    """

    def __init__(self, root: Path, name: str, version: str) -> None:
        self.folder = root / ".cache" / name
        self._index = self.folder / "index"
        self._key = _key(root)
        self._version = version
        self._packs: dict[str, Pack] = {}
        self._fresh: dict[str, tuple[str, bytes]] = {}
        self._used: set[str] = set()
        self._is_old = False  # the index on the disk
        self._known = self._read_index()

    def get(self, name: str, stamp: str) -> Any:
        """The value that was put under that name with that very stamp; None when there is none."""
        place = self.place(name, stamp)
        with suppress(Exception):  # written by a program that this one does not understand
            return load(place.data()) if place else None
        return None

    def place(self, name: str, stamp: str) -> Place | None:
        """Where the bytes of that value lie; they are what was put there."""
        self._used.add(name)
        if fresh := self._fresh.get(name):
            return Place(Held(fresh[1]), 0, len(fresh[1])) if fresh[0] == stamp else None
        known = self._known.get(name)
        if known is None or known[0] != stamp:
            return None
        _, pack, at, size, digest = known
        place = Place(self._pack(pack), at, size)
        return place if hashlib.sha256(place.data()).hexdigest() == digest else None

    def use(self, names: Iterable[str]) -> None:
        """These were asked for, in another process."""
        self._used.update(names)

    def digest(self, name: str) -> str:
        """Of the value's bytes; "" when there is none."""
        if fresh := self._fresh.get(name):
            return hashlib.sha256(fresh[1]).hexdigest()
        known = self._known.get(name)
        return str(known[4]) if known else ""

    def put(self, name: str, stamp: str, data: bytes) -> None:
        """data: what `dump` made of the value."""
        self._used.add(name)
        self._fresh[name] = (stamp, data)

    def save(self, live: Collection[str] | None = None) -> None:
        """Write what is new; names that are not live are forgotten. None: those that nobody asked for or put."""
        chosen = self._used if live is None else set(live)
        gone = self._known.keys() - chosen
        self._fresh = {name: fresh for name, fresh in self._fresh.items() if name in chosen}
        if not self._fresh and not gone and not self._is_old:
            return
        kept = {name: known for name, known in self._known.items() if name not in gone and name not in self._fresh}
        with suppress(OSError):
            added = self._fresh
            if len({known[1] for known in kept.values()}) >= _MOST_PACKS:
                added = {name: (known[0], self._bytes(known)) for name, known in kept.items()} | added
                kept = {}
            fresh = self.write_pack((name, *value) for name, value in added.items()) if added else {}
            self._known = kept | fresh
            self._write_index()
            self._fresh, self._is_old = {}, False
            self._sweep()

    def _bytes(self, known: Entry) -> bytes:
        _, pack, at, size, _ = known
        return self._pack(pack).read(at, size)

    def _pack(self, name: str) -> Pack:
        if name not in self._packs:
            self._packs[name] = Pack(self.folder / name)
        return self._packs[name]

    def write_pack(self, values: Iterable[tuple[str, str, bytes]]) -> dict[str, Entry]:
        """Write values (name, stamp, bytes) to a pack of their own, in whichever process; `add` makes them known."""
        self.folder.mkdir(parents=True, exist_ok=True)
        name = f"{secrets.token_hex(8)}.pack"
        known, at = {}, 0
        with (self.folder / name).open("xb") as file:
            for key, stamp, data in values:
                file.write(data)
                known[key] = (stamp, name, at, len(data), hashlib.sha256(data).hexdigest())
                at += len(data)
        return known

    def add(self, known: Mapping[str, Entry]) -> None:
        """What `write_pack` wrote."""
        self._known.update(known)
        self._used.update(known)
        self._is_old = True

    def _write_index(self) -> None:
        text = json.dumps({"version": self._version, "known": self._known}, ensure_ascii=False).encode()
        fresh = self._index.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(self._seal(text) + text)
        fresh.replace(self._index)

    def _read_index(self) -> dict[str, Entry]:
        with suppress(OSError, ValueError, KeyError, TypeError):
            data = self._index.read_bytes()
            seal, text = data[:32], data[32:]
            if hmac.compare_digest(seal, self._seal(text)):
                facts = json.loads(text)
                if facts["version"] == self._version:
                    return {name: tuple(known) for name, known in facts["known"].items()}
        return {}

    def _sweep(self) -> None:
        """Packs that nothing is in any more. One that another build is just writing is younger than the index."""
        used = {known[1] for known in self._known.values()}
        written = self._index.stat().st_mtime_ns
        for pack in self.folder.glob("*.pack"):
            with suppress(OSError):
                if pack.name not in used and pack.stat().st_mtime_ns < written:
                    pack.unlink()

    def _seal(self, text: bytes) -> bytes:
        return hmac.digest(self._key, text, "sha256")


def declared(kind: str, name: str) -> Declaration:
    """A declaration, which is named in what is kept, not copied."""
    return item_type(name) if kind == "types" else group(name)


def _named(declaration: Declaration) -> tuple[Any, ...]:
    """How pickle is told that; one that is neither a type nor a group is copied."""
    for kind in ("types", "groups"):
        if declaration.name in names(kind) and declared(kind, declaration.name) == declaration:
            return declared, (kind, declaration.name)
    return declaration.__reduce_ex__(5)  # type: ignore[return-value]  # of a dataclass, a tuple


class _Unpickler(pickle.Unpickler):
    """Makes nothing but values of ours and a few plain ones, whatever the bytes say."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _STANDARD or (module, name) == ("pathlib._local", "PosixPath"):
            return getattr(import_module(module), name)
        found = (
            getattr(sys.modules.get(module) or import_module(module), name) if module.startswith("plugins.") else None
        )
        if (isinstance(found, type) and found.__module__ == module) or found in (declared, record_of, choice_of):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of ours")


def dump(value: object) -> bytes:
    """A value as bytes."""
    into = io.BytesIO()
    pickler = pickle.Pickler(into, 5)
    pickler.dispatch_table = {Declaration: _named}
    pickler.dump(value)
    return into.getvalue()


def load(data: bytes) -> Any:
    """The value again. Raises whatever broken bytes make pickle raise."""
    return _Unpickler(io.BytesIO(data)).load()


def _key(root: Path) -> bytes:
    """In the clone's git folder, where no archive and no other clone has it; beside the memory where git is not."""
    try:
        folder = Repository(root).folder
    except PastError:
        folder = root / ".cache"
    file = folder / _KEY
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
        with suppress(FileExistsError):
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as fresh:
                fresh.write(secrets.token_bytes(32))
        if len(key := file.read_bytes()) == 32:
            return key
    return secrets.token_bytes(32)  # of this run only: nothing is believed
