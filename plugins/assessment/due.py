"""What falls due: late already, and in the days to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.assessment.evidence import Evidence, changed_on
from plugins.content_model.item import Item

AHEAD_DAYS = 30
_CHECK_AGAIN_DAYS = 366  # a guide, by our own choice
_REPORT = (1, 31)  # the yearly report on open information: 政府信息公开条例 (国务院令第711号) art. 49


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Due:
    """day: the last one. unit: whose it is, "" for the portal's."""

    day: date
    what: str
    path: str = ""
    unit: str = ""


def due(evidence: Evidence) -> list[Due]:
    """Sorted by day; what is late comes first by itself."""
    last = evidence.today + timedelta(days=AHEAD_DAYS)
    return sorted({one for one in _all(evidence) if one.day <= last})


def _all(evidence: Evidence) -> Iterator[Due]:
    for column in evidence.portal.columns:
        since, item = evidence.since(column)
        if column.update_within_days is not None and since and item:
            day = since + timedelta(days=column.update_within_days)
            yield Due(
                day=day, what=f"栏目“{column.name}”要有新内容（{column.update_within}）。", path=item.path.as_posix()
            )
    for item in evidence.items:
        yield from (
            Due(day=day, what=what, path=item.path.as_posix(), unit=str(item.fields.values.get("unit") or ""))
            for day, what in _of_item(item, evidence.today)
        )
    yield _report(evidence)


def _of_item(item: Item, today: date) -> Iterator[tuple[date, str]]:
    title = item.fields.title
    values = item.fields.values
    expires, repealed, checked = values.get("expires_on"), values.get("repealed_on"), values.get("checked_on")
    period = getattr(values.get("period"), "end", None) if item.type in {"notice", "award"} else None
    if isinstance(expires, date) and expires >= today:
        yield expires, f"“{title}”到期，之后自动移到“已过期的内容”；还要用的请改到期日期。"
    if isinstance(repealed, date) and repealed >= today:
        yield repealed, f"“{title}”废止，那一天自动注明；有新文件的请填 replaced_by。"
    if isinstance(period, date) and period >= today:
        yield period, f"“{title}”的公示或者征求意见结束，请准备公布结果。"
    if item.type == "guide" and isinstance(checked, date):
        yield checked + timedelta(days=_CHECK_AGAIN_DAYS), f"办事指南“{title}”要再核对一次（上次 {checked}）。"


def _report(evidence: Evidence) -> Due:
    """This year's day until a report about last year is there; then next year's."""
    year = evidence.today.year
    done = any(
        item.column == "disclosure" and f"{year - 1}" in str(item.fields.title) and "年度报告" in str(item.fields.title)
        for item in evidence.items
        if changed_on(item).year >= year
    )
    wanted = year + 1 if done else year
    return Due(
        day=date(wanted, *_REPORT), what=f"公布 {wanted - 1} 年政府信息公开工作年度报告。", path="content/disclosure"
    )
