"""OpenACR, the machine-readable VPAT 2.5: a beginning that a person completes, in GSA's YAML.

https://github.com/GSA/openacr. A machine can say that something is not supported; it can't say that it is. So every
criterion is "not-evaluated" unless a barrier was found, and the notes tell what was looked at. The author's address is
for the author to fill in.
"""

from typing import Any

import yaml

from accessibility.model import Report
from accessibility.reports.wording import Say, say
from accessibility.standards.wcag22 import LEVELS
from accessibility.summary import Summary

CATALOG = "2.5-edition-wcag-2.2-en"
CHAPTERS = {"A": "success_criteria_level_a", "AA": "success_criteria_level_aa", "AAA": "success_criteria_level_aaa"}
OTHER_PARTS = ("electronic-docs", "software", "authoring-tool")  # of the catalog; a website is "web"


def render(report: Report) -> str:
    text, summary = say(report), Summary(report=report)
    document = {
        "title": f"{summary.site} Accessibility Conformance Report",
        "product": {"name": summary.site, "version": report.commit[:12] or report.started[:10]},
        "author": {"email": ""},
        "vendor": {"email": ""},
        "report_date": report.started[:10],
        "last_modified_date": report.started[:10],
        "version": 1,
        "notes": text("openacr_notes"),
        "evaluation_methods_used": _methods(report, summary, text),
        "legal_disclaimer": "",
        "license": "CC-BY-4.0",
        "catalog": CATALOG,
        "chapters": {chapter: _chapter(level, summary, text) for level, chapter in CHAPTERS.items()},
    }
    return yaml.safe_dump(document, allow_unicode=True, sort_keys=False, width=120)


def _methods(report: Report, summary: Summary, text: Say) -> str:
    tools = ", ".join(f"{name} {version}" for name, version in report.tool.items())
    return f"{text(summary.headline)} {text('tools')}: {tools}. {text('conditions')}: {', '.join(report.conditions)}."


def _chapter(level: str, summary: Summary, text: Say) -> dict[str, Any]:
    numbers = [number for number, its in LEVELS.items() if its == level]
    asked = set(summary.criteria)
    if not asked & set(numbers):
        return {"disabled": True, "notes": text("level_not_asked", level=level)}
    return {"criteria": [_criterion(number, summary, text) for number in numbers]}


def _criterion(number: str, summary: Summary, text: Say) -> dict[str, Any]:
    level, notes = _adherence(number, summary, text)
    web = {"name": "web", "adherence": {"level": level, "notes": notes}}
    others = [{"name": name, "adherence": {"level": "not-applicable", "notes": ""}} for name in OTHER_PARTS]
    return {"num": number, "components": [web, *others]}


def _adherence(number: str, summary: Summary, text: Say) -> tuple[str, str]:
    """VPAT's words: "partially" means some, "does not" means most; counted in pages."""
    failed = [cause for cause in (*summary.failed, *summary.known) if number in cause.first.criteria]
    if not failed:
        return "not-evaluated", text("machine_looked", checks=summary.touched[number], places=0)
    pages = {page for cause in failed for page in cause.pages}
    most = 2 * len(pages) > len(summary.report.pages)
    lines = [
        f"- {text(cause.first.message)} ({text('counts', places=len(cause.findings), pages=len(cause.pages))})"
        for cause in failed
    ]
    return "does-not-support" if most else "partially-supports", "\n".join(lines)
