"""What the rooms of the retrofit hand each other. Frozen; nothing here knows HTML, files or the network."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

# What a Piece is, and what may become of it.
KINDS = ("page", "text", "link", "image", "attachment", "table")
FATES = ("kept", "changed", "merged", "dropped")


def identity(kind: str, source: str, content: str) -> str:
    """Names a doubt by what it is about, so that a decision still finds it after a new crawl. 16 hexadecimal digits.

    content: the words, the address of the picture, …: never a line number or an XPath, which move.
    """
    return hashlib.sha256("\0".join((kind, source, content)).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something a person must decide."""

    kind: str  # a key of doubts.yaml: "alternative", "ocr", "heading", "table", "date", …
    place: str  # where in the item: its path with a line, or the address of the picture
    met: str  # what was met, in plain Chinese
    proposal: str = ""  # what we propose
    evidence: str = ""  # where a person can look: an address in the archive
    identity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One thing of the old page and what became of it."""

    kind: str  # one of KINDS
    source: str  # address of the page
    at: str  # XPath in the page as served
    text: str  # the words; of links, images and attachments the absolute address
    fate: str  # one of FATES
    why: str = ""  # a key of reasons.yaml; "" only when kept as it was
    where: str = ""  # path of the item in content/, or what it was merged into


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRef:
    """A file that the body links or shows. The Markdown already says `files/<name>`."""

    url: str  # absolute address in the old site
    name: str  # proposed file name: lower case Latin letters, digits, hyphens, and the ending
    text: str  # words of the link, or the alternative
    kind: str = "attachment"  # or "image"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Words of a page or paper in our Markdown (docs/markdown.zh-CN.md)."""

    markdown: str
    doubts: tuple[Doubt, ...] = ()
    pieces: tuple[Piece, ...] = ()
    files: tuple[FileRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One converted page: front matter and body, and the old addresses it stands for."""

    path: str  # from content/: "notice/2019-03-01-guan-yu-….md"
    kind: str  # a type of the content model: "notice", "policy", "guide", "news", "page", …
    fields: Mapping[str, object]
    body: Body
    sources: tuple[str, ...]  # the page itself first, then its parts, print versions and duplicates
    doubts: tuple[Doubt, ...] = field(default=())  # of the fields; those of the body are in the body
