"""A builder that stays: after one whole build it makes what an edit changed, the page itself before anything else.

    resident = Resident(root, output, settings)      # settings: pelicanconf.py; root: where content/ and portal/ are
    resident.build()                                 # everything; again after a change of theme, portal or settings
    resident.saved([root / "content/news/a.md"])     # the pages of these items, in milliseconds
    resident.settle()                                # whatever else follows: lists, neighbours, feeds, sitemap
    resident.check()                                 # the gates, over all content
    resident.close()                                 # keeps what was found out for the next process

Each gives a Changed. Where it tells of problems or trouble, the output holds the last good pages. `saved` makes nothing
when an edit reaches further than its own page (an item comes, goes, moves, gets another date): `is_complete` is false
then, as it is after every `saved`, until `settle`. The index of the search is that of the last `build`. The process has
to be a new one when plugins/ changed. One thread at a time.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.settings import read_settings

from plugins.content_model.check import check_model, check_one
from plugins.content_model.gates import check_gates
from plugins.content_model.item import Item
from plugins.content_model.library import CONTENT, Library
from plugins.content_model.problem import ContentError, Problem
from plugins.content_model.publication import build_time, is_public
from plugins.content_model.read_item import read_item
from plugins.content_model.reader import LIBRARY, READY, SITE
from plugins.content_model.site import Site, public_form, site_of
from plugins.fast_build.articles import article_of
from plugins.fast_build.build import Build
from plugins.fast_build.live import Live
from plugins.fast_build.memoized import forget_texts
from plugins.fast_build.writer import BUILD

SEARCH_PAGE = "search.html"  # stays as the last whole build made it
_RELATED = ("related", "interprets", "replaced_by", "translation_of", "expires_on", "updated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """addresses: of the pages that are other ones now, from the site's root. problems: what the editor has to mend.

    trouble: what else went wrong, in words for the editor. is_complete: nothing else of the site waits to be made.
    """

    addresses: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    trouble: str = ""
    is_complete: bool = True
    seconds: float = 0.0


class Resident:
    """See the module."""

    def __init__(self, root: Path, output: Path, settings: Path, override: Mapping[str, Any] | None = None) -> None:
        self.root = root
        self.output = output
        self._settings = settings
        self._override = dict(override or {})
        self._pelican: Pelican | None = None
        self._waiting: set[str] = set()

    def build(self) -> Changed:
        """Everything, with what earlier processes kept."""
        begun = time.perf_counter()
        place: dict[str, Any] = {
            "PATH": str(self.root / CONTENT),
            "OUTPUT_PATH": str(self.output),
            "DELETE_OUTPUT_DIRECTORY": True,
        }
        place["FAST_BUILD_STAYS"] = True  # it needs what a build makes, not its output alone
        settings = read_settings(str(self._settings), override={**place, **self._override})
        if "plugins.fast_build" not in settings["PLUGINS"]:
            settings["PLUGINS"] = [*settings["PLUGINS"], "plugins.fast_build"]
        self._pelican = None
        pelican = Pelican(settings)
        trouble = self._run(pelican)
        if trouble is None:
            self._pelican = pelican
            pelican.delete_outputdir = False  # from now on it is filled where it stands
            self._waiting.clear()
        return replace(trouble or Changed(addresses=self._made(pelican)), seconds=time.perf_counter() - begun)

    def saved(self, paths: Sequence[Path]) -> Changed:
        """The pages of items whose files were saved. paths: absolute, or from the root."""
        begun = time.perf_counter()
        if self._pelican is None:
            return Changed(is_complete=False)
        keys = [key for path in paths if (key := self._key(path))]
        self._waiting |= {self._key(path) or str(path) for path in paths}
        addresses: list[str] = []
        problems: list[Problem] = []
        trouble = ""
        for key in keys:
            try:
                addresses += self._page(key, problems)
            except Exception as fault:  # of a template, or of anything in it
                trouble = _told(fault)
        seconds = time.perf_counter() - begun
        return Changed(
            addresses=tuple(addresses), problems=tuple(problems), trouble=trouble, is_complete=False, seconds=seconds
        )

    def settle(self) -> Changed:
        """All pages that the edits since the last time reach."""
        begun = time.perf_counter()
        pelican = self._pelican
        if pelican is None:
            return self.build()
        library, now = self._library, build_time()
        library.forget(sorted(self._waiting))
        site: Site = pelican.settings[SITE]
        refused = tuple(problem for problem in check_model(library, now) if not problem.warning)
        if refused:
            return Changed(problems=refused, is_complete=False, seconds=time.perf_counter() - begun)
        pelican.settings[READY] = following = site_of(library, now)
        if not self._waiting <= site.items.keys() or _addresses(site) != _addresses(following):
            self._build.articles.clear()  # texts of others may lead elsewhere, or a file beside them has changed
        pelican.settings["SEARCH_INDEX"] = False
        before = self._now_there()
        pelican.settings[BUILD] = self._build.again(Live(self.output, before), {SEARCH_PAGE})
        trouble = self._run(pelican)
        if trouble:
            self._build.there = {**before, **self._build.there}
            return replace(trouble, seconds=time.perf_counter() - begun)
        self._waiting.clear()
        gone = sorted(before.keys() - self._now_there().keys())
        made = (*self._made(pelican), *(f"/{name}" for name in gone))
        return Changed(addresses=made, seconds=time.perf_counter() - begun)

    def check(self) -> Changed:
        """What the gates say of all content as it is on the disk now; warnings too."""
        begun = time.perf_counter()
        if self._pelican is None:
            return Changed(is_complete=False)
        problems = tuple(sorted(set(check_gates(self._library, build_time()))))
        return Changed(problems=problems, is_complete=not self._waiting, seconds=time.perf_counter() - begun)

    def close(self) -> None:
        """For the next process."""
        if self._pelican:
            self._build.save()

    @property
    def _build(self) -> Build:
        assert self._pelican
        build: Build = self._pelican.settings[BUILD]
        return build

    @property
    def _library(self) -> Library:
        assert self._pelican
        library: Library = self._pelican.settings[LIBRARY]
        return library

    def _now_there(self) -> Mapping[str, str]:
        return self._build.there

    def _made(self, pelican: Pelican) -> tuple[str, ...]:
        build: Build = pelican.settings[BUILD]
        return tuple(f"/{page.name.removesuffix('index.html')}" for page in build.made)

    def _run(self, pelican: Pelican) -> Changed | None:
        """None when all went well."""
        try:
            pelican.run()
        except ContentError as error:
            return Changed(problems=tuple(error.problems), is_complete=False)
        except SystemExit as error:
            problems = error.__cause__.problems if isinstance(error.__cause__, ContentError) else ()
            return Changed(problems=tuple(problems), trouble="" if problems else str(error), is_complete=False)
        except Exception as fault:  # of a template, or of a plugin
            return Changed(trouble=_told(fault), is_complete=False)
        finally:
            forget_texts()
        return None

    def _key(self, path: Path) -> str:
        """Of an item, "" for another file, which waits for `build`."""
        place = path.relative_to(self.root) if path.is_absolute() else path
        inside = len(place.parts) == 3 and place.parts[0] == CONTENT.name and place.suffix == ".md"
        return f"{place.parts[1]}/{place.name}" if inside else ""

    def _page(self, key: str, problems: list[Problem]) -> list[str]:
        """Make the page of an item when that is all that an edit can have changed."""
        assert self._pelican
        settings, library, now = self._pelican.settings, self._library, build_time()
        site: Site = settings[SITE]
        shown = site.items.get(key)
        if shown is None or not (self.root / CONTENT / key).is_file():
            return []
        library.forget([key])
        read = read_item(CONTENT / key, root=self.root, portal=library.portal)
        library.keep(key, read)
        found = [problem for problem in check_one(key, library, now) if not problem.warning]
        problems += found
        item = read[0]
        if found or item is None or not is_public(item, now) or _reaches_further(shown, item):
            return []
        form = public_form(item, now)
        settings[SITE] = replace(site, items={**site.items, key: form})
        generator, writer = self._build.generator, self._build.writer
        self._build.outputs = Live(self.output, self._now_there())
        article = article_of(key, generator)
        writer.make_article(article, generator)
        forget_texts()
        return [form.url]


def _reaches_further(old: Item, new: Item) -> bool:
    """Whether other pages, or the neighbours on its own, may look different for another reason than its words."""
    if (old.url, old.type, old.lang, old.published_at) != (new.url, new.type, new.lang, new.published_at):
        return True
    return any(old.fields.values.get(name) != new.fields.values.get(name) for name in _RELATED)


def _addresses(site: Site) -> Mapping[str, str]:
    return {key: item.url for key, item in site.items.items()}


def _told(fault: Exception) -> str:
    where = getattr(fault, "name", "") or getattr(fault, "filename", "")
    return f"没有生成：{type(fault).__name__}: {fault}{f'（{where}）' if where else ''}"
