"""The gate of terms: warnings only, and only on a look at everything."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from plugins.content_model.item import Item
from plugins.content_model.portal import Column
from plugins.content_model.problem import Problem
from plugins.content_model.publication import is_public
from plugins.content_model.scope import Scope

LABEL = "更新期限提醒"
_COLUMNS = Path("portal/columns.yaml")


def check(scope: Scope) -> Iterator[Problem]:
    """Columns without anything new for longer than they promise, and columns without anything."""
    if not scope.whole:
        return
    public = [item for item in scope.library.items() if is_public(item, scope.now)]
    for column in scope.library.portal.columns:
        yield from _late(column, [item for item in public if item.column == column.slug], scope.now)


def _late(column: Column, items: list[Item], now: datetime) -> Iterator[Problem]:
    newest = max(items, key=_changed, default=None)
    if newest is None:
        what = f"栏目“{column.name}”是空的，读者点进去什么也没有；空白栏目太多会被一票否决。"
        remedy = "请发布内容，或者从 portal/columns.yaml 里去掉这个栏目。"
        yield Problem(path=_COLUMNS, line=0, met=column.slug, what=what, remedy=remedy, warning=True)
        return
    term, last = column.update_within_days, _changed(newest)
    if term is not None and now - last > timedelta(days=term):
        what = f"栏目“{column.name}”{(now - last).days} 天没有更新，期限是{column.update_within}。"
        remedy = f"最近的是 {last:%Y-%m-%d} 的 {newest.path.as_posix()}；请发布新内容，或者核对期限定得对不对。"
        yield Problem(path=_COLUMNS, line=0, met=column.slug, what=what, remedy=remedy, warning=True)


def _changed(item: Item) -> datetime:
    updated = item.fields.values.get("updated")
    moment = updated if isinstance(updated, datetime) else item.published_at
    assert moment is not None  # public items have a date
    return moment
