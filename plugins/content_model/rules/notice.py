"""A publicity notice or a consultation says from when to when; only a publicity names people."""

from collections.abc import Iterator

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint


def check(record: Record) -> Iterator[Complaint]:
    """公示 and 征求意见 have a period; named people belong to a 公示."""
    if record.named and record.kind != "公示":
        what = f"“{record.kind}”里登记了公示的人。"
        yield Complaint(field="named", met=str(record.kind), what=what, remedy="只有公示可以登记姓名；请删去这一项。")
    if record.kind in {"公示", "征求意见"} and "period" not in record.lines:
        what = f"“{record.kind}”没有写起止日期。"
        yield Complaint(
            field="kind", met=str(record.kind), what=what, remedy="请补上 period: {start: 年-月-日, end: 年-月-日}。"
        )
