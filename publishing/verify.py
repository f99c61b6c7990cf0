"""Compare what readers get with the manifest of what was published: altered, missing or added files (网页防篡改).

The manifest that counts is ours, not the one on the server: who alters a page can alter its list as well.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from publishing.manifest import NAME

_AT_ONCE = min(8, 2 * (os.cpu_count() or 1))
_SECONDS = 15


class VerifyError(Exception):
    """Nothing could be compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """Paths, sorted. added: only a folder can tell."""

    altered: tuple[str, ...]
    missing: tuple[str, ...]
    added: tuple[str, ...]
    count: int  # of files in the manifest

    def __bool__(self) -> bool:
        return bool(self.altered or self.missing or self.added)


def read_manifest(file: Path) -> Mapping[str, str]:
    """Path → SHA-256. Raises VerifyError."""
    try:
        files: Mapping[str, str] = json.loads(file.read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise VerifyError(f"没有可用的清单 {file}，请先运行 inv publish") from error
    return files


def verify(place: str, files: Mapping[str, str]) -> Differences:
    """place: a folder or an address that starts with http. Raises VerifyError."""
    address = place.rstrip("/") if place.startswith(("http://", "https://")) else ""
    folder = Path(place)
    if not address and not folder.is_dir():
        raise VerifyError(f"{place} 不是文件夹，也不是网址")
    names = sorted(files)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        met = list(pool.map(lambda name: _fetched(address, name) if address else _read(folder / name), names))
    if address and not any(met):
        raise VerifyError(f"{place} 打不开")
    there = {name: data for name, data in zip(names, met, strict=True) if data}
    present = (
        set() if address else {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    )
    return Differences(
        altered=tuple(name for name, digest in there.items() if digest != files[name]),
        missing=tuple(name for name in names if name not in there),
        added=tuple(sorted(present - {*files, NAME})),
        count=len(names),
    )


def _read(file: Path) -> str:
    """SHA-256, "" when there is no such file."""
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""


def _fetched(address: str, name: str) -> str:
    asked = Request(f"{address}/{quote(name)}", headers={"Accept-Encoding": "identity", "Cache-Control": "no-cache"})
    try:
        with urlopen(asked, timeout=_SECONDS) as answer:
            return hashlib.sha256(answer.read()).hexdigest()
    except (URLError, OSError):
        return ""
