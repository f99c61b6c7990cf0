"""What a rule says of one field."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """field: its key, for the line. what, remedy: whole Chinese sentences."""

    field: str
    what: str
    remedy: str
    met: str = ""
