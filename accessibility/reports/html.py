"""The report for people: one page that needs nothing else, light and dark, grouped by cause, in the three modes."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from accessibility.model import Finding, Outcome, Report
from accessibility.reports.wording import condition_text, criteria_text, criterion_title, say
from accessibility.standards.wcag22 import LEVELS
from accessibility.summary import Summary

SHOWN = 20  # places of a cause; a page of thousands helps nobody


def render(report: Report) -> str:
    here = Path(__file__).parent
    text = say(report)
    room = Environment(loader=FileSystemLoader(here), autoescape=True, undefined=StrictUndefined)
    room.filters.update(
        condition=lambda name: condition_text(name, text),
        criteria=lambda finding: criteria_text(finding, text),
        title_of=lambda number: criterion_title(number, text),
        level_of=LEVELS.__getitem__,
        open_questions=_open_questions,
    )
    return room.get_template("html.jinja").render(
        report=report,
        summary=Summary(report=report),
        text=text,
        zh=report.settings.get("lang", "zh") == "zh",
        notes=[(page.url, note) for page in report.pages for note in page.notes],
        css=Markup((here / "html.css").read_text(encoding="utf-8")),
        titles=defaultdict(str, {promise.check: text(promise.title) for promise in report.promises}),
        shown=SHOWN,
    )


def _open_questions(findings: Iterable[Finding]) -> int:
    return sum(found.outcome is Outcome.CANT_TELL and found.standing != "answered" for found in findings)
