"""Content of some types is there at all."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall
from plugins.content_model.declarations import item_type


def measure(evidence: Evidence, settings: Mapping[str, Any]) -> Iterator[Shortfall]:
    for name in settings["types"]:
        if not any(evidence.of(name)):
            yield Shortfall(what=f"没有一篇“{item_type(name).label}”。")
