"""An old site as it was served: every address that was asked, and the bytes that came. Needs no network and no Scrapy.

`Archive(folder)` reads what `retrofit crawl` left; `of(…)` makes one of a folder of files, or of bytes by address.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from functools import cache, cached_property
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote

from accessibility.errors import SettingError
from accessibility.retrofit import encodings
from accessibility.retrofit.addresses import address, folded, spellings, without_sessions
from accessibility.retrofit.warc import Exchange, Place, Warcs

TITLE = re.compile(r"(?is)<title[^>]*>(.*?)</title\s*>")
TEXTS = re.compile(r"^text/|xml|javascript|json")
HTML = ("text/html", "application/xhtml+xml")
STEPS = 10  # of redirects


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One address. status 0: it was not fetched, and `why` says so."""

    url: str
    status: int = 0
    mime: str = ""  # by the server's word, corrected where the bytes show otherwise
    charset: str = ""  # of a text: what it reads in, see encodings.py
    title: str = ""
    size: int = 0  # bytes
    sha256: str = ""  # of the body, session numbers in its links left out
    redirect_to: str = ""  # by the server, a meta refresh or a script
    found_on: tuple[str, ...] = ()
    duplicate_of: str = ""  # the address found first that has the same content, or is the same in another spelling
    why: str = ""  # a key of crawl/reasons.yaml: "robots", "limit", "calendar", "soft-404", "truncated", …
    encoding: str = ""  # evidence, where header, page and bytes do not agree or characters are garbled

    @property
    def is_page(self) -> bool:
        """A page with content of its own."""
        moved = self.redirect_to or self.duplicate_of or self.why == "soft-404"
        return self.status == 200 and self.mime in HTML and not moved


@dataclass(frozen=True)
class Archive:
    """Read only. folder: the work folder or its archive/. SettingError when there is none."""

    folder: Path
    given: Mapping[str, Exchange] = field(default_factory=dict, repr=False)  # instead of files

    def records(self) -> Iterator[Record]:
        """In the order of the index: as found, breadth first."""
        yield from self._records.values()

    def pages(self) -> Iterator[Record]:
        """Those with content of their own: no redirects, errors or duplicates."""
        return (record for record in self.records() if record.is_page)

    def get(self, url: str) -> Record | None:
        """Also by another spelling: session numbers, upper case, a folder's index."""
        url = address(url, url)
        for name in (url, folded(url), *spellings(url)):
            if found := self._names.get(name):
                return found
        return None

    def follow(self, url: str) -> Record | None:
        """Where it ends up: through redirects, to the first of duplicates."""
        record = self.get(url)
        for _ in range(STEPS):
            onward = record and (record.redirect_to or record.duplicate_of)
            if not record or not onward:
                break
            record = self.get(onward)
        return record

    def body(self, record: Record) -> bytes:
        """Unpacked; b"" of what was not fetched."""
        return self.exchange(record).body

    def text(self, record: Record) -> str:
        return self.reading(record).text

    def reading(self, record: Record) -> encodings.Reading:
        exchange = self.exchange(record)
        return encodings.read(exchange.body, charset_of(exchange))

    def headers(self, record: Record) -> Mapping[str, str]:
        """By name in lower case."""
        return {name.lower(): value for name, value in self.exchange(record).headers}

    def exchange(self, record: Record) -> Exchange:
        return self._exchange(record.url)

    @cached_property
    def start(self) -> str:
        """Where the crawl began."""
        try:
            said = json.loads((self._place / "crawl.json").read_text(encoding="utf-8"))["start"]
        except FileNotFoundError:
            said = next(iter(self._records), "")
        return str(said)

    @cached_property
    def _place(self) -> Path:
        return self.folder / "archive" if (self.folder / "archive").is_dir() else self.folder

    @cached_property
    def _records(self) -> dict[str, Record]:
        if self.given:
            return {url: described(one) for url, one in self.given.items()}
        index = self._place / "index.jsonl"
        try:
            lines = index.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError as problem:
            raise SettingError(
                f"{self._place} 里没有 index.jsonl。请先运行 python -m accessibility retrofit crawl。"
                f" There is no archive in {self._place}."
            ) from problem
        return {record.url: record for record in map(record_of, lines)}

    @cached_property
    def _names(self) -> dict[str, Record]:
        """Exact names win over folded ones, earlier over later."""
        names = {folded(url): record for url, record in reversed(self._records.items())}
        return {**names, **self._records}

    @cached_property
    def _exchange(self) -> Callable[[str], Exchange]:
        if self.given:
            return lambda url: self.given.get(url, Exchange(url=url, status=0))
        warcs, places = Warcs(self._place), read_places(self._place)
        return lambda url: warcs.at(places[url]) if url in places else Exchange(url=url, status=0)


def of(source: Path | Mapping[str, bytes], site: str = "http://old.example/") -> Archive:
    """An archive of a folder's files, as if served at `site`, or of bytes by address. Nothing is written."""
    if isinstance(source, Path):
        files = sorted(path for path in source.rglob("*") if path.is_file())
        source = {site + quote(path.relative_to(source).as_posix()): path.read_bytes() for path in files}
    given = {
        url: Exchange(url=url, status=200, headers=(("Content-Type", guessed_mime(url)),), raw=body)
        for url, body in ((address(url, url), body) for url, body in source.items())
    }
    return Archive(Path(), given)


def described(exchange: Exchange) -> Record:
    """What can be told of one answer alone."""
    if not exchange.status:
        return Record(url=exchange.url, why=exchange.why)
    body, mime = exchange.body, mime_of(exchange)
    record = Record(
        url=exchange.url,
        status=exchange.status,
        mime=mime,
        size=len(body),
        sha256=hashlib.sha256(without_sessions(body) if TEXTS.search(mime) else body).hexdigest(),
        why=exchange.why,
    )
    if not TEXTS.search(mime):
        return record
    reading = encodings.read(body, charset_of(exchange))
    title = TITLE.search(reading.text) if mime in HTML else None
    agree = all(name == reading.encoding for _, name in reading.said)
    return replace(
        record,
        charset=reading.encoding,
        title=" ".join(unescape(title[1]).split()) if title else "",
        encoding="" if agree and not reading.mixed and not reading.garbled else reading.evidence,
    )


def charset_of(exchange: Exchange) -> str:
    """As the server told it."""
    said = re.search(r"""(?i)charset\s*=\s*["']?([\w:-]+)""", exchange.header("Content-Type"))
    return said[1] if said else ""


def mime_of(exchange: Exchange) -> str:
    """Old servers call pages text/plain, and papers text/html: where the bytes leave no doubt they are believed."""
    said = exchange.header("Content-Type").partition(";")[0].strip().lower()
    head = exchange.body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    for sign, mime in SIGNS.items():
        if head.startswith(sign) and said in ("", "text/html", "text/plain", "application/octet-stream"):
            return guessed_mime(exchange.url) if mime == "" else mime
    looks = re.match(rb"(?is)(<!--.*?-->\s*)*<(!doctype html|html|head|body|frameset|title|meta|script|table)\b", head)
    if looks and said in ("", "text/plain", "application/octet-stream"):
        return "text/html"
    return said or guessed_mime(exchange.url)


# https://mimesniff.spec.whatwg.org/ and https://www.rfc-editor.org/rfc/rfc8118; "": a family told apart by the name
SIGNS = {b"%PDF-": "application/pdf", b"\xd0\xcf\x11\xe0": "", b"PK\x03\x04": "", b"\x89PNG": "image/png",
         b"GIF8": "image/gif", b"\xff\xd8\xff": "image/jpeg", b"Rar!": "application/vnd.rar"}  # fmt: skip


def guessed_mime(url: str) -> str:
    """By the ending; pages where a name has none, or that of a server's program."""
    ending = Path(url.partition("?")[0]).suffix.lower() if url.count("/") > 2 else ""
    if ending in ("", ".asp", ".aspx", ".php", ".jsp", ".do", ".action", ".shtml", ".cgi", ".jhtml", ".cfm"):
        return "text/html"
    return _mime_types().get(ending, "application/octet-stream")


@cache
def _mime_types() -> dict[str, str]:
    text = Path(__file__).with_name("mime_types.txt").read_text(encoding="utf-8")
    return {ending: mime for ending, _, mime in (line.partition(" ") for line in text.splitlines())}


def record_of(line: str) -> Record:
    known = {one.name for one in fields(Record)}
    said: dict[str, Any] = {key: it for key, it in json.loads(line).items() if key in known}
    said["found_on"] = tuple(said.get("found_on", ()))
    return Record(**said)


def line_of(record: Record) -> str:
    """Of index.jsonl: only what is not empty, in the order of the fields."""
    return json.dumps(
        {key: it for key, it in asdict(record).items() if it or key in ("url", "status")}, ensure_ascii=False
    )


PLACES = "places.json"  # of the records in the WARC files; made anew when it is lost or the files have grown


def read_places(folder: Path) -> dict[str, Place]:
    """The first answer of each address counts."""
    warcs = Warcs(folder)
    sizes = {file.name: file.stat().st_size for file in warcs.files}
    try:
        said = json.loads((folder / PLACES).read_text(encoding="utf-8"))
        if said["sizes"] == sizes:
            return {url: Place(*place) for url, place in said["places"].items()}
    except (FileNotFoundError, ValueError, KeyError):
        pass
    places: dict[str, Place] = {}
    for exchange, place in warcs.scan():
        places.setdefault(exchange.url, place)
    return places
