"""The report for a terminal or a log: the headline, the causes, what was not checked. Plain text, no colour."""

from collections.abc import Iterator, Mapping

from accessibility.causes import Cause
from accessibility.model import Outcome, Report
from accessibility.reports.wording import Say, criteria_text, say
from accessibility.summary import Summary

SHOWN = 3  # places of a cause; the others are in the other reports


def render(report: Report) -> str:
    return "\n".join(_lines(report, Summary(report=report), say(report))) + "\n"


def _lines(report: Report, summary: Summary, text: Say) -> Iterator[str]:
    titles = {promise.check: text(promise.title) for promise in report.promises}
    yield text(summary.headline)
    if summary.failed:
        yield f"{text('first')}: {_title(summary.failed[0], titles, text)}"
    for key, causes in (("machine", summary.failed), ("assisted", summary.questions), ("known", summary.known)):
        if causes:
            yield f"\n{text(key)}"
        for number, cause in enumerate(causes, 1):
            yield from _cause(number, cause, titles, text)
    if summary.not_checked:
        yield f"\n{text('not_checked')}"
        yield from (f"  {page.url}  {left.what}  {text(left.why)}" for page, left in summary.not_checked)
    yield from (f"  {text(note)}" for note in report.notes)
    for why, promises in summary.left_out:
        yield f"\n{text(why)}"
        yield from (f"  {text(promise.title)} ({promise.check})" for promise in promises)
    for key, lines in (
        ("mended", [f"{one['page']}  {one['check']}  {one['selector']}" for one in report.mended]),
        ("stale", [text(one) for one in report.stale]),
        ("notes", [f"{page.url}  {text(note)}" for page in report.pages for note in page.notes]),
    ):
        if lines:
            yield f"\n{text(key)}"
            yield from (f"  {line}" for line in lines)
    yield f"\n{text('how')}: {', '.join(f'{name} {version}' for name, version in report.tool.items())}"


def _cause(number: int, cause: Cause, titles: Mapping[str, str], text: Say) -> Iterator[str]:
    yield f"{number}. {_title(cause, titles, text)}"
    yield f"   {text(cause.first.message)}"
    for page, found in cause.findings[:SHOWN]:
        yield f"   {found.source or page}  {found.selector}  [{', '.join(found.conditions)}]"
    if len(cause.findings) > SHOWN:
        yield f"   {text('more', n=len(cause.findings) - SHOWN)}"


def _title(cause: Cause, titles: Mapping[str, str], text: Say) -> str:
    impact = text(cause.first.impact)
    counts = text("counts", places=len(cause.findings), pages=len(cause.pages))
    kept = text("not_kept" if cause.first.outcome is Outcome.FAILED else "question")
    name = f"{kept}: {titles.get(cause.check, cause.check)}"
    return f"[{impact}] {name} ({criteria_text(cause.first, text)}, {cause.check}) {cause.place} — {counts}"
