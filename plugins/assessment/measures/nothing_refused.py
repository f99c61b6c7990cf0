"""What the gates refuse must never go out. Gates that are off are named at the top of the report."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall


def measure(evidence: Evidence, _: Mapping[str, Any]) -> Iterator[Shortfall]:
    for problem in evidence.problems:
        if not problem.warning:
            yield Shortfall(what=problem.what, path=problem.path.as_posix(), line=problem.line)
