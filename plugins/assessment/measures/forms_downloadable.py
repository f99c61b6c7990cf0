"""Guides that ask for a form and do not offer it."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall


def inapplicable(evidence: Evidence) -> bool:
    return not any(evidence.of("guide"))


def measure(evidence: Evidence, _: Mapping[str, Any]) -> Iterator[Shortfall]:
    for item in evidence.of("guide"):
        asked = [one for one in item.fields.materials if str(one.name).endswith("表")]
        offered = any(field.kind == "file" for field, _, _ in item.fields.walk())
        if asked and not offered:
            what = f"“{item.fields.title}”要交“{asked[0].name}”，没有可以下载的文件。"
            yield Shortfall(what=what, path=item.path.as_posix(), line=asked[0].line)
