"""An event ends after it starts."""

from collections.abc import Iterator
from datetime import datetime

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint


def check(record: Record) -> Iterator[Complaint]:
    """A later end than start."""
    start, end = record.start, record.end
    if isinstance(start, datetime) and isinstance(end, datetime) and end <= start:
        what = f"结束时间“{end:%Y-%m-%d %H:%M}”不晚于开始时间“{start:%Y-%m-%d %H:%M}”。"
        yield Complaint(field="end", met=f"{end:%Y-%m-%d %H:%M}", what=what, remedy="请核对两个时间，写到几点几分。")
