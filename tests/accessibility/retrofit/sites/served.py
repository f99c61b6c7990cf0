"""A legacy site as a server would give it, with the truth beside it."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.accessibility.retrofit.sites.papers import paper_bytes, photo_bytes
from tests.accessibility.retrofit.sites.story import Photo, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    body: bytes
    content_type: str = "text/html"
    status: int = 200
    location: str = ""
    disposition: str = ""


@dataclass(slots=True, kw_only=True)
class Legacy:
    """A site while it is written: `pages` by path with query, as it stands in the address."""

    name: str
    origin: str  # "http://old.example"
    start: str = "/"
    pages: dict[str, Served] = field(default_factory=dict)
    truth: list[dict[str, Any]] = field(default_factory=list)

    def at(self, path: str) -> str:
        return self.origin + path

    def other(self, path: str, kind: str, same_as: str = "") -> None:
        """Says of a page that it is no content of its own: "list", "home", "frame", "print", "part", "duplicate", "gone"."""
        self.truth.append({"url": self.at(path), "kind": kind, "same_as": self.at(same_as) if same_as else ""})

    def put_files(self, stories: list[Story], path_of: Callable[[str], str], chance: random.Random) -> None:
        for story in stories:
            for paper in story.papers:
                self.pages[path_of(paper.name)] = Served(
                    body=paper_bytes(paper, chance), content_type=MIME[paper.name.rpartition(".")[2]]
                )
            for block in story.blocks:
                if isinstance(block, Photo):
                    kind = "image/png" if block.name.endswith("png") else "image/jpeg"
                    self.pages[path_of(block.name)] = Served(body=photo_bytes(block), content_type=kind)


MIME = {
    "doc": "application/msword", "wps": "application/octet-stream", "xls": "application/vnd.ms-excel",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "pdf": "application/pdf",
}  # fmt: skip
