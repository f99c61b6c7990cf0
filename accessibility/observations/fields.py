"""What happened when something was chosen, typed or pasted, and no button pressed."""

from dataclasses import dataclass

Path = tuple[int | str, ...]  # as in keyboard_walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """One field to which scripts listen."""

    path: Path
    kind: str  # "select", "radio", "checkbox" or "text"
    changed: bool  # the key had its way: the field is not as it was
    navigated: str  # where the page wanted to go, or which window it wanted to open; it is held
    focus: Path | None  # where the focus is afterwards


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Fields alike are tried once; a field that no script listens to cannot change anything else."""

    tried: tuple[Tried, ...] = ()
    refusing: tuple[Path, ...] = ()  # fields that listen to pasting and did not keep what was pasted
    keeping: tuple[Path, ...] = ()  # those that did
