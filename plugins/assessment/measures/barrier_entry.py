"""Readers can report what they cannot read, hear or press."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall

_PAGE = "about/barrier.md"  # where the footer of every page leads


def measure(evidence: Evidence, _: Mapping[str, Any]) -> Iterator[Shortfall]:
    if not any(item.key == _PAGE for item in evidence.items):
        yield Shortfall(what="没有“报告网页障碍”一页。", path=f"content/{_PAGE}")
