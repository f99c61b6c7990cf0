"""An organisation can be asked."""

from collections.abc import Iterator

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint
from plugins.content_model.rules.phone_kinds import lacking


def check(record: Record) -> Iterator[Complaint]:
    """咨询."""
    yield from lacking(record, "咨询")
