"""Which uses of phones a record has to name, so that readers do not call the wrong one."""

from collections.abc import Iterator

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint


def lacking(record: Record, *kinds: str) -> Iterator[Complaint]:
    """One complaint for each kind of phone that is not there, once any phone is."""
    phones = [phone for phone in record.phones if isinstance(phone, Record)]
    for kind in kinds:
        if phones and not any(phone.kind == kind for phone in phones):
            remedy = f"请加一项 {{kind: {kind}, number: …}}，不要用别的电话代替。"
            yield Complaint(field="phones", what=f"电话里没有“{kind}”一种。", remedy=remedy)
