"""Requests and answers as they went over the wire, in WARC files: written by warcio, readable by every archive tool.

What could not be fetched has a metadata record that says why, so that a resumed crawl knows it too. A file whose end
was lost with a killed process is cut back to its last whole record. https://iipc.github.io/warc-specifications/
"""

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from io import BytesIO
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from accessibility import __version__

Headers = tuple[tuple[str, str], ...]
FILE_BYTES = 2**30  # then the next file is begun, as is usual
MOST_BYTES = 200 * 2**20  # a small answer that unpacks to more is cut off
OURS = "application/podao+json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One address, asked once. status 0: nothing came, and `why` says so."""

    url: str
    status: int
    headers: Headers = ()
    raw: bytes = b""  # as sent, perhaps packed
    why: str = ""

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    @property
    def body(self) -> bytes:
        """Unpacked. What can't be unpacked stays as it came."""
        packing = self.header("Content-Encoding").strip().lower()
        if packing not in ("gzip", "x-gzip", "deflate") or not self.raw:
            return self.raw
        for bits in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
            try:
                return zlib.decompressobj(bits).decompress(self.raw, MOST_BYTES)
            except zlib.error:
                continue
        return self.raw


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record lies."""

    file: str
    offset: int


class Warcs:
    """The files of a folder, added to at the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def files(self) -> list[Path]:
        return sorted(self.folder.glob("*.warc.gz"))

    def add(self, asked: Sequence[tuple[str, str]], got: Exchange) -> Place:
        """asked: headers of the request. On the disk when it returns."""
        file = self._last()
        packed = BytesIO()
        writer = WARCWriter(packed, gzip=True)
        for record in _records(writer, asked, got):
            writer.write_record(record)
        first = b"" if file.exists() else _about(file.name)
        with file.open("ab") as out:
            offset = out.tell() + len(first)
            out.write(first + packed.getvalue())
        return Place(file.name, offset)

    def at(self, place: Place) -> Exchange:
        with (self.folder / place.file).open("rb") as stream:
            stream.seek(place.offset)
            record = next(iter(ArchiveIterator(stream)))
            return _exchange(record)

    def scan(self) -> Iterator[tuple[Exchange, Place]]:
        """All, in the order of fetching; bodies are read too."""
        for file in self.files:
            with file.open("rb") as stream:
                records = ArchiveIterator(stream)
                for record in records:
                    if record.rec_type in ("response", "metadata", "resource"):
                        exchange = _exchange(record)
                        if exchange.url:
                            yield exchange, Place(file.name, records.get_record_offset())

    def mend(self) -> None:
        """Cuts off a record that was half written when the process was killed."""
        for file in self.files:
            whole = _whole(file)
            if whole < file.stat().st_size:
                with file.open("r+b") as out:
                    out.truncate(whole)

    def _last(self) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        files = self.files
        if files and files[-1].stat().st_size < FILE_BYTES:
            return files[-1]
        return self.folder / f"{len(files) + 1:04}.warc.gz"


def _about(name: str) -> bytes:
    """The record that a file begins with."""
    packed = BytesIO()
    writer = WARCWriter(packed, gzip=True)
    said = {"software": f"podao/{__version__}", "format": "WARC File Format 1.0", "robots": "classic"}
    writer.write_record(writer.create_warcinfo_record(name, said))
    return packed.getvalue()


def _records(writer: WARCWriter, asked: Sequence[tuple[str, str]], got: Exchange) -> Iterator[ArcWarcRecord]:
    if not got.status:
        said = json.dumps({"why": got.why}, ensure_ascii=False).encode()
        yield writer.create_warc_record(
            got.url, "metadata", payload=BytesIO(said), length=len(said), warc_content_type=OURS
        )
        return
    phrase = HTTPStatus(got.status).phrase if got.status in HTTPStatus.__members__.values() else "Unknown"
    status = StatusAndHeaders(f"{got.status} {phrase}", list(got.headers), protocol="HTTP/1.1")
    more = {"WARC-Truncated": got.why} if got.why else {}
    yield writer.create_warc_record(
        got.url, "response", payload=BytesIO(got.raw), length=len(got.raw), http_headers=status, warc_headers_dict=more
    )
    target = StatusAndHeaders(f"GET {_target(got.url)} HTTP/1.1", list(asked), is_http_request=True)
    yield writer.create_warc_record(got.url, "request", payload=BytesIO(), length=0, http_headers=target)


def _target(url: str) -> str:
    return "/" + url.partition("://")[2].partition("/")[2]


def _exchange(record: ArcWarcRecord) -> Exchange:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    raw = record.raw_stream.read()
    if record.rec_type != "response":
        if record.content_type != OURS:
            return Exchange(url="", status=0)
        return Exchange(url=url, status=0, why=json.loads(raw)["why"])
    headers = tuple(record.http_headers.headers)
    if (record.http_headers.get_header("Transfer-Encoding") or "").lower() == "chunked":
        raw = _dechunked(raw)
    return Exchange(
        url=url,
        status=int(record.http_headers.get_statuscode() or 0),
        headers=headers,
        raw=raw,
        why=record.rec_headers.get_header("WARC-Truncated") or "",
    )


def _dechunked(raw: bytes) -> bytes:
    """Of archives that other tools made."""
    body, rest = b"", raw
    while rest:
        size, _, rest = rest.partition(b"\r\n")
        try:
            length = int(size.partition(b";")[0], 16)
        except ValueError:
            return raw
        if not length:
            break
        body, rest = body + rest[:length], rest[length + 2 :]
    return body


def _whole(file: Path) -> int:
    """Bytes up to the end of the last whole record: gzip members, each of which is one."""
    end = 0
    with file.open("rb") as stream:
        member, read = zlib.decompressobj(zlib.MAX_WBITS | 16), 0
        while piece := stream.read(2**20):
            while piece:
                try:
                    member.decompress(piece)
                except zlib.error:
                    return end
                used = len(piece) - len(member.unused_data)
                read, piece = read + used, member.unused_data
                if not member.eof:
                    break
                end, member = read, zlib.decompressobj(zlib.MAX_WBITS | 16)
    return end
