"""One run: which pages, how, what was found, and what people have said of it. The only place that knows all rooms."""

import platform
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from accessibility import __version__
from accessibility import baseline as baselines
from accessibility.browser.serve import serving
from accessibility.commit import commit_of
from accessibility.engines import axe
from accessibility.judge import compare
from accessibility.merge import merged
from accessibility.model import NotChecked, PageResult, Report, Words
from accessibility.plan import Plan, check_names, make_plan
from accessibility.pool import Examined, Worker, examine_all
from accessibility.reports import json as json_report
from accessibility.settings import Settings
from accessibility.sources import read_sources
from accessibility.standing import applied, read_answers, read_known
from accessibility.targets import Stop, stops

Told = Callable[[int, PageResult], None]  # called after each page with the number of pages, and the result


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What the browsers brought home."""

    plan: Plan
    tool: dict[str, str]
    examined: tuple[Examined, ...]


def audit(settings: Settings, told: Told = lambda total, result: None) -> Report:
    """Look at every page of the targets. SettingError and BrowserError end the run; a bad page does not."""
    pages = stops(settings.targets, include=settings.include, exclude=settings.exclude)
    check_names(settings.only)
    said = (*read_known(Path(settings.known)), *read_answers(Path(settings.answers)))
    sources = read_sources(Path(settings.sources)) if settings.sources else None
    before = json_report.read(Path(settings.baseline)).pages if settings.baseline else None
    started = datetime.now().astimezone()
    looked = _looked_at(settings, pages, told)
    results = _compared(looked.examined, looked.plan)
    if sources:
        results = tuple(map(sources.of, results))
    results, stale = applied(results, said, started.date())
    results, mended = (results, ()) if before is None else baselines.compared(results, before)
    return Report(
        tool=looked.tool,
        started=started.isoformat(timespec="seconds"),
        settings=settings.shown,
        pages=results,
        commit=next((commit for stop in pages if stop.folder and (commit := commit_of(stop.folder))), ""),
        conditions=tuple(condition.name for condition in looked.plan.conditions),
        promises=looked.plan.promises,
        left_out=looked.plan.left_out,
        mended=mended,
        stale=stale,
    )


def _looked_at(settings: Settings, pages: Sequence[Stop], told: Told) -> Looked:
    with ExitStack() as after:
        folders = dict.fromkeys(stop.folder for stop in pages if stop.folder)
        served = {folder: after.enter_context(serving(folder)) for folder in folders}
        urls = [stop.url(served[stop.folder] if stop.folder else "") for stop in pages]
        worker = Worker()
        after.callback(worker.close)
        browser = worker.ready()
        tool = _tools(browser.version)
        plan = make_plan(
            browser.tab, level=settings.level, only=settings.only, quick=settings.quick, page_s=settings.page_s
        )

        def named(index: int, result: PageResult) -> PageResult:
            folder = pages[index].folder
            return _named(result, served[folder], _prefix(folder, len(folders))) if folder else result

        def finished(index: int, result: PageResult) -> None:
            told(len(urls), named(index, result))

        examined = examine_all(urls, plan, worker, settings.jobs, finished)
    return Looked(
        plan=plan,
        tool=tool,
        examined=tuple((named(index, result), seen) for index, (result, seen) in enumerate(examined)),
    )


def _compared(examined: Sequence[Examined], plan: Plan) -> tuple[PageResult, ...]:
    """What only several pages together show, added to each."""
    results = [result for result, _ in examined]
    seen = [(index, observation) for index, (_, observation) in enumerate(examined) if observation]
    judged = compare([observation for _, observation in seen], checks=plan.checks)
    for (index, _), its in zip(seen, judged, strict=True):
        page = results[index]
        found = tuple(replace(one, conditions=(plan.conditions[0].name,)) for one in its.findings)
        results[index] = replace(
            page,
            findings=merged((*page.findings, *found), plan.same_as_axe),
            not_checked=tuple(dict.fromkeys((*page.not_checked, *its.not_checked))),
        )
    return tuple(results)


def _prefix(folder: Path, folders: int) -> str:
    """Before the paths of a folder, where there are several."""
    return folder.as_posix() if folders > 1 else ""


def _named(result: PageResult, served: str, prefix: str) -> PageResult:
    """By its path in the folder: the port it was served on is of no use to anybody."""

    def words(of: Words) -> Words:
        return Words(zh=of.zh.replace(served, prefix), en=of.en.replace(served, prefix))

    return replace(
        result,
        url=result.url.replace(served, prefix),
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
