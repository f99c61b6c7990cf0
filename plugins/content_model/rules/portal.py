"""The portal keeps three lines apart, and its address is where links start."""

from collections.abc import Iterator

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint
from plugins.content_model.rules.phone_kinds import lacking


def check(record: Record) -> Iterator[Complaint]:
    """咨询, 监督 and 网站技术; no slash at the end of url."""
    yield from lacking(record, "咨询", "监督", "网站技术")
    if isinstance(record.url, str) and record.url.endswith("/"):
        what = f"网址“{record.url}”末尾多了斜线。"
        yield Complaint(field="url", met=record.url, what=what, remedy=f"请改成 {record.url.rstrip('/')}。")
