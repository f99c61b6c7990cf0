"""One build: what it knows of the one before, what it finds out for the next, and where it writes."""

import hashlib
from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template

from plugins.content_model.kept import Kept, dump
from plugins.content_model.library import Library
from plugins.content_model.side_by_side import cores
from plugins.fast_build.articles import Known
from plugins.fast_build.digests import Digest, Digests
from plugins.fast_build.live import Live
from plugins.fast_build.names import files_below
from plugins.fast_build.outputs import Outputs
from plugins.fast_build.pages import Job, Made, Part, Ways
from plugins.fast_build.progress import Progress
from plugins.fast_build.templates import Reach, reach_of
from plugins.fast_build.watched import Seen, Way, follow, plain_of, watch
from plugins.fast_build.whole import Whole


class Build:
    """Lives from Pelican's beginning to its end."""

    def __init__(
        self,
        *,
        library: Library | None,
        digests: Digests,
        kept: Kept,
        templates: Kept,
        outputs: Outputs | Live,
        workers: int,
    ) -> None:
        self.library = library
        self.outputs = outputs
        self.workers = workers or cores()
        self.progress = Progress()
        self.digests = digests
        self.seen = Seen(self.digests)
        self.made: list[Made] = []
        self.there: dict[str, str] = {}  # SHA-256 of every page, made or taken over
        self.articles: Known = {}
        self.whole: Whole | None = None
        self.now = datetime.min
        self.stays = False  # a process that builds again and again
        self.generator: Any = None  # of the articles, and the writer that it was given: for one page more
        self.writer: Any = None
        self.kept = kept
        self._templates = templates
        self._live: set[str] = set()
        self._files: set[str] = set()
        self._reaches: dict[str, Reach] = {}
        self._watched: dict[tuple[str, int], Any] = {}
        self._names: dict[frozenset[int], str] = {}
        self._gone: dict[tuple[int, ...], dict[Way, Digest]] = {}
        self._same: dict[tuple[str, tuple[int, ...]], bool] = {}

    def again(self, live: Live, untouched: Collection[str]) -> "Build":
        """The next one of this process: what was found out so far is known, what was looked at is looked at anew."""
        self.digests.renew(article for _, _, article in self.articles.values())
        following = Build(
            library=self.library,
            digests=self.digests,
            kept=self.kept,
            templates=self._templates,
            outputs=live,
            workers=self.workers,
        )
        following.articles, following._reaches, following.stays = self.articles, self._reaches, True
        following._files = self._files
        following.there = {name: self.there[name] for name in untouched if name in self.there}
        return following

    def reach(self, template: Template) -> Reach:
        """What the template can get at."""
        name = str(template.name)
        if name not in self._reaches:
            self._reaches[name] = reach_of(name, template.environment, self._templates)
        return self._reaches[name]

    def watched(self, name: str, value: Any) -> Any:
        """A value that many pages share."""
        known = self._watched.get((name, id(value)))
        if known is None:
            known = self._watched[name, id(value)] = (watch(name, value, self.seen), value)
        return known[0]

    def watch_globals(self, env: Environment) -> None:
        """Those of the templates' own names that can be watched."""
        env.globals.update({name: self.watched(name, value) for name, value in env.globals.items()})

    def named_ways(self, values: dict[str, tuple[str, bytes]]) -> str:
        """The name of what the page that was just made took of the values that all share; `values` gets it."""
        taken = frozenset(self.seen.taken)
        known = self._names.get(taken)
        if known is None or known not in values:
            ways = self.seen.ways()
            known = known or f"ways {hashlib.sha256(dump(sorted(ways.items(), key=repr))).hexdigest()}"
            self._names[taken] = known
            values.setdefault(known, ("", dump(ways)))
        return known

    def kept_page(self, name: str, stamp: str) -> tuple[str, str, Ways] | None:
        """SHA-256, ways into shared values and ways into its own, of the page that an earlier build made so."""
        found: tuple[str, str, Ways] | None = self.kept.get(name, stamp)
        return found

    def take_over(self, name: str, sha256: str, shared: str) -> None:
        """A page that is the earlier one."""
        self._live |= {name, shared}
        self.there[name] = sha256

    def is_same(self, shared: str, job: Job) -> bool:
        """Whether those ways lead to the same values as then."""
        ways: Ways | None = self.kept.get(shared, "")
        if ways is None:
            return False
        values = {name: self._value(job, name) for name in {way[0][1] for way in ways}}
        roots = tuple(id(value) for _, value in sorted(values.items()))
        if (shared, roots) not in self._same:
            self._same[shared, roots] = follow(ways, values, self.digests, self._gone.setdefault(roots, {}))
        return self._same[shared, roots]

    def _value(self, job: Job, name: str) -> Any:
        return plain_of(job.context[name] if name in job.context else job.template.environment.globals.get(name))

    def keep(self, part: Part) -> None:
        """What was found out in making pages."""
        self.kept.add(part.known)
        for value in part.values:
            self.kept.put(*value)
        for page in part.pages:
            self.made.append(page)
            self._live |= {page.name, page.shared}
            self.there[page.name] = page.sha256

    def save(self) -> None:
        """For the next build, once this one has come to its end."""
        self.kept.save(self._live | self._files)
        self._templates.save()
        if self.library and self.library.kept:
            self.library.kept.save(self.library.all_keys())

    def earlier_files(self, output: Path) -> list[str] | None:
        """The names of all files that the last build left there; None when that is not known."""
        found: list[str] | None = self.kept.get(f"files {output}", "")
        return found

    def keep_files(self, output: Path, home: Path) -> None:
        """What is there now."""
        names = sorted(files_below(home))
        self.kept.put(f"files {output}", "", dump(names))
        self._files = {f"files {output}"}

    def keep_name(self, name: str) -> None:
        """Something else that was put into the memory of pages."""
        self._files |= {name}
