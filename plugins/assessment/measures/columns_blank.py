"""Columns without a public item."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall


def measure(evidence: Evidence, _: Mapping[str, Any]) -> Iterator[Shortfall]:
    for column in evidence.portal.columns:
        if not evidence.in_column(column):
            yield Shortfall(what=f"栏目“{column.name}”是空的。", path="portal/columns.yaml")
