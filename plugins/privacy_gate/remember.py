"""What was found in bytes already seen, so that a second run only reads what changed.

The key holds the bytes, the name's suffix, what is lawful, and the gate's own files: a better gate looks again.
Only the digests of files with nothing in them are kept; findings are never written down.
"""

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from plugins.privacy_gate.finding import Finding

Found = list[tuple[str, Finding]]


class Remembered:
    """Digests of files that were clean. A memory that cannot be read or written is only slower."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._clean: set[str] = set()
        self._before: frozenset[str] = frozenset()

    def __enter__(self) -> "Remembered":
        with suppress(OSError, ValueError, TypeError, KeyError):
            self._before = frozenset(json.loads(self.file.read_text(encoding="utf-8"))[_version()])
        return self

    def __exit__(self, *_: object) -> None:
        clean = self._clean | self._before
        if clean == self._before:
            return
        with suppress(OSError):
            self.file.parent.mkdir(exist_ok=True)
            fresh = self.file.with_suffix(".new")
            fresh.write_text(json.dumps({_version(): sorted(clean)}), encoding="utf-8")
            fresh.replace(self.file)

    def recall(self, data: bytes, name: str, lawful: frozenset[str], look: Callable[[], Found]) -> Found:
        """Nothing when these bytes were clean; else look."""
        facts = "\0".join([name.rpartition(".")[2].lower(), *sorted(lawful)])
        key = hashlib.sha256(facts.encode() + b"\0\0" + data).hexdigest()[:32]
        found = [] if key in self._before else look()
        if not found:
            self._clean.add(key)
        return found


@cache
def _version() -> str:
    """Of everything that decides."""
    files = sorted(path for path in Path(__file__).parent.rglob("*") if path.suffix in {".py", ".yaml"})
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]
