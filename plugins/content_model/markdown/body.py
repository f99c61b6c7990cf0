"""What an editor's Markdown became: HTML, and all that was seen in it, with the lines of the file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from plugins.content_model.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """For "on this page". `id` is unique in the body."""

    level: int  # 2–6
    id: str
    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link as the editor wrote it. `text` holds the alternatives of images inside it."""

    target: str
    text: str
    line: int
    hreflang: str = ""
    archived: bool = False  # the target is a copy of a page that is gone


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture as the editor wrote it. A decorative one has an empty `alt`."""

    target: str
    alt: str
    decorative: bool
    line: int
    first: bool = False  # of the body: it may stand in the first view and is not loaded lazily


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkOpens:
    """Where the start tag of a link goes, once its address is known. `lang`: of its text, "" when it is the page's."""

    link: Link
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkCloses:
    """Where a link ends, and says before that where it leads when that is elsewhere or a file."""

    link: Link
    lang: str = ""  # of the text around it, "" when it is the page's


Part = str | LinkOpens | LinkCloses | Image


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What is long about a body: most of the time nobody asks for it."""

    source: str  # as the editor wrote it
    text: str  # plain, a line for each block: for search and summaries
    parts: tuple[Part, ...]  # of the HTML, with links and images still open
    headings: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()  # every id that may follow # in an address


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """One that was just read."""

    writing: Writing

    def __call__(self) -> Writing:
        return self.writing


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """`html` has links as written; `render` puts the site's own addresses in."""

    path: Path
    language: str
    fetch: Callable[[], Writing] = field(repr=False)  # where it lies may be the disk
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def source(self) -> str:
        return self.fetch().source

    @property
    def text(self) -> str:
        return self.fetch().text

    @property
    def parts(self) -> tuple[Part, ...]:
        return self.fetch().parts

    @property
    def headings(self) -> tuple[Heading, ...]:
        return self.fetch().headings

    @property
    def anchors(self) -> frozenset[str]:
        return self.fetch().anchors

    @property
    def html(self) -> str:
        """Sealed; made when asked for, as a page takes what `render` makes."""
        from plugins.content_model.markdown.render import written  # noqa: PLC0415, it is written in terms of bodies

        return written(self)
