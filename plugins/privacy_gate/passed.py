"""What was published before and told of nobody: the same bytes, read by the same program, need not be read again.

Sealed like all memories (content_model.kept), so that nothing damaged, foreign or forged is believed; without a git
folder, which keeps the key, there is none. A text that is in order only because something is lawful, such as a
service's own number, is read again as soon as anything else is lawful.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from plugins.content_model.kept import Kept, dump
from plugins.content_model.past import PastError
from plugins.content_model.past.repository import Repository
from plugins.content_model.sources import version_of


class Passed:
    """The memory of one look at a built site. lawful: what is lawful now."""

    def __init__(self, root: Path, lawful: Iterable[str]) -> None:
        self._stamp = hashlib.sha256("\n".join(sorted(lawful)).encode()).hexdigest()
        self._live: set[str] = set()
        self._kept: Kept | None = None
        try:
            Repository(root)
        except PastError:
            return
        self._kept = Kept(root, "published", version_of(Path(__file__).parent))

    def knows(self, key: str) -> bool:
        """Whether that was in order."""
        self._live.add(key)
        return bool(self._kept and self._kept.get(key, self._stamp))

    def remember(self, keys: Iterable[str]) -> None:
        """These were in order; what was not asked about any more is forgotten."""
        if self._kept:
            for key in keys:
                self._kept.put(key, self._stamp, dump(True))
            self._kept.save(self._live)
