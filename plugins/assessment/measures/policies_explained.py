"""Documents that no interpretation of ours is about."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall


def inapplicable(evidence: Evidence) -> bool:
    return not any(evidence.of("policy"))


def measure(evidence: Evidence, _: Mapping[str, Any]) -> Iterator[Shortfall]:
    explained = {
        key
        for item in evidence.library.items()
        if item.type == "interpretation" and item.status == "published"
        for key in item.fields.interprets
    }
    for item in evidence.of("policy"):
        if item.key not in explained and getattr(item.fields.validity, "code", "") == "in_force":
            yield Shortfall(what=f"“{item.fields.title}”还没有解读。", path=item.path.as_posix())
