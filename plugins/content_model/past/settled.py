"""What a gate proved at an earlier commit, so that a second look at everything only reads what changed.

The memory holds digests only, is sealed (sealed.py), and knows the gate's own files and settings. Of another past, it
is as if it were not there.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from plugins.content_model.digests import Digests
from plugins.content_model.past.repository import PastError, Repository
from plugins.content_model.past.sealed import read_sealed, write_sealed

_PLUGINS = Path(__file__).parents[2]
Known = Mapping[str, Sequence[str]]


class Settled:
    """One gate's memory. A file that cannot be read or written only makes it slower."""

    def __init__(self, root: Path, gate: str, *, by_history: bool = True, digests: Digests | None = None) -> None:
        self.root, self.gate, self._by_history = root, gate, by_history
        self._digests = digests or Digests(root)
        self.repository = Repository(root)
        self._file = root / ".cache" / f"{gate}.settled"
        self._still: dict[str, Sequence[str]] = {}
        self._moved = True

    @cached_property
    def known(self) -> Known:
        """Path → the digest it had when it was in order, and the files that belong to it."""
        with suppress(ValueError, KeyError, TypeError, PastError):
            facts = json.loads(read_sealed(self.repository, self._file) or b"{}")
            if facts["version"] == self._version:
                since = self._since(facts["head"])
                return {path: known for path, known in facts["known"].items() if not since & {path, *known[1:]}}
        return MappingProxyType({})

    def is_settled(self, path: Path) -> bool:
        """Whether this very file, with all that belongs to it, was in order and no commit touched it since."""
        known = self.known.get(path.as_posix())
        if known is None or known[0] != self._digest([path, *map(Path, known[1:])]):
            return False
        self._still[path.as_posix()] = known
        return True

    def write(self, proved: Mapping[Path, Iterable[Path]]) -> None:
        """Remember these, each with the files that belong to it, and what was still settled; nothing else."""
        fresh = {
            path.as_posix(): [self._digest([path, *files]), *(file.as_posix() for file in files)]
            for path, files in proved.items()
        }
        known = {**self._still, **fresh}
        if known == self.known and not self._moved:
            return
        facts = {"head": self.repository.head, "known": known, "version": self._version}
        text = json.dumps(facts, ensure_ascii=False, sort_keys=True)
        write_sealed(self.repository, self._file, text.encode())

    def _digest(self, paths: Sequence[Path]) -> str:
        """Of files with their names; "" when one cannot be read."""
        whole = hashlib.sha256()
        for path in paths:
            digest = self._digests.of(path)
            if not digest:
                return ""
            whole.update(hashlib.sha256(path.as_posix().encode()).digest() + digest)
        return whole.hexdigest()

    def _since(self, head: str) -> set[str]:
        """Paths that commits touched since. Raises PastError when that commit is not in this past."""
        if not self._by_history or head == self.repository.head:
            self._moved = False
            return set()
        self.repository.ask("merge-base", "--is-ancestor", head, "HEAD")
        words = ("log", "--format=", "--name-only", "-z", "--no-renames", "--diff-merges=combined", f"{head}..HEAD")
        names = self.repository.ask(*words).decode("utf-8", "surrogateescape").split("\0")
        return {name.strip("\n").removeprefix(self.repository.prefix) for name in names}

    @cached_property
    def _version(self) -> str:
        """Of everything that decides besides content and history: gate, content model, packages, the portal's files."""
        places = (_PLUGINS / self.gate, _PLUGINS / "content_model", self.root / "portal")
        files = sorted(
            path for place in places for path in place.rglob("*") if path.is_file() and path.suffix != ".pyc"
        )
        data = [path.read_bytes() for path in (*files, *_PLUGINS.parent.glob("requirements.lock"))]
        return hashlib.sha256(b"".join(hashlib.sha256(one).digest() for one in data)).hexdigest()
