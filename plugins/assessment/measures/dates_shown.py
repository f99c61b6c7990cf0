"""Every item says when it was published; the content model already refuses one that does not."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall


def measure(evidence: Evidence, _: Mapping[str, Any]) -> Iterator[Shortfall]:
    for item in evidence.items:
        if item.published_at is None:
            yield Shortfall(what=f"“{item.fields.title}”没有发布日期。", path=item.path.as_posix())
