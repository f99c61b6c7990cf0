"""Guides that lack several of the elements inspections ask for."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall

_ELEMENTS = ("title", "legal_basis", "conditions", "materials", "places", "phones", "steps", "time_limit")


def inapplicable(evidence: Evidence) -> bool:
    return not any(evidence.of("guide"))


def measure(evidence: Evidence, settings: Mapping[str, Any]) -> Iterator[Shortfall]:
    for item in evidence.of("guide"):
        declared = item.fields.declaration.fields
        lacking = [declared[key].label for key in _ELEMENTS if not item.fields.values.get(key)]
        if len(lacking) >= settings["lacking"]:
            what = f"“{item.fields.title}”缺 {'、'.join(lacking)}。"
            yield Shortfall(what=what, path=item.path.as_posix())
