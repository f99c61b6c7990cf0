"""EARL in JSON-LD, in the shape of an evaluation that W3C's WCAG-EM report tool opens and a person goes on with.

https://www.w3.org/TR/EARL10-Schema/, https://www.w3.org/TR/WCAG-EM/. One assertion for each criterion over the whole
site, and below it one for each page on which something was found. A machine never passes a criterion: what it found
nothing on stays untested, with a word on what was looked at.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from accessibility.model import Finding, Outcome, PageResult, Report
from accessibility.reports.wording import Say, criterion_title, say
from accessibility.standards.wcag22 import anchor
from accessibility.summary import Summary

SITE, TOOL = "_:site", "_:podao"
OUTCOMES = {
    Outcome.FAILED: ("earl:failed", "Fail", "earl:automatic"),
    Outcome.CANT_TELL: ("earl:cantTell", "CannotTell", "earl:semiAuto"),
}
UNTESTED = ("earl:untested", "NotTested", "earl:unknownMode")


def render(report: Report) -> str:
    return json.dumps(_document(report, Summary(report=report), say(report)), ensure_ascii=False, indent=2) + "\n"


def _document(report: Report, summary: Summary, text: Say) -> dict[str, Any]:
    context = json.loads(Path(__file__).with_name("earl_context.json").read_text(encoding="utf-8"))
    checked = [page for page in report.pages if page.http_status]
    sample = {page.url: f"_:page_{number}" for number, page in enumerate(checked, 1)}
    tool = " ".join(f"{name} {version}" for name, version in report.tool.items())
    return {
        "@context": {**context, "@language": str(text("language"))},
        "type": "Evaluation",
        "id": "_:evaluation",
        "defineScope": {
            "id": "_:defineScope",
            "scope": {"id": SITE, "type": ["TestSubject", "Website"], "title": summary.site, "description": ""},
            "conformanceTarget": report.settings.get("level", "AA"),
            "wcagVersion": "2.2",
            "accessibilitySupportBaseline": tool,
            "additionalEvaluationRequirements": "",
        },
        "exploreTarget": {
            "id": "_:exploreTarget",
            "essentialFunctionality": "",
            "pageTypeVariety": "",
            "technologiesReliedUpon": ["HTML", "CSS", "WAI-ARIA", "JavaScript"],
        },
        "selectSample": {
            "id": "_:selectSample",
            "structuredSample": [_page(page, sample[page.url], report.started) for page in checked],
            "randomSample": [],
        },
        "auditSample": [it for number in summary.criteria for it in _assertions(number, summary, sample, text)],
        "reportFindings": {
            "id": "_:reportFindings",
            "date": report.started,
            "title": f"{text('title')}: {summary.site}",
            "summary": text(summary.headline),
            "commissioner": "",
            "evaluator": "",
            "documentSteps": ["_:defineScope", "_:exploreTarget", "_:selectSample"],
            "evaluationSpecifics": "\n".join(_left(summary, text)),
        },
        "hasPart": [
            {"id": TOOL, "type": ["Assertor", "Software"], "title": "Podao", "hasVersion": report.tool.get("podao", "")}
        ],
    }


def _left(summary: Summary, text: Say) -> Iterator[str]:
    yield from (f"{page.url} {text(left.why)}" for page, left in summary.not_checked)
    yield from (text(note) for note in summary.report.notes)


def _page(page: PageResult, node: str, date: str) -> dict[str, Any]:
    return {
        "id": node,
        "type": ["TestSubject", "Webpage"],
        "title": page.title or page.url,
        "description": page.url,
        "date": date,
        "isPartOf": SITE,
    }


def _assertions(number: str, summary: Summary, sample: dict[str, str], text: Say) -> Iterator[dict[str, Any]]:
    """The one over the site, then those of its pages, in the order of the sample."""
    met = {page.url: found for page in summary.report.pages if (found := _met(page, number)) and page.url in sample}
    everything = [found for its in met.values() for found in its]
    told = text("machine_looked", checks=summary.touched[number], places=len(everything))
    whole = _assertion(f"_:c{number}", number, SITE, _worst(everything), told, summary.report, text)
    parts = [
        _assertion(
            f"_:c{number}{sample[url].removeprefix('_:')}",
            number,
            sample[url],
            _worst(its),
            "\n".join(f"{found.selector}: {text(found.message)}" for found in its),
            summary.report,
            text,
        )
        for url, its in met.items()
    ]
    yield {**whole, "hasPart": [part["id"] for part in parts]}
    for part in parts:
        yield {**part, "isPartOf": whole["id"]}


def _met(page: PageResult, number: str) -> list[Finding]:
    """What stands open on the page: barriers, the known ones too, and questions without an answer."""
    return [
        found
        for found in page.findings
        if number in found.criteria and found.outcome in OUTCOMES and found.standing != "answered"
    ]


def _worst(findings: Iterable[Finding]) -> tuple[str, str, str]:
    outcomes = {found.outcome for found in findings}
    return next((words for outcome, words in OUTCOMES.items() if outcome in outcomes), UNTESTED)


def _assertion(
    node: str, number: str, subject: str, words: tuple[str, str, str], told: str, report: Report, text: Say
) -> dict[str, Any]:
    outcome, kind, mode = words
    return {
        "id": node,
        "type": "Assertion",
        "date": report.started,
        "assertedBy": TOOL,
        "subject": subject,
        "mode": mode,
        "test": {
            "id": f"WCAG22:{anchor(number)}",
            "type": ["TestCriterion", "TestRequirement"],
            "title": f"{number} {criterion_title(number, text)}",
        },
        "result": {
            "type": "TestResult",
            "date": report.started,
            "description": told,
            "outcome": {"id": outcome, "type": ["OutcomeValue", kind]},
        },
    }
