"""A guide keeps the enquiry line and the complaint line apart."""

from collections.abc import Iterator

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint
from plugins.content_model.rules.phone_kinds import lacking


def check(record: Record) -> Iterator[Complaint]:
    """咨询 and 监督."""
    yield from lacking(record, "咨询", "监督")
