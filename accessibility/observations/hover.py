"""What came into view when the pointer rested on something, and how it behaved."""

from dataclasses import dataclass

Path = tuple[int | str, ...]  # as in keyboard_walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Hovered:
    """One place that shows something more under the pointer."""

    path: Path
    appeared: Path
    text: str
    can_be_pointed_at: bool  # the pointer can move onto what appeared without losing it
    escape_hides: bool  # Escape puts it away while the pointer stays
    covers: bool  # it lies over other content
    persists: bool  # it is still there after a second
    by_focus: bool | None  # keyboard focus shows it too; None when the place takes no focus


@dataclass(frozen=True, slots=True, kw_only=True)
class Hover:
    """Places that may show more: by listeners, by :hover rules, by what they say of themselves."""

    hovered: tuple[Hovered, ...]
    tried: int
