"""Every page of a run is visited: folders are served meanwhile, and their pages go by their paths."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from accessibility.browser.serve import serving
from accessibility.crawl.way import Web
from accessibility.errors import BrowserError, SettingError
from accessibility.kept import Kept, Page
from accessibility.model import PAGE, NotChecked, PageResult, Words
from accessibility.pictures import pictured
from accessibility.pool import COMPARED, look_at_all
from accessibility.targets import Stop
from accessibility.worker import Asked, Examined, Started

Told = Callable[[int, PageResult, bool], None]  # after each page: number of pages, result, whether it was judged now

HERE = "127.0.0.1"


# Not slotted: its folders are gathered once, when first asked for.
@dataclass(frozen=True, kw_only=True)
class Visits:
    """stops: in the order of the report; those that are refused are not visited."""

    stops: tuple[Stop, ...]
    web: Web

    @property
    def hosts(self) -> frozenset[str]:
        """Of the pages on the web."""
        return frozenset(urlsplit(stop.path).netloc for stop in self.stops if not stop.folder and not stop.refused)

    @cached_property
    def folders(self) -> tuple[Path, ...]:
        return tuple(dict.fromkeys(stop.folder for stop in self.stops if stop.folder))

    def called(self, path: str, folder: Path) -> str:
        """What a path in a folder is called in the report: with its folder, where there are several."""
        return f"{self._prefix(folder)}{path}"

    def looked_at(self, asked: Asked, jobs: int, kept: Kept, told: Told) -> tuple[Started, list[Page]]:
        """One for each stop; what is known of a page is not asked again. SettingError when every one is refused."""
        open_stops = [stop for stop in self.stops if not stop.refused]
        if not open_stops:
            raise SettingError("\n".join(f"{stop.refused.zh} {stop.refused.en}" for stop in self.stops if stop.refused))
        compared = {stop: index < COMPARED for index, stop in enumerate(open_stops)}
        pages = {stop: _refused(stop) for stop in self.stops if stop.refused}
        for stop in open_stops:
            known = kept.page(stop, self.site(stop), compared=compared[stop])
            if known is not None:
                pages[stop] = known
                told(len(open_stops), known.result, False)
        left = [stop for stop in open_stops if stop not in pages]
        place = asked.grid.place if asked.grid else HERE
        with self._served(place) as served:

            def finished(index: int, began: Started, examined: Examined) -> None:
                stop = left[index]
                kept.start(began)
                known = kept.again(stop, compared=compared[stop]) if examined.unchanged else None
                page = known or kept.add(stop, served[stop.folder] if stop.folder else "", examined)
                pages[stop] = replace(page, result=self._named(stop, page.result, served))
                told(len(open_stops), pages[stop].result, known is None)

            def earlier(index: int) -> Mapping[str, str] | None:
                return kept.answers(left[index], compared=compared[left[index]])

            urls = [_address(stop, served) for stop in left]
            asked = replace(asked, web=self._way(served), served=tuple(served.values()))
            asked = replace(asked, remembering=any(map(kept.remembers, left)))
            wanted = [compared[stop] for stop in left]
            seen = look_at_all(urls, asked, jobs, finished, compared=wanted, earlier=earlier) if left else []
            for stop, one in zip(left, seen, strict=True):
                pages.setdefault(stop, Page(result=self._named(stop, one.result, served)))
        if kept.began is None:
            raise BrowserError("检测在开始前就停止了。 The run was stopped before it began.")
        return kept.began, [pages[stop] for stop in self.stops]

    def site(self, stop: Stop) -> str:
        """What its folder is called in the report."""
        return self._prefix(stop.folder) if stop.folder else ""

    def _named(self, stop: Stop, result: PageResult, served: Mapping[Path, str]) -> PageResult:
        return _named(result, served[stop.folder], self.site(stop)) if stop.folder else result

    def pictured(self, results: Sequence[PageResult]) -> tuple[PageResult, ...]:
        """results: of the stops, in their order; what follows them has no page."""
        with self._served() as served:
            count = len(self.stops)
            seen = pictured(results[:count], lambda index: _address(self.stops[index], served), self._way(served))
            return (*seen, *results[count:])

    @contextmanager
    def _served(self, place: str = HERE) -> Iterator[Mapping[Path, str]]:
        with ExitStack() as after:
            yield {folder: after.enter_context(serving(folder, place=place)) for folder in self.folders}

    def _way(self, served: Mapping[Path, str]) -> Web | None:
        """None where nothing but our own folders is looked at."""
        return replace(self.web, typed=(*self.web.typed, *served.values())) if self.hosts else None

    def _prefix(self, folder: Path) -> str:
        return folder.as_posix() if len(self.folders) > 1 else ""


def _address(stop: Stop, served: Mapping[Path, str]) -> str:
    return stop.url(served[stop.folder] if stop.folder else "")


def _refused(stop: Stop) -> Page:
    why = (NotChecked(what=PAGE, why=stop.refused),) if stop.refused else ()
    return Page(result=PageResult(url=stop.path, http_status=0, title="", sha256="", not_checked=why))


def _named(result: PageResult, served: str, prefix: str) -> PageResult:
    """By its path in the folder: the port it was served on is of no use to anybody."""

    bare = served.removeprefix("http://")

    def plain(text: str) -> str:
        return text.replace(served, prefix).replace(bare, prefix)

    def words(of: Words) -> Words:
        return Words(zh=plain(of.zh), en=plain(of.en))

    return replace(
        result,
        url=plain(result.url),
        findings=tuple(
            replace(found, message=words(found.message)) if bare in found.message.zh else found
            for found in result.findings
        ),
        notes=tuple(map(words, result.notes)),
        not_checked=tuple(NotChecked(what=left.what, why=words(left.why)) for left in result.not_checked),
    )
