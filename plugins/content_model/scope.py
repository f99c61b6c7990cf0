"""What a gate is asked about."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.content_model.record import Record

if TYPE_CHECKING:
    from plugins.content_model.digests import Digests
    from plugins.content_model.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """paths: files under content/ and portal/, relative to the root; whole: that is all there are.

    setting: the gate's entry in portal/gates.yaml, None when it has none. digests: shared by all gates on this look.
    """

    root: Path
    paths: tuple[Path, ...]
    whole: bool
    library: "Library"
    now: datetime
    setting: Record | None = None
    digests: "Digests | None" = None

    @property
    def proof(self) -> str:
        """What the gate asks of git: "required" (no proof, no publication), "where_possible" or "none"."""
        return str(getattr(self.setting and self.setting.proof, "code", "required"))
