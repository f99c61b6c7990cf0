"""The marks that the foot of every page has to carry."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall

_MARKS = ("name", "site_id_code", "icp", "police", "sponsor", "address")


def measure(evidence: Evidence, _: Mapping[str, Any]) -> Iterator[Shortfall]:
    record = evidence.portal.record
    for key in _MARKS:
        if not record.values.get(key):
            label = record.declaration.fields[key].label
            yield Shortfall(what=f"没有填“{label}”（{key}）。", path="portal/portal.yaml")
