"""What the words on the command line mean: which pages, and which folders have to be served for them.

A target is the address of a page, of a sitemap, a file, a folder, or @list.txt with one of these a line.
"""

import gzip
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

from lxml import etree

from accessibility.errors import SettingError

PAGES = frozenset({".html", ".htm", ".xhtml"})
ROOT_SIGNS = ("404.html", "sitemap.xml", "robots.txt")  # what lies at the root of a site
FETCH_S = 20
MOST_BYTES = 50 * 2**20  # https://www.sitemaps.org/protocol.html
AGENT = "Podao (accessibility audit)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One page to be looked at: a URL, or a path in a folder that has to be served."""

    path: str  # "https://…", or "/guide/apply.html" under `folder`
    folder: Path | None = None

    def url(self, served: str) -> str:
        """Where the browser goes. served: address of the folder, without a slash at the end."""
        return f"{served}{quote(self.path)}" if self.folder else self.path


def stops(words: Sequence[str], *, include: Sequence[str] = (), exclude: Sequence[str] = ()) -> tuple[Stop, ...]:
    """Every page once, in the order given, folders in the order of the alphabet. SettingError when there is none."""
    found = dict.fromkeys(stop for word in words for stop in _stops(word))
    kept = tuple(stop for stop in found if _wanted(stop, include, exclude))
    if not kept:
        named = "、".join(words)
        raise SettingError(f"在 {named} 里没有找到要检测的网页。 No page to audit was found in {', '.join(words)}.")
    return kept


def _stops(word: str) -> Iterator[Stop]:
    if word.startswith("@"):
        for line in _lines(Path(word[1:])):
            yield from _stops(line)
    elif word.startswith(("http://", "https://")):
        yield from _of_url(word)
    elif Path(word).is_dir():
        yield from _of_folder(Path(word))
    elif Path(word).is_file():
        yield from _of_file(Path(word))
    else:
        raise SettingError(
            f"要检测的“{word}”不存在：它既不是网址，也不是文件或文件夹。先运行 inv build？\n"
            f"There is no {word}: neither a web address nor a file or folder. Build the site first: inv build."
        )


def _of_url(url: str) -> Iterator[Stop]:
    if not urlsplit(url).hostname:
        raise SettingError(f"网址不完整：{url}。 The address is not complete: {url}.")
    if urlsplit(url).path.endswith((".xml", ".xml.gz")):
        yield from (Stop(path=page) for page in _of_sitemap(_fetched(url), url))
    else:
        yield Stop(path=url)


def _of_folder(folder: Path) -> Iterator[Stop]:
    files = (path for path in folder.rglob("*") if path.suffix.lower() in PAGES and path.is_file())
    for name in sorted(path.relative_to(folder).as_posix() for path in files):
        yield Stop(path=f"/{name}", folder=folder)


def _of_file(file: Path) -> Iterator[Stop]:
    """Served from the root of its site, so that root-relative addresses work."""
    if file.suffix.lower() == ".xml":
        yield from (Stop(path=page) for page in _of_sitemap(file.read_bytes(), str(file)))
        return
    if file.suffix.lower() not in PAGES:
        raise SettingError(
            f"{file} 不是网页（.html）。如果它是网址清单，请写 @{file}。\n"
            f"{file} is not a page (.html). If it is a list of addresses, write @{file}."
        )
    above = file.resolve().parents
    root = next((folder for folder in above if any((folder / sign).is_file() for sign in ROOT_SIGNS)), above[0])
    yield Stop(path=f"/{file.resolve().relative_to(root).as_posix()}", folder=root)


def _of_sitemap(content: bytes, where: str) -> Iterator[str]:
    """Addresses of pages; a sitemap index is followed."""
    if content[:2] == b"\x1f\x8b":
        content = gzip.decompress(content)
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as problem:
        raise SettingError(f"{where} 不是有效的站点地图：{problem}。 {where} is not a valid sitemap.") from problem
    addresses = [(node.text or "").strip() for node in root.iterfind("{*}*/{*}loc")]
    if etree.QName(root).localname == "sitemapindex":
        for address in addresses:
            yield from _of_sitemap(_fetched(address), address)
    else:
        yield from addresses


def _fetched(url: str) -> bytes:
    if not url.startswith(("http://", "https://")):
        raise SettingError(f"站点地图里的地址不是网址：{url}。 Not a web address: {url}.")
    try:
        with urlopen(Request(url, headers={"User-Agent": AGENT}), timeout=FETCH_S) as answer:
            content: bytes = answer.read(MOST_BYTES)
            return content
    except (URLError, OSError) as problem:
        raise SettingError(f"取不到 {url}：{problem}。 {url} could not be fetched: {problem}.") from problem


def _lines(file: Path) -> Iterable[str]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise SettingError(f"读不到清单 {file}。 The list {file} cannot be read.") from problem
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _wanted(stop: Stop, include: Sequence[str], exclude: Sequence[str]) -> bool:
    path = stop.path if stop.folder else urlsplit(stop.path).path or "/"
    chosen = not include or any(fnmatchcase(path, pattern) for pattern in include)
    return chosen and not any(fnmatchcase(path, pattern) for pattern in exclude)
