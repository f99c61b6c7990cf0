"""One run: which pages, how, what was found, and what people have said of it. The only place that knows all rooms."""

import platform
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from accessibility import __version__
from accessibility import baseline as baselines
from accessibility.browser.grid import ask
from accessibility.commit import commit_of
from accessibility.comparing import compared, not_compared
from accessibility.crawl.crawl import Searched
from accessibility.crawl.memory import Limits, Memory
from accessibility.crawl.way import Way, Web
from accessibility.crawl.way import way as way_to
from accessibility.documents import documents, promises
from accessibility.engines import axe
from accessibility.jobs import default_jobs
from accessibility.keeping import keeping, noting
from accessibility.model import Report
from accessibility.plan import check_names
from accessibility.reports import json as json_report
from accessibility.settings import Settings
from accessibility.signing_in import signing_in
from accessibility.sources import read_sources
from accessibility.standing import applied, read_answers, read_known
from accessibility.summary import Summary
from accessibility.targets import found, typed
from accessibility.trend import of_site, read_earlier
from accessibility.visits import Told, Visits
from accessibility.worker import Asked


def audit(
    settings: Settings,
    told: Told = lambda total, result, anew: None,
    searched: Searched = lambda host, pages, waiting: None,
) -> Report:
    """Look at every page of the targets. SettingError and BrowserError end the run; a bad page does not.

    told: after each page; searched: while the pages of a site on the web are being found.
    """
    check_names(settings.only)
    said = (*read_known(Path(settings.known)), *read_answers(Path(settings.answers)))
    sources = read_sources(Path(settings.sources)) if settings.sources else None
    before = json_report.read(Path(settings.baseline)).pages if settings.baseline else None
    trend = read_earlier((*settings.trend, *([settings.baseline] if settings.baseline else ())))
    started = datetime.now().astimezone()
    with noting(settings) as journal:
        memory = Memory(note=journal.note)
        memory.recall(journal.lines)
        way, places = replace(_way(settings), told=searched, memory=memory), tuple(typed(settings.targets))
        met = found(settings.targets, way, include=settings.include, exclude=settings.exclude)
        visits = Visits(stops=met.stops, web=_web(settings, places, way))
        asked = _asked(settings)
        jobs = settings.jobs or (asked.grid.sessions if asked.grid else default_jobs())
        with keeping(settings, asked, visits.folders, journal) as kept:
            began, pages = visits.looked_at(asked, jobs, kept, told)
            results = compared(pages, [visits.site(stop) for stop in met.stops], kept, began)
    attachments, files = documents(met.attachments, visits.hosts, way.fetcher, visits.called)
    results = (*results, *files)
    if sources:
        results = tuple(map(sources.of, results))
    run, left = promises(met.attachments)
    ran = {promise.check for promise in (*began.promises, *run)}
    results, stale = applied(results, said, started.date(), ran)
    results, mended = (results, ()) if before is None else baselines.compared(results, before, ran)
    if settings.pictures:
        results = visits.pictured(results)
    report = Report(
        tool=_tools(began.browser),
        started=started.isoformat(timespec="seconds"),
        settings=settings.shown,
        pages=results,
        commit=next((commit for folder in visits.folders if (commit := commit_of(folder))), ""),
        conditions=began.conditions,
        promises=(*began.promises, *run),
        left_out=(*began.left_out, *left),
        mended=mended,
        stale=stale,
        attachments=attachments,
        notes=(*met.notes, *not_compared(pages, began), *kept.notes),
    )
    return replace(report, earlier=of_site(Summary(report=report).site, trend))


def _asked(settings: Settings) -> Asked:
    return Asked(
        level=settings.level,
        only=settings.only,
        quick=settings.quick,
        page_s=settings.page_s,
        grid=ask(settings.grid) if settings.grid else None,
        share=settings.share,
    )


def _web(settings: Settings, places: Sequence[str], way: Way | None = None) -> Web:
    return Web(
        typed=tuple(places),
        private=settings.private,
        contact=settings.contact,
        signing_in=signing_in(settings.cookies, settings.header, places),
        pins=way.fetcher.hosts.pins if way else {},
        stand_in=settings.stand_in,
    )


def _way(settings: Settings) -> Way:
    limits = Limits(depth=settings.depth, pages=settings.pages, seconds=settings.crawl_s)
    return way_to(_web(settings, tuple(typed(settings.targets))), limits=limits, per_s=settings.rate)


def _tools(browser: str) -> dict[str, str]:
    """Everything whose version can change what is found."""
    return {
        "podao": __version__,
        "axe-core": axe.version(),
        "axe-selenium-python": version("axe-selenium-python"),
        "selenium": version("selenium"),
        "browser": browser,
        "python": platform.python_version(),
        "system": platform.system(),
    }
