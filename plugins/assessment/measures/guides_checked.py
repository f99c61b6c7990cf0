"""Guides nobody has checked against the present rules for long."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall


def inapplicable(evidence: Evidence) -> bool:
    return not any(evidence.of("guide"))


def measure(evidence: Evidence, settings: Mapping[str, Any]) -> Iterator[Shortfall]:
    for item in evidence.of("guide"):
        checked = item.fields.checked_on
        if isinstance(checked, date) and evidence.today - checked > timedelta(days=settings["days"]):
            what = f"“{item.fields.title}”上次核对是 {checked}，过了 {(evidence.today - checked).days} 天。"
            yield Shortfall(what=what, path=item.path.as_posix(), line=item.line_of("checked_on"))
