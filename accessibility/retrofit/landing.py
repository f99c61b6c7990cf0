"""Where everything of the old site lands: addresses of items, columns and files; and a body's links led there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from posixpath import relpath
from urllib.parse import quote, unquote, urldefrag, urlsplit

from accessibility.retrofit.addresses import address
from accessibility.retrofit.archive import Archive
from accessibility.retrofit.body.names import slug
from accessibility.retrofit.values import Doubt, FileRef, Piece, identity

_LINK = re.compile(
    r"(?<!\\)(!?)\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\((<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)(\{[^{}\n]*\})?"
)
OLD_FORMATS = {"doc": "docx", "xls": "xlsx", "ppt": "pptx", "wps": "docx", "et": "xlsx", "dps": "pptx", "rar": "zip"}
_NAMES_TAKEN = re.compile(r"index|page-\d+|past")


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """Old address → path from content/ ("notice/x.md") or from the root ("/notice/")."""

    archive: Archive
    host: str
    items: Mapping[str, str]
    pages: Mapping[str, str] = field(default_factory=dict)  # lists and the home page → address from the root

    def of(self, url: str) -> str:
        """ "" when nothing of it is in the new site."""
        bare = urldefrag(url)[0]
        record = self.archive.follow(bare)
        for name in (bare, record.url if record else bare):
            if found := self.items.get(name) or self.pages.get(name):
                return found
        return ""


def path_names(wanted: Sequence[tuple[str, str, str, str]]) -> dict[str, str]:
    """(address, folder, date, title) of each page → its path; the same in whatever order they came."""
    taken: set[str] = set()
    paths: dict[str, str] = {}
    for url, folder, date, title in sorted(wanted):
        day = date[:10] if re.match(r"\d{4}-\d{2}-\d{2}", date) else ""
        words = re.sub(r"[^a-z0-9]+", "-", slug(title)).strip("-") or re.sub(
            r"[^a-z0-9]+", "-", urlsplit(url).path.lower()
        ).strip("-")
        name = "-".join(part for part in (day, words or "page") if part)
        name = f"{name}-1" if _NAMES_TAKEN.fullmatch(name) else name
        path, number = f"{folder}/{name}.md", 1
        while path in taken:
            number += 1
            path = f"{folder}/{name}-{number}.md"
        taken.add(path)
        paths[url] = path
    return paths


@dataclass(slots=True, kw_only=True)
class Led:
    """A body whose links lead into the new site."""

    markdown: str
    files: list[FileRef]
    pieces: list[Piece]
    doubts: list[Doubt]
    links: list[str]  # paths of items it leads to


def led(markdown: str, files: Sequence[FileRef], url: str, path: str, landing: Landing) -> Led:
    """Links to pages of the old site go to their items; what is not there any more keeps its words."""
    result = Led(markdown="", files=[], pieces=[], doubts=[], links=[])
    there = {file.name: file for file in files}

    def put(met: re.Match[str]) -> str:
        picture, words, target, marks = met[1], met[2], met[3].strip("<>"), met[4] or ""
        if target.startswith("files/"):
            return _file(met[0], bool(picture), words, there.get(unquote(target[6:])), url, landing, result)
        if picture or not re.match(r"https?://", target) or urlsplit(target).hostname != landing.host:
            return met[0]
        place = landing.of(address(target, target) or target)
        if place:
            result.pieces.append(_piece(url, target, "changed", "rewritten", place))
            if place.startswith("/"):
                return f"[{words}]({quote(place)}){marks}"
            result.links.append(place)
            return f"[{words}]({relpath(place, path.partition('/')[0])}){marks}"
        record = landing.archive.follow(target)
        result.pieces.append(_piece(url, target, "dropped", "unlinked", path))
        met_here = (
            f"链接“{words}”的目标不在新网站：{target}（{record.why or record.status if record else '没有抓取到'}）"
        )
        name = identity("link", url, target)
        result.doubts.append(Doubt(kind="link", place=target, met=met_here, evidence=target, identity=name))
        return words

    result.markdown = _LINK.sub(put, markdown)
    return result


def _file(
    whole: str, is_picture: bool, words: str, file: FileRef | None, url: str, landing: Landing, result: Led
) -> str:
    if file is None:
        return whole
    record = landing.archive.follow(file.url)
    if record is not None and record.status == 200 and not record.why:
        return whole.replace(file.name, _taken_along(file, landing.archive.body(record), url, result))
    kind = "image" if is_picture else "attachment"
    result.pieces.append(_piece(url, file.url, "dropped", "not-fetched", "", kind))
    met = f"{'图片' if is_picture else '附件'}“{words or file.name}”没有取到：{file.url}"
    name = identity("attachment", url, file.url)
    result.doubts.append(Doubt(kind="attachment", place=file.url, met=met, evidence=file.url, identity=name))
    return words


def _taken_along(file: FileRef, data: bytes, url: str, result: Led) -> str:
    """The file's name in the new site, with the ending of what it is; old formats a person has to save anew."""
    stem, _, ending = file.name.rpartition(".")
    real = "rtf" if data.startswith(b"{\\rtf") else "pdf" if data.startswith(b"%PDF") else ending
    named = replace(file, name=f"{stem}.{real}" if ending in OLD_FORMATS else file.name)
    if named not in result.files:
        result.files.append(named)
        if ending in OLD_FORMATS and real == ending:
            met = f"附件“{file.text or file.name}”是旧格式 .{ending}：有的读者打不开，也查不了里面有没有个人信息"
            name = identity("attachment", url, file.url)
            new = OLD_FORMATS[ending]
            result.doubts.append(
                Doubt(kind="attachment", place=file.url, met=met, proposal=new, evidence=file.url, identity=name)
            )
    return named.name


def _piece(url: str, text: str, fate: str, why: str, where: str, kind: str = "link") -> Piece:
    return Piece(kind=kind, source=url, at="", text=text, fate=fate, why=why, where=where)
