"""Results that are still true: entries named by all they depend on, with their digest; safe to share and to kill.

An entry is written beside its place and moved there in one step. One that is damaged, or stands under a name that is
not its own, is thrown away and counted, never believed.
"""

import hashlib
import json
import os
import time
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from accessibility.errors import SettingError

KEPT_DAYS = 60  # that an entry is kept without being asked for


def name_of(*parts: str) -> str:
    """The name of what depends on all these."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True).encode("ascii")).hexdigest()


@dataclass(slots=True, kw_only=True)
class Cache:
    """A folder of entries by kind and name. `damaged`: entries met that could not be believed."""

    folder: Path
    damaged: set[str] = field(default_factory=set)

    def get(self, kind: str, name: str) -> str | None:
        """JSON; None when there is none."""
        raw = self._read(kind, name)
        return None if raw is None else raw.decode("utf-8")

    def put(self, kind: str, name: str, value: Any) -> None:
        """value: what JSON can hold."""
        self._write(kind, name, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8"))

    def get_bytes(self, name: str) -> bytes | None:
        """What `put_bytes` gave this name to."""
        raw = self._read("bytes", name)
        return None if raw is None else zlib.decompress(raw)

    def put_bytes(self, raw: bytes) -> str:
        """The name is that of the content. raw: compressed already."""
        name = hashlib.sha256(raw).hexdigest()
        if not self._place("bytes", name).exists():
            self._write("bytes", name, raw)
        return name

    def has_bytes(self, name: str) -> bool:
        return self._place("bytes", name).is_file()

    def prune(self) -> None:
        """Entries nobody has asked for in a long time, and what killed runs have left half written."""
        oldest = time.time() - KEPT_DAYS * 86400
        for place in _files(self.folder):
            with suppress(OSError):
                if place.stat().st_mtime < (oldest if place.suffix != ".part" else time.time() - 3600):
                    place.unlink()

    def _read(self, kind: str, name: str) -> bytes | None:
        """The content, when the entry is what it says it is."""
        place = self._place(kind, name)
        try:
            head, _, content = place.read_bytes().partition(b"\n")
        except FileNotFoundError:
            return None
        except OSError:
            head, content = b"", b""
        if head != _head(kind, name, content):
            self.damaged.add(place.name)
            with suppress(OSError):
                place.unlink()
            return None
        with suppress(OSError):
            os.utime(place)
        return content

    def _write(self, kind: str, name: str, content: bytes) -> None:
        place = self._place(kind, name)
        part = place.with_suffix(f".{os.getpid()}-{time.monotonic_ns()}.part")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(_head(kind, name, content) + b"\n" + content)
            part.replace(place)
        except OSError as problem:
            raise not_writable(self.folder, problem) from problem

    def _place(self, kind: str, name: str) -> Path:
        return self.folder / kind / name[:2] / name


def not_writable(folder: Path, problem: OSError) -> SettingError:
    return SettingError(
        f"写不了 {folder}：{problem}。检测要在那里记下进度；请腾出空间或用 --cache 换一个文件夹。\n"
        f"{folder} cannot be written; the audit notes there how far it is. Make room, or name another with --cache."
    )


def _head(kind: str, name: str, content: bytes) -> bytes:
    return f"podao 1 {kind} {name} {hashlib.sha256(content).hexdigest()}".encode("ascii")


def _files(folder: Path) -> Iterable[Path]:
    kinds = ("bytes", "pages", "results", "web", "compared", "plans")
    return (place for kind in kinds for place in folder.glob(f"{kind}/*/*"))
