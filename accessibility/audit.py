"""One run: which pages, how, what was found, and what people have said of it. The only place that knows all rooms."""

import platform
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from accessibility import __version__
from accessibility import baseline as baselines
from accessibility.browser.serve import serving
from accessibility.checks import all_checks
from accessibility.commit import commit_of
from accessibility.engines import axe
from accessibility.judge import compare
from accessibility.merge import merged
from accessibility.model import NotChecked, PageResult, Report, Words
from accessibility.pictures import pictured
from accessibility.plan import check_names
from accessibility.pool import look_at_all
from accessibility.reports import json as json_report
from accessibility.settings import Settings
from accessibility.sources import read_sources
from accessibility.standing import applied, read_answers, read_known
from accessibility.summary import Summary
from accessibility.targets import Stop, stops
from accessibility.trend import earlier
from accessibility.worker import Asked, Examined, Started

Told = Callable[[int, PageResult], None]  # called after each page with the number of pages, and the result


def audit(settings: Settings, told: Told = lambda total, result: None) -> Report:
    """Look at every page of the targets. SettingError and BrowserError end the run; a bad page does not."""
    pages = stops(settings.targets, include=settings.include, exclude=settings.exclude)
    check_names(settings.only)
    said = (*read_known(Path(settings.known)), *read_answers(Path(settings.answers)))
    sources = read_sources(Path(settings.sources)) if settings.sources else None
    before = json_report.read(Path(settings.baseline)).pages if settings.baseline else None
    started = datetime.now().astimezone()
    began, examined = _looked_at(settings, pages, told)
    results = _compared(examined, began)
    if sources:
        results = tuple(map(sources.of, results))
    results, stale = applied(results, said, started.date(), {promise.check for promise in began.promises})
    results, mended = (results, ()) if before is None else baselines.compared(results, before)
    if settings.pictures:
        results = _pictured(results, pages)
    report = Report(
        tool=_tools(began.browser),
        started=started.isoformat(timespec="seconds"),
        settings=settings.shown,
        pages=results,
        commit=next((commit for stop in pages if stop.folder and (commit := commit_of(stop.folder))), ""),
        conditions=began.conditions,
        promises=began.promises,
        left_out=began.left_out,
        mended=mended,
        stale=stale,
    )
    compared_with = (*settings.trend, *([settings.baseline] if settings.baseline else ()))
    return replace(report, earlier=earlier(compared_with, Summary(report=report).site))


def _looked_at(settings: Settings, pages: Sequence[Stop], told: Told) -> tuple[Started, list[Examined]]:
    with ExitStack() as after:
        folders = dict.fromkeys(stop.folder for stop in pages if stop.folder)
        served = {folder: after.enter_context(serving(folder)) for folder in folders}
        urls = [_address(stop, served) for stop in pages]
        asked = Asked(level=settings.level, only=settings.only, quick=settings.quick, page_s=settings.page_s)

        def named(index: int, result: PageResult) -> PageResult:
            folder = pages[index].folder
            return _named(result, served[folder], _prefix(folder, len(folders))) if folder else result

        def finished(index: int, result: PageResult) -> None:
            told(len(urls), named(index, result))

        began, examined = look_at_all(urls, asked, settings.jobs, finished)
        return began, [(named(index, result), seen) for index, (result, seen) in enumerate(examined)]


def _pictured(results: Sequence[PageResult], pages: Sequence[Stop]) -> tuple[PageResult, ...]:
    with ExitStack() as after:
        folders = dict.fromkeys(stop.folder for stop in pages if stop.folder)
        served = {folder: after.enter_context(serving(folder)) for folder in folders}
        return pictured(results, lambda index: _address(pages[index], served))


def _address(stop: Stop, served: Mapping[Path, str]) -> str:
    return stop.url(served[stop.folder] if stop.folder else "")


def _compared(examined: Sequence[Examined], began: Started) -> tuple[PageResult, ...]:
    """What only several pages together show, added to each."""
    results = [result for result, _ in examined]
    ran = {promise.check for promise in began.promises}
    checks = {name: check for name, check in all_checks().items() if name in ran and hasattr(check, "compare")}
    declared = {name: check.CHECK for name, check in checks.items()}
    seen = [(index, observation) for index, (_, observation) in enumerate(examined) if observation]
    judged = compare([observation for _, observation in seen], checks=checks)
    for (index, _), its in zip(seen, judged, strict=True):
        page = results[index]
        found = tuple(replace(one, conditions=began.conditions[:1]) for one in its.findings)
        results[index] = replace(
            page,
            findings=merged((*page.findings, *found), declared),
            not_checked=tuple(dict.fromkeys((*page.not_checked, *its.not_checked))),
        )
    return tuple(results)


def _prefix(folder: Path, folders: int) -> str:
    """Before the paths of a folder, where there are several."""
    return folder.as_posix() if folders > 1 else ""


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
