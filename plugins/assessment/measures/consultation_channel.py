"""Readers can ask: by telephone, and in a way that needs no voice."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall


def measure(evidence: Evidence, _: Mapping[str, Any]) -> Iterator[Shortfall]:
    record = evidence.portal.record
    if not any(phone.kind == "咨询" for phone in record.phones):
        yield Shortfall(what="没有公布咨询电话。", path="portal/portal.yaml")
    if not record.email and not record.other_ways:
        yield Shortfall(what="没有不用打电话的咨询办法。", path="portal/portal.yaml")
    if not any(evidence.of("answer")):
        yield Shortfall(what="没有公布过咨询的答复。")
