"""A period does not end before it starts."""

from collections.abc import Iterator
from datetime import date

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint


def check(record: Record) -> Iterator[Complaint]:
    """End on the first day or later."""
    start, end = record.start, record.end
    if isinstance(start, date) and isinstance(end, date) and end < start:
        what = f"结束日期“{end}”早于开始日期“{start}”。"
        yield Complaint(field="end", met=str(end), what=what, remedy="请核对这两个日期。")
