"""What happened when each control was worked: by keyboard where it can be reached, by mouse where only a mouse can."""

from dataclasses import dataclass

Path = tuple[int | str, ...]  # as in keyboard_walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What one key or click changed."""

    appeared: tuple[Path, ...] = ()  # topmost elements that came into view
    vanished: tuple[Path, ...] = ()
    states: tuple[tuple[str, str, str], ...] = ()  # of the control: (attribute, before, after)
    focus: Path | None = None  # where the focus is afterwards
    navigated: str = ""  # where the page wanted to go, or which window it wanted to open; it is held
    told: tuple[tuple[Path, str, bool], ...] = ()  # (place, new text, it stands in a live region)
    changed_elsewhere: bool = False  # styles, values or classes changed somewhere
    control_is_gone: bool = False  # the control itself can no longer take the focus

    @property
    def is_nothing(self) -> bool:
        return not (
            self.appeared or self.vanished or self.states or self.navigated or self.told or self.changed_elsewhere
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Something that opened over or beside the page: a dialog, a menu, a panel."""

    path: Path
    role: str  # "dialog", "menu", "listbox" … or "" for a panel without a role
    is_modal: bool  # says so, or covers the page
    focus_inside: bool  # the focus moved in when it opened
    keeps_focus: bool | None  # Tab stayed inside; None when not tried
    escape_closes: bool
    focus_returned: bool  # after closing, the focus was where it came from
    can_be_closed: bool  # by Escape, by its control, or by a button inside
    reached_by: str = "focus"  # "focus" when it moved in, "arrow", "tab", or "" when no key led in
    arrows_move: bool | None = None  # of a menu: an arrow key goes on to the next item; None when not tried
    back_at: Path | None = None  # where Tab leads after it was closed and the focus was nowhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """One control and what came of working it."""

    path: Path
    is_focusable: bool  # by Tab, or by the arrow keys of the group it belongs to
    key: str  # "Enter", "Space" or "" when only the mouse could be tried
    by_key: Effect | None = None
    by_mouse: Effect | None = None  # tried where the keyboard did nothing or cannot come, and on down-events
    on_mouse_down: bool = False  # something happened before the button was let go
    undone_by_leaving: bool = False  # of what happened so early: letting go elsewhere took it back
    opened: Opened | None = None
    next_at: Path | None = None  # where Tab leads after the control went away under the focus


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """Controls that look or behave alike are worked once; links that lead elsewhere are not worked."""

    worked: tuple[Worked, ...]
    left_out: int  # controls beyond the bound
