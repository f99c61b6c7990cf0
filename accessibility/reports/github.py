"""Annotations in a pull request: workflow commands that GitHub reads from a job's output, one a cause.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands. GitHub shows ten errors and ten
warnings of a step: so the heaviest come first, and the last line tells the whole.
"""

from collections.abc import Iterator

from accessibility.causes import Cause
from accessibility.model import Finding, Report
from accessibility.reports.wording import Say, criteria_text, say
from accessibility.summary import Summary


def render(report: Report) -> str:
    text = say(report)
    return "".join(f"{line}\n" for line in _lines(report, Summary(report=report), text))


def _lines(report: Report, summary: Summary, text: Say) -> Iterator[str]:
    titles = {promise.check: text(promise.title) for promise in report.promises}
    for command, key, causes in (("error", "not_kept", summary.failed), ("warning", "question", summary.questions)):
        for cause in causes:
            title = f"{text(key)}: {titles.get(cause.check, cause.check)}"
            yield _command(command, title, _message(cause, text), cause.first)
    for page, left in summary.not_checked:
        yield _command("error", text("not_checked"), f"{page.url} {left.what}: {text(left.why)}")
    for note in report.notes:
        yield _command("notice", text("not_checked"), text(note))
    yield _command("notice", text("title"), text(summary.headline))


def _message(cause: Cause, text: Say) -> str:
    counts = text("counts", places=len(cause.findings), pages=len(cause.pages))
    places = "\n".join(f"{found.source or page}  {found.selector}" for page, found in cause.findings[:3])
    return f"{text(cause.first.message)}\n{criteria_text(cause.first, text)} · {counts}\n{places}"


def _command(command: str, title: str, message: str, found: Finding | None = None) -> str:
    """found: whose file and line are named, where it has them."""
    place = (("file", found.file), ("line", str(found.line or ""))) if found else ()
    given = (*place, ("title", title))
    told = ",".join(f"{name}={_property(value)}" for name, value in given if value)
    return f"::{command} {told}::{_data(message)}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
