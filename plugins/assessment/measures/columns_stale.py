"""Columns that have had nothing new for too long: by type of content, or by the term each column declares itself."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall
from plugins.content_model.portal import Column


def measure(evidence: Evidence, settings: Mapping[str, Any]) -> Iterator[Shortfall]:
    for column in evidence.portal.columns:
        term = _term(column, settings)
        last, item = evidence.since(column)
        if term is None or last is None or item is None:
            continue  # a blank column is told as such
        age = (evidence.today - last).days
        if age > term:
            what = f"栏目“{column.name}”{age} 天没有更新（期限 {term} 天），最近的是 {last} 的“{item.fields.title}”。"
            yield Shortfall(what=what, path=item.path.as_posix())


def _term(column: Column, settings: Mapping[str, Any]) -> int | None:
    """Days; None when this indicator does not ask."""
    if settings.get("declared"):
        return column.update_within_days
    return min((term for kind, term in settings["types"].items() if column.types[:1] == (kind,)), default=None)
