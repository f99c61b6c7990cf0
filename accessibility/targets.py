"""What the words on the command line mean: which pages, and which folders have to be served for them.

A target is the address of a site or page, of a sitemap, a file, a folder, or @list.txt with one of these a line. An
address on the command line is where a crawl begins; in a list or a sitemap it is that page.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path
from urllib.parse import quote, urlsplit

from accessibility.crawl.endings import ending, is_attachment
from accessibility.crawl.sitemap import addresses
from accessibility.crawl.way import Way, plain_way
from accessibility.errors import PageError, SettingError
from accessibility.model import Attachment, Words

PAGES = frozenset({".html", ".htm", ".xhtml"})
ROOT_SIGNS = ("404.html", "sitemap.xml", "robots.txt")  # what lies at the root of a site


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One page to be looked at: a URL, or a path in a folder that has to be served."""

    path: str  # "https://…", or "/guide/apply.html" under `folder`
    folder: Path | None = None
    refused: Words | None = field(default=None, compare=False)  # why it may not or can't be looked at

    def url(self, served: str) -> str:
        """Where the browser goes. served: address of the folder, without a slash at the end."""
        return f"{served}{quote(self.path)}" if self.folder else self.path


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All that the targets lead to."""

    stops: tuple[Stop, ...]
    attachments: tuple[tuple[Attachment, Path | None], ...] = ()  # with the folder it lies in
    notes: tuple[Words, ...] = ()  # what was left out


@dataclass(slots=True)
class _Search:
    way: Way
    wanted: Callable[[str], bool]
    attachments: dict[tuple[str, Path | None], Attachment] = field(default_factory=dict)
    notes: list[Words] = field(default_factory=list)


def stops(words: Sequence[str], *, include: Sequence[str] = (), exclude: Sequence[str] = ()) -> tuple[Stop, ...]:
    """As found, for single pages: an address means that page."""
    return found(words, plain_way(typed(words)), include=include, exclude=exclude).stops


def found(words: Sequence[str], way: Way, *, include: Sequence[str] = (), exclude: Sequence[str] = ()) -> Found:
    """Every page once, in the order given, folders in the order of the alphabet. SettingError when there is none."""
    search = _Search(way, lambda url: _wanted(urlsplit(url).path or "/", include, exclude))
    met = dict.fromkeys(stop for word in words for stop in _stops(word, search))
    kept = [stop for stop in met if stop.refused or _wanted(_path(stop), include, exclude)]
    if not kept:
        named = "、".join(words)
        raise SettingError(f"在 {named} 里没有找到要检测的网页。 No page to audit was found in {', '.join(words)}.")
    return Found(
        stops=tuple(_held_to_the_rule(stop, way) for stop in kept),
        attachments=tuple((one, folder) for (_, folder), one in search.attachments.items()),
        notes=tuple(search.notes),
    )


def typed(words: Iterable[str]) -> Iterator[str]:
    """The addresses the user typed, on the command line or into a list."""
    for word in words:
        if word.startswith("@"):
            yield from typed(_lines(Path(word[1:])))
        elif word.startswith(("http://", "https://")):
            yield word


def _stops(word: str, search: _Search, *, listed: bool = False) -> Iterator[Stop]:
    if word.startswith("@"):
        for line in _lines(Path(word[1:])):
            yield from _stops(line, search, listed=True)
    elif word.startswith(("http://", "https://")):
        yield from _of_url(word, search, listed=listed)
    elif Path(word).is_dir():
        yield from _of_folder(Path(word), search)
    elif Path(word).is_file():
        yield from _of_file(Path(word), search)
    else:
        raise SettingError(
            f"要检测的“{word}”不存在：它既不是网址，也不是文件或文件夹。先运行 inv build？\n"
            f"There is no {word}: neither a web address nor a file or folder. Build the site first: inv build."
        )


def _of_url(url: str, search: _Search, *, listed: bool) -> Iterator[Stop]:
    if not urlsplit(url).hostname:
        raise SettingError(f"网址不完整：{url}。 The address is not complete: {url}.")
    if urlsplit(url).username is not None:
        raise SettingError("网址里不要写用户名和密码，请用 --header。 No password in an address: use --header.")
    if urlsplit(url).path.endswith((".xml", ".xml.gz")):
        pages = addresses(search.way.fetched(url), url, search.way.fetched)
        yield from (Stop(path=page) for page in pages)
    elif listed:
        yield Stop(path=url)
    else:
        yield from _of_site(url, search)


def _of_site(url: str, search: _Search) -> Iterator[Stop]:
    try:
        crawled = search.way.crawled(url, search.wanted)
    except PageError as problem:
        yield Stop(path=url, refused=Words(zh=problem.zh, en=problem.en))
        return
    search.notes += crawled.notes
    search.attachments.update({(one.url, None): one for one in crawled.attachments})
    yield from (Stop(path=page) for page in crawled.pages)


def _of_folder(folder: Path, search: _Search) -> Iterator[Stop]:
    files = sorted((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file())
    for name, path in files:
        if path.suffix.lower() in PAGES:
            yield Stop(path=f"/{name}", folder=folder)
        elif is_attachment(f"/{quote(name)}"):
            one = Attachment(url=f"/{name}", kind=ending(f"/{quote(name)}"), pages=())
            search.attachments[one.url, folder] = one


def _of_file(file: Path, search: _Search) -> Iterator[Stop]:
    """Served from the root of its site, so that root-relative addresses work."""
    if file.suffix.lower() == ".xml":
        yield from (Stop(path=page) for page in addresses(file.read_bytes(), str(file), search.way.fetched))
        return
    if file.suffix.lower() not in PAGES:
        raise SettingError(
            f"{file} 不是网页（.html）。如果它是网址清单，请写 @{file}。\n"
            f"{file} is not a page (.html). If it is a list of addresses, write @{file}."
        )
    above = file.resolve().parents
    root = next((folder for folder in above if any((folder / sign).is_file() for sign in ROOT_SIGNS)), above[0])
    yield Stop(path=f"/{file.resolve().relative_to(root).as_posix()}", folder=root)


def _held_to_the_rule(stop: Stop, way: Way) -> Stop:
    """An address inside a private network is not looked at unless it was typed or allowed."""
    if stop.folder or stop.refused:
        return stop
    try:
        way.fetcher.hosts.pin(stop.path)
    except PageError as problem:
        return replace(stop, refused=Words(zh=problem.zh, en=problem.en))
    except ValueError as problem:
        raise SettingError(f"网址不对：{stop.path}（{problem}）。 Not an address: {stop.path}.") from problem
    return stop


def _lines(file: Path) -> Iterable[str]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise SettingError(f"读不到清单 {file}。 The list {file} cannot be read.") from problem
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _path(stop: Stop) -> str:
    return stop.path if stop.folder else urlsplit(stop.path).path or "/"


def _wanted(path: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    chosen = not include or any(fnmatchcase(path, pattern) for pattern in include)
    return chosen and not any(fnmatchcase(path, pattern) for pattern in exclude)
