"""The texts of all written pages, read on every core; one that was read before is not taken apart again."""

import hashlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from plugins.content_model.kept import Kept, dump
from plugins.content_model.side_by_side import cores, side_by_side
from plugins.search_index.page_text import UnreadablePageError, page_text

_MANY = 200  # pages; fewer are read before a second process has begun


def page_texts(paths: Sequence[Path], kept: Kept | None) -> list[str]:
    """One for each page, in the same order. kept: those of pages that are the same, by the SHA-256 of their bytes."""
    parts = cores() * 4 if len(paths) >= _MANY else 1
    size = max(1, -(-len(paths) // parts))
    works = [partial(_texts, paths[first : first + size], kept) for first in range(0, len(paths), size)]
    found = [one for part in side_by_side(works) for one in part]
    if kept:
        kept.use(digest for digest, _, _ in found)
        for digest, text, is_new in found:
            if is_new:
                kept.put(digest, "", dump(text))
    return [text for _, text, _ in found]


def _texts(paths: Sequence[Path], kept: Kept | None) -> list[tuple[str, str, bool]]:
    return [_text(path, kept) for path in paths]


def _text(path: Path, kept: Kept | None) -> tuple[str, str, bool]:
    """The digest of its bytes, its text, and whether that is new."""
    html = path.read_bytes()
    digest = hashlib.sha256(html).hexdigest()
    known: str | None = kept.get(digest, "") if kept else None
    if known is not None:
        return digest, known, False
    try:
        return digest, page_text(html), True
    except UnreadablePageError as fault:
        raise UnreadablePageError(f"{path.name}: {fault}") from fault
