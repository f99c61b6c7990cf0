"""What was seen of one page: a snapshot, and what each probe brought home."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from accessibility.snapshot import Snapshot

Seen = TypeVar("Seen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One page under one condition. Probe results are frozen dataclasses from accessibility.observations."""

    snapshot: Snapshot
    probes: Mapping[type, Any] = field(default_factory=dict)

    def probe(self, kind: type[Seen]) -> Seen:
        """What the probe of this kind saw. A check that asks for it names it in `Check.needs`."""
        found: Seen = self.probes[kind]
        return found
