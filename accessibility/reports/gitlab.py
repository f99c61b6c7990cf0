"""GitLab's code quality report, shown in the merge request: an entry a place, at file and line where known.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. What people have dealt with is left out:
GitLab has no word for it.
"""

import hashlib
import json
from collections import Counter
from typing import Any

from accessibility.model import Finding, Outcome, PageResult, Report
from accessibility.reports.wording import Say, criteria_text, say

SEVERITIES = {"critical": "critical", "serious": "major", "moderate": "minor", "minor": "minor"}


def render(report: Report) -> str:
    text, met = say(report), Counter[tuple[str, str]]()
    entries = [
        _entry(page, found, _fingerprint(page, found, met), text)
        for page in report.pages
        for found in page.findings
        if found.counts or (found.outcome is Outcome.CANT_TELL and found.standing != "answered")
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _entry(page: PageResult, found: Finding, fingerprint: str, text: Say) -> dict[str, Any]:
    asked = found.outcome is Outcome.CANT_TELL
    kind = text("question" if asked else "not_kept")
    return {
        "description": f"{kind}: {text(found.message)} ({criteria_text(found, text)}) {page.url} {found.selector}",
        "check_name": f"{found.engine}/{found.check}",
        "fingerprint": fingerprint,
        "severity": "info" if asked else SEVERITIES.get(found.impact, "minor"),
        "location": {
            "path": found.file or page.url.lstrip("/") or "index.html",
            "lines": {"begin": found.line or 1},
        },
    }


def _fingerprint(page: PageResult, found: Finding, met: Counter[tuple[str, str]]) -> str:
    """One for each place, the same in the next run: several of one identity on a page are counted."""
    key = page.url, found.identity
    met[key] += 1
    return hashlib.sha256(f"{page.url}\n{found.identity}\n{met[key]}".encode()).hexdigest()[:32]
