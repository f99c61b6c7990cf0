"""Converted pages on disk, a chunk a file, so that 5,000 of them never are in memory at once."""

import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path

from accessibility.retrofit.converting import Converted
from accessibility.retrofit.merging import Brief, brief


class Spool:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.chunk_of: dict[str, int] = {}
        self.briefs: list[Brief] = []
        self.count = 0
        folder.mkdir(parents=True, exist_ok=True)

    def add(self, pages: Sequence[Converted]) -> None:
        self.folder.joinpath(f"{self.count}").write_bytes(pickle.dumps(list(pages), pickle.HIGHEST_PROTOCOL))
        self.chunk_of |= {page.url: self.count for page in pages}
        self.briefs += [brief(page) for page in pages]
        self.count += 1

    def pages(self) -> Iterator[Converted]:
        """In the order they came."""
        for number in range(self.count):
            yield from self._chunk(number)

    def page(self, url: str) -> Converted:
        return next(one for one in self._chunk(self.chunk_of[url]) if one.url == url)

    def _chunk(self, number: int) -> list[Converted]:
        found: list[Converted] = pickle.loads(self.folder.joinpath(f"{number}").read_bytes())
        return found
