"""Pelican's writer, which makes many pages side by side and none that would come out as it did before.

Pelican asks for one page after the other; those of articles and lists are collected and made together when it has asked
for all (`flush`), so that every core gets a part of them. Other pages are made at once, as they may need the first.
"""

import hashlib
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from typing import Any

from jinja2 import Template
from pelican.contents import Content
from pelican.generators import ArticlesGenerator
from pelican.paginator import Paginator
from pelican.plugins import signals
from pelican.utils import get_relative_path, path_to_url, sanitised_join
from pelican.writers import FileOverwriteFailedError, Writer

from plugins.content_model.kept import dump
from plugins.content_model.side_by_side import side_by_side
from plugins.fast_build.build import Build
from plugins.fast_build.digests import UnknownValueError
from plugins.fast_build.pages import Job, Made, Part, digest_of
from plugins.fast_build.watched import Seen, follow, is_watchable, plain_of, watch

BUILD = "FAST_BUILD"  # where the settings hold the Build
_FEW = 24  # pages; fewer are made before a second process has begun


class FastWriter(Writer):  # type: ignore[misc]
    """Asked by generators, as Pelican's own."""

    def __init__(self, output_path: str, settings: Any = None) -> None:
        super().__init__(output_path, settings=settings)
        self.build: Build = self.settings[BUILD]
        self._waiting: list[Job] | None = []

    def write_file(
        self,
        name: str,
        template: Template,
        context: dict[str, Any],
        relative_urls: bool = False,
        paginated: Mapping[str, Any] | None = None,
        template_name: str | None = None,
        override_output: bool = False,
        url: str | None = None,
        **values: Any,
    ) -> None:
        """As in Pelican."""
        if not name:
            return
        lists = {key: values[key] for key in values if key in {"articles", "dates"}} if paginated is None else paginated
        job = partial(
            Job, template=template, context=context, relative_urls=relative_urls, override=override_output, url=url
        )
        if lists and template_name in self.settings["PAGINATED_TEMPLATES"]:
            size = self.settings["PAGINATED_TEMPLATES"][template_name] or self.settings["DEFAULT_PAGINATION"]
            paginators = {key: Paginator(name, url, one, self.settings, size) for key, one in lists.items()}
            jobs = [job(name=place, values={**values, **own}) for place, own in _pages(paginators)]
        else:
            jobs = [job(name=name, values=values)]
        for one in jobs:
            self._claim(one)
        if self._waiting is None:
            self._make(jobs)
        else:
            self._waiting += jobs

    def flush(self) -> None:
        """Make what was collected; from now on pages are made when they are asked for."""
        jobs, self._waiting = self._waiting or [], None
        self._make(jobs)

    def make_article(self, article: Content, generator: ArticlesGenerator) -> None:
        """The page of one article more, whatever was made before."""
        job = Job(
            name=article.save_as,
            template=generator.get_template(article.template),
            context=generator.context,
            relative_urls=self.settings["RELATIVE_URLS"],
            override=True,
            url=article.url,
            values={"article": article, "category": article.category, "blog": True},
        )
        values: Values = {}
        made = self._make_one(job, self._stamp(job), values)
        self.build.keep(_part([made], values))

    def _claim(self, job: Job) -> None:
        """Two pages at one address are an error, as in Pelican."""
        path = sanitised_join(self.output_path, job.name)
        if path in self._written_files and not job.override:
            raise FileOverwriteFailedError(f'Failed to overwrite "{path}" as Pelican has already written to it')
        self._written_files.add(path)

    def _make(self, jobs: list[Job]) -> None:
        """Those that changed, on every core; what the other processes found out is brought together here."""
        build = self.build
        changed = [
            (job, stamp) for job, stamp in ((job, self._stamp(job)) for job in jobs) if not self._is_kept(job, stamp)
        ]
        for job in {id(job.template): job for job, _ in changed}.values():
            for file in build.reach(job.template).files:  # here, so that not every process compiles them
                job.template.environment.get_template(file)
        count = build.workers if len(changed) >= _FEW else 1
        size = -(-len(changed) // count)
        parts = [changed[first : first + size] for first in range(0, len(changed), size)] if changed else []
        works = [partial(self._make_some, part, first=not number, many=count > 1) for number, part in enumerate(parts)]
        for part in side_by_side(works):
            build.keep(part)
        build.progress.pages(len(jobs), len(changed))
        if signals.content_written.receivers:
            for job in jobs:
                signals.content_written.send(sanitised_join(self.output_path, job.name), context=self._context(job))

    def _make_some(self, jobs: list[tuple[Job, str]], *, first: bool, many: bool) -> Part:
        """many: what is to be kept goes to the disk from here."""
        made: list[Made] = []
        values: Values = {}
        for number, (job, stamp) in enumerate(jobs):
            if first:
                self.build.progress.at(number, len(jobs))
            made.append(self._make_one(job, stamp, values))
        part = _part(made, values)
        with suppress(OSError):  # no place to write: then another process keeps it, or nobody
            return Part(pages=part.pages, known=self.build.kept.write_pack(part.values)) if many else part
        return part

    def _make_one(self, job: Job, stamp: str, values: "Values") -> Made:
        begun = time.perf_counter()
        build = self.build
        build.seen.taken = set()
        own = Seen(build.digests)
        context = self._watched_context(job, own)
        if context["localsiteurl"]:
            job.context["localsiteurl"] = context["localsiteurl"]
        data = job.template.render(context).encode("utf-8")
        build.outputs.write(job.name, data)
        sha256, shared = digest_of(data), build.named_ways(values)
        if stamp:
            values[job.name] = (stamp, dump((sha256, shared, own.ways())))
        return Made(
            name=job.name,
            template=str(job.template.name),
            stamp=stamp,
            sha256=sha256,
            shared=shared,
            seconds=time.perf_counter() - begun,
        )

    def _is_kept(self, job: Job, stamp: str) -> bool:
        """Whether the earlier page is what making it again would give; then it is taken over."""
        build = self.build
        kept = build.kept_page(job.name, stamp) if stamp and build.outputs.earlier else None
        if kept is None:
            return False
        sha256, shared_name, own = kept
        if not build.is_same(shared_name, job) or not follow(own, job.values, build.digests, {}):
            return False
        if not build.outputs.reuse(job.name, sha256):
            return False
        build.take_over(job.name, sha256, shared_name)
        return True

    def _stamp(self, job: Job) -> str:
        """Of template, names and all values that are not watched; "" when that cannot be told."""
        reach = self.build.reach(job.template)
        if not reach.is_known:
            return ""
        whole = hashlib.sha256(f"{reach.digest} {job.relative_urls} {job.name}".encode())
        try:
            for name in reach.names:
                whole.update(f"\0{name}".encode() + self._facts(job, name, alone=name in reach.alone))
        except UnknownValueError:
            return ""
        return whole.hexdigest()

    def _facts(self, job: Job, name: str, *, alone: bool) -> bytes:
        values = job.values
        if name in values:
            value = values[name]
        elif name in job.context:
            value = job.context[name]
        elif name in job.template.environment.globals:
            value = plain_of(job.template.environment.globals[name])
        else:
            return b"-"
        if not alone and is_watchable(value):
            return b"~"
        return self.build.digests.of(value)

    def _watched_context(self, job: Job, own: Seen) -> dict[str, Any]:
        """What the template is given: Pelican's context, with every value watched that can be."""
        build = self.build
        reach = build.reach(job.template)
        context = self._context(job)
        for name in reach.names:
            if name in job.values:
                context[name] = watch(name, job.values[name], own)
            elif name in context:
                context[name] = build.watched(name, context[name])
        return context

    def _context(self, job: Job) -> dict[str, Any]:
        """As Pelican makes it."""
        context = dict(job.context)
        context["localsiteurl"] = context.get("localsiteurl")
        if job.relative_urls:
            context["SITEURL"] = context["localsiteurl"] = path_to_url(get_relative_path(job.name))
        context["output_file"] = job.name
        context.update(job.values)
        return context


Values = dict[str, tuple[str, bytes]]
"""What is to be kept: a stamp and bytes by name."""


def _part(made: list[Made], values: Values) -> Part:
    return Part(pages=tuple(made), values=tuple((name, *value) for name, value in values.items()))


def _pages(paginators: Mapping[str, Paginator]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Address and values of each page of a list, as Pelican numbers them."""
    for number in range(next(iter(paginators.values())).num_pages):
        own: dict[str, Any] = {}
        for key, paginator in paginators.items():
            own[f"{key}_paginator"] = paginator
            own[f"{key}_page"] = page = paginator.page(number + 1)
            own[f"{key}_previous_page"] = paginator.page(number) if number else None
            own[f"{key}_next_page"] = paginator.page(number + 2) if number + 1 < paginator.num_pages else None
        yield page.save_as, own
