"""Items that were read before: the same file, the same files it names, the same portal, the same program."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from plugins.content_model.files import File
from plugins.content_model.item import Item
from plugins.content_model.kept import Entry, Kept, dump
from plugins.content_model.problem import Problem
from plugins.content_model.sources import version_of

Read = tuple[Item | None, list[Problem]]


class KeptItems:
    """The memory of a Library. What was refused is read anew every time."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._kept = Kept(root, "items", version_of(Path(__file__).parent, root / "portal"))
        self._digests: dict[Path, str] = {}

    def get(self, path: Path, key: str) -> Read | None:
        """What reading the file at `path` (from the root) would give."""
        found = self._kept.get(key, self._digest(path))
        if found is None:
            return None
        item, problems, files = found
        return (item, problems) if all(self._digest(file) == digest for file, digest in files.items()) else None

    def pack(self, path: Path, read: Read) -> bytes | None:
        """The value to be kept, None when it may not be."""
        item, problems = read
        if item is None or any(not problem.warning for problem in problems):
            return None
        files = self._files(item)
        if any(self._read(one) != self._digest(one) for one in (path, *files)):  # saved while it was being read
            return None
        return dump((item, problems, files))

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
