"""What a person meets who presses Tab from the top of a page to its end, and Shift+Tab back."""

from dataclasses import dataclass

from accessibility.snapshot import Box

Path = tuple[int | str, ...]  # child element numbers from the top document; "shadow" and "frame" step inside


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One place where the focus rested."""

    path: Path
    tag: str
    box: Box
    area: Box  # of all that looks different while it has the focus, its own box when nothing does
    is_visible: bool  # it can be seen while it has the focus
    takes_text: bool  # a field: its caret shows the focus, whatever else does
    covered_share: float  # 0.0–1.0 of its visible area lies under something else; 0 when its middle does not
    covered_by: Path | None
    changed: tuple[str, ...] | None  # style properties of shown parts that differ with focus; None when not seen
    is_browsers: bool = False  # the ring is the browser's own
    pixels_changed: int | None = None  # that differ with and without focus; None where styles prove the difference
    contrast: float | None = None  # 1.0–21.0, of what marks the focus with what was there; None when not measured


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyboardWalk:
    """Stops in the order of Tab, then of Shift+Tab from the end, where scripts listen that could hold the focus."""

    forward: tuple[Stop, ...]
    backward: tuple[Path, ...]
    focusable: int  # elements the browser would let Tab reach
    trapped_at: Path | None  # Tab no longer left this place
    trapped_backward_at: Path | None
    moved_context_at: Path | None  # the page went away when this got the focus
    is_complete: bool  # the end of the page was reached
