"""Compare what readers get with the manifest of what was published: altered, missing or added files (网页防篡改).

The manifest that counts is ours, not the one on the server: who alters a page can alter its list as well.
"""

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import brotli

from publishing.fetch import Fetcher, links_in
from publishing.manifest import NAME

_AT_ONCE = 8
_PACKED = {".gz": gzip.decompress, ".br": brotli.decompress}  # servers send these in place of the file itself


class VerifyError(Exception):
    """Nothing could be compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """Paths, sorted. added: of a site on the web, those that altered pages link. unread: no answer, or no right to."""

    altered: tuple[str, ...]
    missing: tuple[str, ...]
    added: tuple[str, ...]
    count: int  # of files in the manifest
    unread: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.altered or self.missing or self.added or self.unread)


def read_manifest(file: Path) -> Mapping[str, str]:
    """Path → SHA-256. Raises VerifyError."""
    try:
        listed = json.loads(file.read_text(encoding="utf-8"))["files"]
        files = {name: str(facts["sha256"]) for name, facts in listed.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise VerifyError(f"没有可用的清单 {file}，请先运行 inv publish") from error
    return files


def verify(place: str, files: Mapping[str, str]) -> Differences:
    """place: a folder or an address that starts with http. Raises VerifyError."""
    if place.startswith(("http://", "https://")):
        return _site(place.rstrip("/"), files)
    folder = Path(place)
    if not folder.is_dir():
        raise VerifyError(f"{place} 不是文件夹，也不是网址")
    return _folder(folder, files)


def _folder(folder: Path, files: Mapping[str, str]) -> Differences:
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
    present = {*names} - {NAME}
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        digests = dict(zip(names, pool.map(lambda name: _digest(folder, name, files), names), strict=True))
    packed = {name for name in present if _unpacked(name) in files and name not in files}
    wanted = {**files, **{name: files[_unpacked(name)] for name in packed}}
    known = [name for name in sorted(present) if name in wanted]
    return Differences(
        altered=tuple(name for name in known if digests[name] not in ("", wanted[name])),
        missing=tuple(sorted(files.keys() - present)),
        added=tuple(sorted(present - wanted.keys())),
        count=len(files),
        unread=tuple(name for name in known if not digests[name]),
    )


def _digest(folder: Path, name: str, files: Mapping[str, str]) -> str:
    """SHA-256 of what a reader gets, "" when it cannot be read. A packed copy that is broken is no longer itself."""
    try:
        data = (folder / name).read_bytes()
    except OSError:
        return ""
    if name not in files and _unpacked(name) in files:
        try:
            data = _PACKED[name[-3:]](data)
        except Exception:  # whatever the unpacker says of it
            return "broken"
    return hashlib.sha256(data).hexdigest()


def _unpacked(name: str) -> str:
    return next((name.removesuffix(suffix) for suffix in _PACKED if name.endswith(suffix)), "")


def _site(address: str, files: Mapping[str, str]) -> Differences:
    names = sorted(files)
    with Fetcher(address) as fetcher, ThreadPoolExecutor(_AT_ONCE) as pool:
        answers = dict(zip(names, pool.map(fetcher.get, names), strict=True))
        if not any(answer.status for answer in answers.values()):
            raise VerifyError(f"{address} 打不开")
        there = {name: answer.body for name, answer in answers.items() if answer.status == 200}
        altered = tuple(name for name, body in there.items() if hashlib.sha256(body).hexdigest() != files[name])
        linked = sorted(set(_unknown({name: there[name] for name in altered}, files)))
        added = [
            name for name, answer in zip(linked, pool.map(fetcher.get, linked), strict=True) if answer.status == 200
        ]
    return Differences(
        altered=altered,
        missing=tuple(name for name, answer in answers.items() if answer.status in (404, 410)),
        added=tuple(added),
        count=len(names),
        unread=tuple(name for name, answer in answers.items() if answer.status not in (200, 404, 410)),
    )


def _unknown(pages: Mapping[str, bytes], files: Iterable[str]) -> Iterator[str]:
    """What altered pages link on their own site and nobody published."""
    known = {*files, NAME, ""}
    for name, body in pages.items():
        yield from (link for link in links_in(name, body) if link not in known and f"{link}index.html" not in known)
