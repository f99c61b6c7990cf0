"""SHA-256 of what a reviewer saw: the file's name, fields and text, every file it brings along, and who may see it.

`status` is left out: a draft is reviewed, and becoming published is what the review is for.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from plugins.content_model.collisions import files_of
from plugins.content_model.front_matter import decode
from plugins.content_model.item import Item
from plugins.content_model.library import Library

_SCHEME = b"podao review 1"
_STATUS = re.compile(r"^status:.*\n", re.MULTILINE)


def digest(item: Item, library: Library, *, secrecy: str, reason: str) -> str:
    """Of an item as it lies on disk."""
    return digest_of(library.root, item.path, files_with(item, library), secrecy=secrecy, reason=reason)


def digest_of(root: Path, path: Path, files: Iterable[Path], *, secrecy: str, reason: str) -> str:
    """The same, when the files it brings along are known. Raises OSError."""
    parts = [_SCHEME, secrecy.encode(), reason.encode(), path.as_posix().encode(), words((root / path).read_bytes())]
    for file in sorted(files):
        parts += [file.as_posix().encode(), (root / file).read_bytes()]
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()


def files_with(item: Item, library: Library) -> Sequence[Path]:
    """The pictures and attachments that the item links."""
    return sorted({file.path for file, _ in files_of(item, library)})


def words(data: bytes) -> bytes:
    """What counts of a content file: line ends, a byte order mark and the status do not."""
    text, _ = decode(data, path=Path())
    if text is None:
        return data
    head, fence, body = text.partition("\n---")
    return (_STATUS.sub("", head, count=1) + fence + body).encode()
