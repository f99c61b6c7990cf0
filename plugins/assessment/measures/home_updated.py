"""The home page shows the newest items: it changes when any of them does."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from plugins.assessment.evidence import Evidence, Shortfall, changed_on


def measure(evidence: Evidence, settings: Mapping[str, Any]) -> Iterator[Shortfall]:
    newest = max(evidence.items, key=changed_on, default=None)
    if newest is None:
        yield Shortfall(what="网站还没有内容。")
    elif evidence.today - changed_on(newest) > timedelta(days=settings["days"]):
        what = f"最近一次更新是 {changed_on(newest)}，到今天 {(evidence.today - changed_on(newest)).days} 天。"
        yield Shortfall(what=what, path=newest.path.as_posix())
