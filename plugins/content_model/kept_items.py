"""Items that were read before: the same file, the same files it names, the same portal, the same program."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.content_model.files import File
from plugins.content_model.item import Item
from plugins.content_model.kept import Entry, Kept, dump, load
from plugins.content_model.markdown.body import Here, Writing
from plugins.content_model.pack import Place
from plugins.content_model.problem import Problem
from plugins.content_model.sources import version_of

Read = tuple[Item | None, list[Problem]]
_NOWHERE = Here(writing=Writing(source="", text="", parts=()))


@dataclass(frozen=True, slots=True, kw_only=True)
class There:
    """A writing that lies in the memory, and is read whenever somebody asks for it."""

    place: Place
    digest: str

    def __call__(self) -> Writing:
        """Raises OSError when it is not what was put there."""
        data = self.place.data()
        if hashlib.sha256(data).hexdigest() != self.digest:
            raise OSError("the memory below .cache changed while it was used")
        writing: Writing = load(data)
        return writing

    def __reduce__(self) -> tuple[Callable[[Writing], Here], tuple[Writing]]:
        """For another process, all of it."""
        return _here, (self(),)


def _here(writing: Writing) -> Here:
    return Here(writing=writing)


class KeptItems:
    """The memory of a Library. What was refused is read anew every time."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._kept = Kept(root, "items", version_of(Path(__file__).parent, root / "portal"))
        self._digests: dict[Path, str] = {}

    def get(self, path: Path, key: str) -> Read | None:
        """What reading the file at `path` (from the root) would give; what is long about it stays where it lies."""
        place = self._kept.place(key, self._digest(path))
        if place is None:
            return None
        with suppress(Exception):  # written by a program that this one does not understand
            item, problems, files, size, digest = load(place.data())
            if all(self._digest(file) == known for file, known in files.items()):
                object.__setattr__(item.body, "fetch", There(place=place.last(size), digest=digest))
                return item, problems
        return None

    def pack(self, path: Path, read: Read) -> bytes | None:
        """The value to be kept, None when it may not be."""
        item, problems = read
        if item is None or any(not problem.warning for problem in problems):
            return None
        files = self._files(item)
        if any(self._read(one) != self._digest(one) for one in (path, *files)):  # saved while it was being read
            return None
        writing = dump(item.body.fetch())
        short = replace(item, body=replace(item.body, fetch=_NOWHERE))
        return dump((short, problems, files, len(writing), hashlib.sha256(writing).hexdigest())) + writing

    def put(self, path: Path, key: str, data: bytes) -> None:
        """data: from `pack`."""
        self._kept.put(key, self._digest(path), data)

    def write(self, packed: Iterable[tuple[Path, str, bytes]]) -> Mapping[str, Entry]:
        """Many of them, straight to the disk, in whichever process; `add` makes them known."""
        return self._kept.write_pack((key, self._digest(path), data) for path, key, data in packed)

    def add(self, known: Mapping[str, Entry]) -> None:
        """What `write` wrote."""
        self._kept.add(known)

    def look_again(self) -> None:
        """Files may have changed since they were looked at."""
        self._digests.clear()

    def digest(self, key: str) -> str:
        """Of all that was read for that item; "" when that is not known."""
        return self._kept.digest(key)

    def save(self, keys: list[str]) -> None:
        """For the next build. keys: of all items there are."""
        self._kept.save(keys)

    def _files(self, item: Item) -> Mapping[Path, str]:
        """The files beside it that its fields were read with, and their digests."""
        named = {value.path for _, value, _ in item.fields.walk("file") if isinstance(value, File)}
        return {path: self._digest(path) for path in sorted(named)}

    def _digest(self, path: Path) -> str:
        if path not in self._digests:
            self._digests[path] = self._read(path)
        return self._digests[path]

    def _read(self, path: Path) -> str:
        try:
            with open(f"{self.root}/{path}", "rb") as file:  # noqa: PTH123, there may be many thousands
                return hashlib.sha256(file.read()).hexdigest()
        except OSError:
            return ""
