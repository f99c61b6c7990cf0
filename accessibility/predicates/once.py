"""Work that is done once for a snapshot and asked for by many checks."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from accessibility.snapshot import Snapshot

Result = TypeVar("Result")


def once(compute: Callable[[Snapshot], Result]) -> Callable[[Snapshot], Result]:
    """Keeps the result beside the snapshot's own cached properties, so that it lives and dies with it."""
    key = f"{compute.__module__}.{compute.__name__}"

    @wraps(compute)
    def remembered(snapshot: Snapshot) -> Result:
        kept = snapshot.__dict__
        if key not in kept:
            kept[key] = compute(snapshot)
        found: Result = kept[key]
        return found

    return remembered
