"""A page by success criterion, in the three modes (机器检测, 辅助检测, 人工检测), beside the national standard.

It says what was looked at and what was found, and nothing else: no criterion is ever said to be met.
"""

from collections import Counter
from collections.abc import Iterable

from accessibility.causes import Cause
from accessibility.model import Report
from accessibility.reports.room import room
from accessibility.reports.wording import say
from accessibility.standards.national import national
from accessibility.summary import Summary


def render(report: Report) -> str:
    text, summary = say(report), Summary(report=report)
    return (
        room(text)
        .get_template("criteria.jinja")
        .render(
            report=report,
            summary=summary,
            national=national(),
            lang=str(report.settings.get("lang", "zh")),
            failed=summary.failed_by_criterion,
            known=_places(summary.known),
            questions=_places(summary.questions),
            answered=_places(summary.answered),
        )
    )


def _places(causes: Iterable[Cause]) -> Counter[str]:
    """Number of findings by criterion."""
    return Counter(number for cause in causes for _, found in cause.findings for number in found.criteria)
