"""Something in the wording that is worth a look."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """line: from 1; column: from 0. better: what to write. certain: right whatever was meant, so it may be mended."""

    line: int
    column: int
    met: str
    better: str
    why: str
    certain: bool = False
