"""What git knows of each content file: when it was first published, and with which date.

A commit's own time can be set to anything; it cannot have been made before the commits it builds on, so the latest
time among itself and its ancestors counts.
"""

import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from plugins.content_model.kinds.moment import BEIJING

_FIELD = re.compile(rb"^(status|date):[ \t]*(.*?)[ \t]*\r?$", re.MULTILINE)


class PastError(Exception):
    """Why git cannot tell. `refused`: the past is there but cut short, which could hide something."""

    def __init__(self, why: str, *, refused: bool) -> None:
        super().__init__(why)
        self.refused = refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A content file as a commit left it. date: as written."""

    committed: datetime  # Beijing time
    published: bool
    date: str


def pasts(root: Path) -> Mapping[Path, tuple[Version, ...]]:
    """Of each file under content/: its versions, oldest first, under all the names it had. Raises PastError."""
    if _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise PastError("这是浅克隆，看不到第一次发布的提交", refused=True)
    if not _git(root, "rev-list", "--max-count=1", "--all").strip():
        return {}
    times = _times(root)
    found: dict[Path, list[tuple[str, str]]] = {}
    for commit, blob, old, path in _changes(root):
        earlier = found.get(old, []) if old else found.setdefault(path, [])
        found[path] = [*earlier, (commit, blob)]
    texts = _texts(root, {blob for changes in found.values() for _, blob in changes})
    return {
        path: tuple(_version(times[commit], texts[blob]) for commit, blob in changes) for path, changes in found.items()
    }


def version(text: bytes, committed: datetime) -> Version:
    """Of a file that is not committed yet."""
    return _version(committed, text)


def _version(committed: datetime, text: bytes) -> Version:
    head = text.partition(b"\n---")[0]
    fields = {met[1]: met[2].decode("utf-8", "replace").strip("\"'") for met in _FIELD.finditer(head)}
    return Version(committed=committed, published=fields.get(b"status") == "published", date=fields.get(b"date", ""))


def _times(root: Path) -> Mapping[str, datetime]:
    """Each commit's time: the latest of its own and its ancestors'."""
    seconds: dict[str, int] = {}
    for line in _git(root, "log", "--topo-order", "--reverse", "--format=%H %ct %P", "HEAD").decode().splitlines():
        commit, own, *parents = line.split()
        seconds[commit] = max([int(own), *(seconds.get(parent, 0) for parent in parents)])
    return {commit: datetime.fromtimestamp(time, UTC).astimezone(BEIJING) for commit, time in seconds.items()}


def _changes(root: Path) -> Iterator[tuple[str, str, Path | None, Path]]:
    """Commit, blob, the name before a renaming, the name; oldest first."""
    words = ("log", "--topo-order", "--reverse", "--raw", "-z", "-m", "-M60%", "--no-abbrev", "--format=%x01%H")
    commit, fields = "", iter(_git(root, *words, "HEAD", "--", "content").decode("utf-8", "replace").split("\0"))
    for field in fields:
        text = field.strip("\n")
        if text.startswith("\x01"):
            commit, text = text[1:41], text[41:].strip("\n")
        if not text.startswith(":"):
            continue
        _, _, _, blob, status = text.split(" ")
        old = Path(next(fields)) if status[0] in "RC" else None
        path = Path(next(fields))
        if status != "D" and path.suffix == ".md":
            yield commit, blob, old, path


def _texts(root: Path, blobs: Iterable[str]) -> Mapping[str, bytes]:
    """The contents of blobs, in one conversation with git."""
    asked = sorted(blobs)
    said = _git(root, "cat-file", "--batch", text="\n".join(asked).encode() + b"\n") if asked else b""
    texts, place = {}, 0
    for blob in asked:
        end = said.index(b"\n", place)
        size = int(said[place:end].split()[2])
        texts[blob] = said[end + 1 : end + 1 + size]
        place = end + size + 2
    return texts


def _git(root: Path, *words: str, text: bytes = b"") -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *words], input=text, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise PastError("这里没有 git 仓库，或者没有安装 git", refused=False) from error
    return done.stdout
