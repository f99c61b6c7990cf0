"""SARIF 2.1.0, for code scanning: file and line where known, else the address of the page.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/. A question to a person is a result of kind "review"; what people have
dealt with is suppressed, not left out; what was not checked is a notification.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from accessibility.model import Finding, Outcome, PageResult, Report
from accessibility.reports.wording import Say, criteria_text, say
from accessibility.summary import Summary

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"critical": "error", "serious": "error", "moderate": "warning", "minor": "note"}


def render(report: Report) -> str:
    text = say(report)
    rules = _rules(report, text)
    places = {rule["id"]: index for index, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "Podao", "version": report.tool.get("podao", "0"), "rules": rules}},
        "invocations": [_invocation(report, text)],
        "columnKind": "unicodeCodePoints",
        "results": [
            {**_result(page, found, text), "ruleIndex": places[_rule(found)]}
            for page in report.pages
            for found in page.findings
            if found.outcome in (Outcome.FAILED, Outcome.CANT_TELL)
        ],
        "properties": {"tools": dict(report.tool), "conditions": list(report.conditions)},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(found: Finding) -> str:
    return f"{found.engine}/{found.check}"


def _rules(report: Report, text: Say) -> list[dict[str, Any]]:
    """What was run, and whatever else found something."""
    findings = {_rule(found): found for page in report.pages for found in page.findings}
    run = {f"{promise.engine}/{promise.check}": promise for promise in report.promises}
    rules = []
    for name in sorted({*findings, *run}):
        promise, found = run.get(name), findings.get(name)
        title = text(promise.title) if promise else found.check if found else name
        criteria = promise.criteria if promise else found.criteria if found else ()
        tags = ["accessibility", *(f"WCAG 2.2 SC {number}" for number in criteria)]
        rule: dict[str, Any] = {"id": name, "shortDescription": {"text": title or name}, "properties": {"tags": tags}}
        if found and found.help.startswith("http"):
            rule["helpUri"] = found.help
        rules.append(rule)
    return rules


def _result(page: PageResult, found: Finding, text: Say) -> dict[str, Any]:
    asked = found.outcome is Outcome.CANT_TELL
    result: dict[str, Any] = {
        "ruleId": _rule(found),
        "kind": "review" if asked else "fail",
        "level": "none" if asked else LEVELS.get(found.impact, "warning"),
        "message": {"text": text(found.message)},
        "locations": [_location(page, found)],
        "partialFingerprints": {"podao/v1": found.identity},
        "properties": {
            "page": page.url,
            "cause": found.cause,
            "criteria": criteria_text(found, text),
            "impact": found.impact,
            "conditions": list(found.conditions),
        },
    }
    if found.standing in ("new", "known") and not asked:
        result["baselineState"] = "new" if found.standing == "new" else "unchanged"
    if found.standing in ("known", "answered"):
        why = text(found.standing_note) if found.standing_note else found.standing
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": why}]
    return result


def _location(page: PageResult, found: Finding) -> dict[str, Any]:
    region = {"startLine": found.line} if found.line else {"startLine": 1, "snippet": {"text": found.html}}
    address = quote(found.file or page.url.lstrip("/") or "index.html", safe="/:?#[]@!$&'()*+,;=%")
    return {
        "physicalLocation": {"artifactLocation": {"uri": address}, "region": region},
        "logicalLocations": [{"fullyQualifiedName": found.selector, "kind": "element"}],
    }


def _invocation(report: Report, text: Say) -> dict[str, Any]:
    summary = Summary(report=report)
    return {
        "executionSuccessful": not summary.not_checked,
        "startTimeUtc": _utc(report.started),
        "toolExecutionNotifications": list(_notes(summary, text)),
    }


def _notes(summary: Summary, text: Say) -> Iterator[dict[str, Any]]:
    for page, left in summary.not_checked:
        yield {"level": "error", "message": {"text": f"{page.url} {left.what}: {text(left.why)}"}}
    for note in summary.report.notes:
        yield {"level": "note", "message": {"text": text(note)}}
    for why, promises in summary.left_out:
        names = ", ".join(promise.check for promise in promises)
        yield {"level": "note", "message": {"text": f"{text(why)} {names}"}}


def _utc(started: str) -> str:
    return datetime.fromisoformat(started).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
