"""What the page does when its late timers come round; the probe does not wait, it lets them come round at once."""

from dataclasses import dataclass

Path = tuple[int | str, ...]  # as in keyboard_walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """One time-out of 5.5 seconds to 20 hours that the page has set."""

    after_s: float
    left_for: str  # where the page wanted to go; it is held. "" when it stayed
    appeared: tuple[tuple[Path, str], ...]  # what came into view, and what it says


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLimits:
    """In the order in which they would have come round."""

    limits: tuple[Limit, ...] = ()
