"""There are guides."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall


def measure(evidence: Evidence, _: Mapping[str, Any]) -> Iterator[Shortfall]:
    if not any(evidence.of("guide")):
        yield Shortfall(what="没有一篇办事指南。")
