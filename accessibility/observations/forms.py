"""What each form said when it was sent empty, and when it was sent with values that cannot be right."""

from dataclasses import dataclass

Path = tuple[int | str, ...]  # as in keyboard_walk


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldError:
    """A field that is in error after sending."""

    path: Path
    marked: bool  # aria-invalid, or the browser's own validation stops at it
    described: str  # what its description says now
    looks_changed: bool  # only its look tells


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One sending of one form. Nothing ever leaves the browser: navigation is held and the network is shut."""

    form: Path
    filled: str  # "empty" or "wrong"
    by_browser: bool  # the browser's own validation spoke up, in text, at the field
    sent: bool  # the form went out: held, and nothing is known of the answer
    messages: tuple[tuple[Path, str, bool], ...]  # text that appeared: (place, text, in a live region or focused)
    fields: tuple[FieldError, ...]
    focus: Path | None
    emptied: tuple[Path, ...]  # fields whose entry was thrown away


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """Search boxes and forms without a field to fill are left alone."""

    attempts: tuple[Attempt, ...]
