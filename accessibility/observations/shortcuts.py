"""What single keys do on a page where nothing has the focus."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcuts:
    """Keys pressed alone that changed the page; `tried` is empty where the page listens for no keys."""

    working: tuple[tuple[str, str], ...]  # (key, what came of it: "navigated", "appeared", "focus", "scrolled")
    tried: str
