"""An image has words for those who cannot see it, or is declared to say nothing."""

from collections.abc import Iterator

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint


def check(record: Record) -> Iterator[Complaint]:
    """Either alt or decorative."""
    if record.alt and record.decorative:
        what = "图片既写了替代文字，又说它只是装饰。"
        yield Complaint(field="decorative", what=what, remedy="有信息的图片删去 decorative，纯装饰的删去 alt。")
    if not record.alt and not record.decorative:
        what = f"图片“{record.file or ''}”没有替代文字。"
        remedy = "请在 alt 写一句话，说明看不见图片的人需要知道什么；图片不含信息就写 decorative: true。"
        yield Complaint(field="file", met=str(record.file or ""), what=what, remedy=remedy)
