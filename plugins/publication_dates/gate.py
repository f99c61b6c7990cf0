"""The gate of dates: every published item against the commit that published it."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from plugins.content_model.gates import Scope
from plugins.content_model.item import Item
from plugins.content_model.problem import Problem
from plugins.publication_dates.judge import Doubt, judge, too_late
from plugins.publication_dates.past import PastError, pasts

LABEL = "发布日期核对"


def check(scope: Scope) -> Iterator[Problem]:
    """Each item that is published or will be by itself."""
    items = [item for path in scope.paths if (item := _item(scope, path)) and item.status == "published"]
    for item in items:
        written_on, declared = item.fields.values.get("written_on"), item.published_at
        if isinstance(written_on, date) and declared:
            yield from (_problem(item, doubt) for doubt in too_late(written_on, declared.date()))
    try:
        known = pasts(scope.root) if items else {}
    except PastError as error:
        what = f"{error}，发布日期没有和提交核对。"
        remedy = (
            "请取得全部历史（git fetch --unshallow；持续集成里 fetch-depth 写 0）。"
            if error.refused
            else "正式发布请在 git 仓库里做。"
        )
        yield Problem(path=Path("content"), line=0, what=what, remedy=remedy, warning=not error.refused)
        return
    for item in items:
        if item.published_at is None:
            continue  # told by the content model
        doubts = judge(
            declared=item.published_at,
            written=f"{item.published_at:%Y-%m-%d}",
            versions=known.get(item.path, ()),
            now=scope.now,
            baseline=scope.setting.baseline if scope.setting else None,
            updated=item.fields.updated if isinstance(item.fields.updated, datetime) else None,
        )
        yield from (_problem(item, doubt) for doubt in doubts)


def _item(scope: Scope, path: Path) -> Item | None:
    in_place = path.suffix == ".md" and len(path.parts) == 3 and path.parts[0] == "content"
    return scope.library.item(f"{path.parts[1]}/{path.name}") if in_place else None


def _problem(item: Item, doubt: Doubt) -> Problem:
    return Problem(
        path=item.path, line=item.line_of(doubt.field), what=doubt.what, remedy=doubt.remedy, warning=doubt.warning
    )
