"""An award under publicity says from when to when."""

from collections.abc import Iterator

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint


def check(record: Record) -> Iterator[Complaint]:
    """公示 has a period."""
    if record.stage == "公示" and "period" not in record.lines:
        remedy = "请补上 period: {start: 年-月-日, end: 年-月-日}。"
        yield Complaint(field="stage", met="公示", what="“公示”没有写起止日期。", remedy=remedy)
