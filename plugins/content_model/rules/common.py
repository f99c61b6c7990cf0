"""What the fields that every item has promise each other."""

from collections.abc import Iterator
from datetime import date, datetime

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint


def check(record: Record) -> Iterator[Complaint]:
    """Updates and expiry come after publication."""
    published, updated, expires = record.date, record.updated, record.expires_on
    if isinstance(published, datetime) and isinstance(updated, datetime) and updated < published:
        what = f"更新日期“{updated:%Y-%m-%d %H:%M}”早于发布日期“{published:%Y-%m-%d %H:%M}”。"
        yield Complaint(field="updated", met=f"{updated:%Y-%m-%d %H:%M}", what=what, remedy="请核对这两个日期。")
    if isinstance(published, datetime) and isinstance(expires, date) and expires < published.date():
        what = f"到期日期“{expires}”早于发布日期“{published:%Y-%m-%d}”。"
        yield Complaint(field="expires_on", met=str(expires), what=what, remedy="请核对这两个日期。")
