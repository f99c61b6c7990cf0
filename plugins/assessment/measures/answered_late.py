"""Questions of the last year that waited too long for their answer."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall


def inapplicable(evidence: Evidence) -> bool:
    return not any(evidence.of("answer"))


def measure(evidence: Evidence, settings: Mapping[str, Any]) -> Iterator[Shortfall]:
    for item in evidence.of("answer"):
        asked, answered = item.fields.asked_on, item.fields.answered_on
        if not isinstance(asked, date) or not isinstance(answered, date):
            continue
        recent = evidence.today - asked <= timedelta(days=366 + settings["days"])
        if recent and answered - asked > timedelta(days=settings["days"]):
            what = f"“{item.fields.title}”{asked} 提问，{answered} 才答复，隔了 {(answered - asked).days} 天。"
            yield Shortfall(what=what, path=item.path.as_posix(), line=item.line_of("answered_on"))
