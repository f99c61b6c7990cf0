"""SHA-256 of what a reviewer saw: the file's name, its fields and text, and every file it brings along.

`status` is left out: a draft is reviewed, and becoming published is what the review is for.
"""

import hashlib
import re

from plugins.content_model.collisions import files_of
from plugins.content_model.front_matter import decode
from plugins.content_model.item import Item
from plugins.content_model.library import Library

_STATUS = re.compile(r"^status:.*\n", re.MULTILINE)


def digest(item: Item, library: Library) -> str:
    """Line ends and a byte order mark do not count; everything else does."""
    text, _ = decode((library.root / item.path).read_bytes(), path=item.path)
    head, fence, body = (text or "").partition("\n---")
    parts = [item.path.as_posix().encode(), (_STATUS.sub("", head, count=1) + fence + body).encode()]
    for path in sorted({file.path for file, _ in files_of(item, library)}):
        parts += [path.as_posix().encode(), (library.root / path).read_bytes()]
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()
