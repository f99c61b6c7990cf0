"""What each content file was at every commit: published or not, and with which date. Without a loss over renamings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.content_model.past import Commit, Past

_FIELD = re.compile(rb"^(status|date):[ \t]*(.*?)[ \t]*\r?$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A content file as a commit left it. commit: its hash; date: as written."""

    commit: str
    committed: datetime  # Beijing time
    published: bool
    date: str


def versions(past: Past, paths: Sequence[Path]) -> Mapping[Path, Sequence[Version]]:
    """Oldest first, under all the names a file had."""
    changes = {path: [one for one in past.with_former_names(path) if one.after] for path in paths}
    texts = past.repository.blobs({one.after for some in changes.values() for one in some})
    return {path: [_version(one.commit, texts[one.after]) for one in some] for path, some in changes.items()}


def _version(commit: Commit, text: bytes) -> Version:
    head = text.partition(b"\n---")[0]
    fields = {met[1]: met[2].decode("utf-8", "replace").strip("\"'") for met in _FIELD.finditer(head)}
    published, written = fields.get(b"status") == "published", fields.get(b"date", "")
    return Version(commit=commit.hash, committed=commit.moment, published=published, date=written)
