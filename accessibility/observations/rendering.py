"""How the page stands under the conditions readers set: narrow, zoomed, text spaced out, turned on its side."""

from dataclasses import dataclass

Path = tuple[int | str, ...]  # as in keyboard_walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Wide:
    """Something that reaches beyond the right edge and makes the page scroll sideways. CSS px."""

    path: Path
    right: float
    width: float
    needs_two_dimensions: bool  # a table, map, picture, video, code: WCAG lets these scroll


@dataclass(frozen=True, slots=True, kw_only=True)
class Clipped:
    """Text that its box cuts off; it was whole under the usual condition."""

    path: Path
    text: str
    hidden_px: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlapping:
    """Two texts that lie on each other and did not before."""

    path: Path
    other: Path
    text: str
    other_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """The page under one condition, compared with the usual one."""

    width: int  # viewport, CSS px
    scroll_width: float
    wide: tuple[Wide, ...] = ()
    clipped: tuple[Clipped, ...] = ()
    overlapping: tuple[Overlapping, ...] = ()
    lost: tuple[tuple[Path, str], ...] = ()  # text or controls shown before and no longer, and what they say
    appeared: tuple[tuple[Path, str], ...] = ()  # text that was not shown before
    texts: int = 0  # pieces of text on the page, shown or not
    stuck_share: float = 0.0  # of the viewport's area that fixed and sticky content takes


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """Compared with the size of the snapshot, landscape."""

    narrow: Condition  # 320 × 256: 400 % zoom (criterion 1.4.10)
    zoomed: Condition  # 640 × 512: 200 % zoom (1.4.4)
    spaced: Condition  # text spacing of 1.4.12
    portrait: Condition  # 1024 × 1280 (1.3.4); nothing measured where nothing asks how the screen is held
    vanished: tuple[Path, ...] = ()  # controls of which nothing is left when colours are forced (high contrast)
