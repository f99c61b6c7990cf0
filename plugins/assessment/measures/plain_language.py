"""Items that the gate of wording found hard to read."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall

_HARD = ("读起来吃力", "一句话有")


def measure(evidence: Evidence, _: Mapping[str, Any]) -> Iterator[Shortfall]:
    for problem in evidence.problems:
        if any(word in problem.what for word in _HARD):
            yield Shortfall(what=problem.what, path=problem.path.as_posix(), line=problem.line)
