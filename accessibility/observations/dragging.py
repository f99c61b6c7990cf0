"""What came of dragging and swiping what invites to it, and what a single press beside it does."""

from dataclasses import dataclass

Path = tuple[int | str, ...]  # as in keyboard_walk

# What can change, the most telling first.
KINDS = ("order", "value", "scroll", "size", "place", "shown", "picture", "text", "look")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """Something tried in place of dragging, and what it changed."""

    path: Path
    how: str  # "press", "field" (its value was changed), "track" (a press beside it, in what holds it), "key" (arrows)
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dragged:
    """One thing that was held, moved and let go."""

    path: Path
    way: str  # "mouse", "touch" or "drop" (drag and drop of the browser)
    kinds: tuple[str, ...]  # what it changed, of KINDS, the most telling first; empty when nothing came of it
    tried: tuple[Tried, ...] = ()
    untried: int = 0  # controls of the page that may do the same and were not tried: too many, or to be typed into
    is_restless: bool = False  # the page has timers that come round: what changed may have changed by itself

    @property
    def main(self) -> str:
        """The most telling change, "" when there was none."""
        return self.kinds[0] if self.kinds else ""

    def instead(self, *hows: str) -> Tried | None:
        """What changed the same kind of thing in one of these ways."""
        return next((one for one in self.tried if one.how in hows and self.main in one.kinds), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dragging:
    """Things that look alike are dragged once."""

    dragged: tuple[Dragged, ...] = ()
    left_out: int = 0  # beyond the bound of the probe
