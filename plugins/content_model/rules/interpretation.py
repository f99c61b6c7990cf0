"""An interpretation says what it interprets."""

from collections.abc import Iterator

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint


def check(record: Record) -> Iterator[Complaint]:
    """A policy of this site, or a law by its name."""
    if "interprets" not in record.lines and "documents" not in record.lines:
        remedy = "文件在本站的写 interprets；法律法规全文不在本站的，在 documents 写名称。"
        yield Complaint(field="form", what="没有写解读的是哪份文件。", remedy=remedy)
