"""The page as it would look if everything that changes its colours under the pointer or the focus did so at once."""

from dataclasses import dataclass

from accessibility.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class StateColours:
    """The same nodes in the same places as in the observation's snapshot; None where no style speaks of the state."""

    hover: Snapshot | None = None
    focus: Snapshot | None = None
