"""The report for people: one page that needs nothing else, light and dark, grouped by cause, in the three modes."""

from collections import defaultdict
from collections.abc import Iterable

from accessibility.model import Earlier, Finding, Outcome, PageResult, Report
from accessibility.reports.room import room
from accessibility.reports.wording import say
from accessibility.summary import Summary

SHOWN = 20  # places of a cause; a page of thousands helps nobody
LISTED = 2000  # pages on which nothing was found


def render(report: Report) -> str:
    text, summary = say(report), Summary(report=report)
    clean = [page.url for page in report.pages if not _has_something(page)]
    made = room(text)
    made.filters["open_questions"] = _open_questions
    return made.get_template("html.jinja").render(
        report=report,
        summary=summary,
        notes=[(page.url, note) for page in report.pages for note in page.notes],
        titles=defaultdict(str, {promise.check: text(promise.title) for promise in report.promises}),
        shown=SHOWN,
        runs=[_this(summary), *report.earlier] if report.earlier else [],
        pages=[page for page in report.pages if _has_something(page)],
        clean=clean,
        most_pages=LISTED,
    )


def _has_something(page: PageResult) -> bool:
    return bool(page.not_checked or any(found.counts for found in page.findings) or _open_questions(page.findings))


def _open_questions(findings: Iterable[Finding]) -> int:
    return sum(found.outcome is Outcome.CANT_TELL and found.standing != "answered" for found in findings)


def _this(summary: Summary) -> Earlier:
    return Earlier(
        started=summary.report.started,
        causes=len(summary.failed),
        places=summary.places,
        pages_failed=summary.pages_failed,
        pages=len(summary.report.pages),
        questions=sum(len(cause.findings) for cause in summary.questions),
    )
