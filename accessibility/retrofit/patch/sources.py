"""The HTML files to be mended: of an archive, or of a folder; and what is known beside them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import quote, urlsplit

from accessibility.retrofit.archive import Archive, Record, charset_of
from accessibility.retrofit.decisions import DECORATIVE, read_decisions
from accessibility.retrofit.patch.mends.page_title import EMPTY
from accessibility.retrofit.values import identity
from accessibility.retrofit.warc import Exchange

FILES = frozenset({".html", ".htm", ".shtml", ".xhtml", ".asp", ".aspx", ".php", ".jsp", ".inc", ".jspf", ".ascx"})
SITE = "http://site.invalid/"  # of files in a folder; RFC 2606


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    name: str  # path of the mended copy
    url: str
    body: bytes
    charset: str = ""  # by the server's word


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    files: Callable[[], Iterator[Source]]
    titled: Callable[[str], str] = lambda url: ""
    answers: dict[str, str] = field(default_factory=dict)  # identity of a doubt, or address of a picture → what it says

    def alternative(self, page: str, picture: str) -> str | None:
        said = self.answers.get(identity("alternative", page, picture), self.answers.get(picture))
        return "" if said == DECORATIVE else said


def of_archive(archive: Archive, decisions: Path) -> Sources:
    """A picture that was decided on one page says the same on the others."""
    made = _decided(decisions)
    for record in archive.records():
        if record.mime.startswith("image/"):
            names = (identity("alternative", page, record.url) for page in record.found_on)
            said = next((made[name] for name in names if name in made), None)
            if said is not None:
                made.setdefault(record.url, said)

    def files() -> Iterator[Source]:
        for record in archive.pages():
            exchange = archive.exchange(record)
            yield Source(name=name_of(record.url), url=record.url, body=exchange.body, charset=charset_of(exchange))

    def titled(url: str) -> str:
        record = archive.follow(url)
        return "" if record is None or EMPTY.match(record.title) else record.title

    return Sources(files=files, titled=titled, answers=made)


def of_folder(folder: Path, decisions: Path) -> Sources:
    """Pictures go by their path from the folder: `images/map.gif`."""

    def files() -> Iterator[Source]:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.suffix.lower() in FILES and path.is_file():
                yield Source(name=name, url=SITE + quote(name), body=path.read_bytes())

    made = _decided(decisions)
    return Sources(files=files, answers={**made, **{SITE + quote(name): said for name, said in made.items()}})


def _decided(path: Path) -> dict[str, str]:
    """Answers of kind alternative, by identity; or by the address or path of the picture, where somebody wrote that."""
    said = read_decisions(path).by_identity
    return {name: str(one.get("answer", "")) for name, one in said.items() if one.get("kind") == "alternative"}


@dataclass(frozen=True)
class Mended(Archive):
    """An archive in which mended copies stand for the pages they are of. copies: their folder."""

    copies: Path = Path()

    def exchange(self, record: Record) -> Exchange:
        as_served, copy = super().exchange(record), self.copies / name_of(record.url)
        if not record.is_page or not copy.is_file():
            return as_served
        headers = tuple(pair for pair in as_served.headers if pair[0].lower() != "content-encoding")
        return replace(as_served, headers=headers, raw=copy.read_bytes())


def name_of(url: str) -> str:
    """A file name for an address: "www.example.gov.cn/news/show.asp@id=3.html"."""
    parts = urlsplit(url)
    path = parts.path if not parts.path.endswith("/") else f"{parts.path}index.html"
    name = f"{parts.netloc.replace(':', '_')}{path}" + (f"@{parts.query}" if parts.query else "")
    name = re.sub(r"[^\w./%@=&,+-]", "_", name.replace("/..", "/_"))
    return name if re.search(r"\.s?html?$", name) else f"{name}.html"
