"""Links that were found dead, inside the site or at the last look at other sites."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall

_DEAD = ("没有找到", "打不开", "小标题不存在")


def measure(evidence: Evidence, _: Mapping[str, Any]) -> Iterator[Shortfall]:
    for problem in evidence.problems:
        if any(word in problem.what for word in _DEAD):
            yield Shortfall(what=problem.what, path=problem.path.as_posix(), line=problem.line)
