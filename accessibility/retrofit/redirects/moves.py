"""Which old address leads to which new one: told by what was converted, and by the account for what was not."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, quote, unquote_to_bytes, urlsplit

from accessibility.errors import SettingError
from accessibility.retrofit.archive import Archive
from accessibility.retrofit.folder import Work

AROUND = ("listing", "frame", "shell")  # they only led to others: whoever asks is taken home
IN_ADDRESS = "%/?:@!$&'()*+,;=~-._"  # https://www.rfc-editor.org/rfc/rfc3986 appendix A


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Move:
    """old: path with query, percent-encoded as it was served. new: path in the new site; "" when it leads nowhere."""

    old: str
    new: str
    title: str = ""
    why: str = ""  # of a move that leads nowhere, or not to the page itself: a key of reasons.yaml

    @property
    def path(self) -> str:
        return self.old.partition("?")[0]

    @property
    def query(self) -> tuple[tuple[str, str], ...]:
        """Names and values in the order of names: servers are asked by name."""
        return tuple(sorted(parse_qsl(self.old.partition("?")[2], keep_blank_values=True, encoding="latin-1")))

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.query)

    @property
    def can_be_asked_by_name(self) -> bool:
        """Its query is a set of plain names and values, and its path plain, as show.asp?id=12 has."""
        plain = all(part.isascii() and part.replace("_", "").isalnum() for pair in self.query for part in pair)
        return bool(self.query) and plain and len(set(self.names)) == len(self.names) and "%" not in self.path

    @property
    def paths(self) -> tuple[str, ...]:
        """The path as old servers took it: in GBK as well as in UTF-8."""
        raw = unquote_to_bytes(self.path)
        if raw.isascii():
            return (self.path,)
        for code, other in (("utf-8", "gb18030"), ("gb18030", "utf-8")):
            try:
                return tuple(dict.fromkeys((self.path, quote(raw.decode(code).encode(other), safe="/%:@!$&'()*+,;=~"))))
            except UnicodeDecodeError:
                continue
        return (self.path,)


def moves_of(work: Work) -> tuple[Move, ...]:
    """One an old address, in the order of addresses; the first that says where it leads counts."""
    if not work.items.is_file():
        raise SettingError(
            f"{work.root} 里没有 items.jsonl。请先运行 retrofit convert。 Nothing has been converted yet."
        )
    archive = Archive(work.root)
    found: dict[str, Move] = {}
    for move in [*_items(work), *_files(work, archive), *_pages(work), *_redirected(archive, work)]:
        # an address that stays is no move, and one that says nowhere gives way to one that leads somewhere
        if move.old != move.new and (move.old not in found or (move.new and not found[move.old].new)):
            found[move.old] = move
    new = {move.new for move in found.values()}
    return tuple(sorted(move for move in found.values() if move.old not in new))


def address_of(path: str) -> str:
    """content/guide/apply.md is /guide/apply.html."""
    return quote("/" + path.removesuffix(".md") + ".html")


def within_site(url: str) -> str:
    """Path and query, as they were asked; what no address may hold is encoded, so that no configuration meets it."""
    parts = urlsplit(url)
    return quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=IN_ADDRESS)


def _items(work: Work) -> Iterator[Move]:
    for item in _lines(work, "items.jsonl"):
        for source in item["sources"]:
            yield Move(old=within_site(source), new=address_of(item["path"]), title=str(item.get("title", "")))


def _files(work: Work, archive: Archive) -> Iterator[Move]:
    """Attachments and pictures, known by their bytes."""
    places: dict[str, str] = {}
    for file in sorted(work.content.glob("*/files/*")):
        address = quote("/" + file.relative_to(work.content).as_posix())
        places.setdefault(hashlib.sha256(file.read_bytes()).hexdigest(), address)
    for record in archive.records():
        if record.status == 200 and not record.is_page and record.sha256 in places:
            new = places[record.sha256]
            yield Move(old=within_site(record.url), new=new, title=new.rpartition("/")[2])


def _pages(work: Work) -> Iterator[Move]:
    """Lists lead to their column, the home page home; what was dropped is named with its reason."""
    for piece in _lines(work, "account.jsonl"):
        if piece.get("kind") != "page":
            continue
        where, why = str(piece.get("where", "")), str(piece.get("why", ""))
        new = address_of(where) if where.endswith(".md") else f"/{where.strip('/')}/" if where.strip("/") else ""
        new = "/" if where == "/" or (not where and why in AROUND) else new
        yield Move(old=within_site(piece["source"]), new=new, title=str(piece.get("text", "")), why=why)


def _redirected(archive: Archive, work: Work) -> Iterator[Move]:
    """An old address that the old server itself sent on leads where its target leads."""
    known = {move.old: move for move in (*_items(work), *_pages(work)) if move.new}
    for record in archive.records():
        end = archive.follow(record.url)
        if end and end.url != record.url and (move := known.get(within_site(end.url))):
            yield Move(old=within_site(record.url), new=move.new, title=move.title, why="redirect")


def _lines(work: Work, name: str) -> Iterator[dict[str, Any]]:
    file = work.root / name
    if file.is_file():
        with file.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)
