"""A calendar day has one rule: a fixed day, or the nth weekday of its month."""

from collections.abc import Iterator
from datetime import date

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint


def check(record: Record) -> Iterator[Complaint]:
    """Either day, or weekday and nth; a month and day that exist every year."""
    fixed, by_week = record.day is not None, record.weekday is not None or record.nth is not None
    if fixed == by_week or (by_week and None in (record.weekday, record.nth)):
        remedy = "固定日期写 month 和 day；按星期算的写 month、weekday 和 nth。"
        yield Complaint(field="month", what="宣传日的日期规则不完整或者写了两种。", remedy=remedy)
    if isinstance(record.nth, int) and record.nth not in range(1, 5):
        yield Complaint(
            field="nth", met=str(record.nth), what=f"“第 {record.nth} 个”不是每年都有。", remedy="请写 1 到 4。"
        )
    if isinstance(record.month, int) and not _exists(record.month, record.day if isinstance(record.day, int) else 1):
        what = f"“{record.month} 月 {record.day or 1} 日”不是每年都有的日子。"
        yield Complaint(field="month", met=str(record.month), what=what, remedy="请核对月和日。")


def _exists(month: int, day: int) -> bool:
    try:
        date(2023, month, day)  # any year without a leap day
    except ValueError:
        return False
    return True
