"""What lies behind texts whose ground no style tells: photographs, patterns, filters, half-covered layers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One line of text, measured on pixels in steps about one letter wide."""

    place: int  # of the text node in Snapshot.nodes
    text: str
    colour: str  # of the letters, "#rrggbb"
    ratios: tuple[float, ...]  # contrast of each step, 1.0–21.0
    worst: str  # behind the letter with the least contrast
    has_edge: bool  # an outline or shadow helps the letters, which the ratios leave aside


@dataclass(frozen=True, slots=True, kw_only=True)
class TextGrounds:
    """All lines that had to be measured, as far as the bound of the probe allowed."""

    grounds: tuple[Ground, ...] = ()
    left_out: int = 0
