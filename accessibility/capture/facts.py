"""What only a script in the page can tell: sizes of pictures, state of media, rules that turn the page."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from accessibility.browser.tab import WORLD, Tab
from accessibility.errors import PageError
from accessibility.snapshot import Image, Media

SCRIPT = (Path(__file__).parent / "facts.js").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The answer of facts.js in one frame. Elements go by their position in their document or shadow root."""

    width: int = 0
    height: int = 0
    dark: bool = False
    quirks: bool = False
    elements: int = 0
    scopes: list[dict[str, Any]] = field(default_factory=list)
    turned: list[dict[str, Any]] = field(default_factory=list)

    def of_elements(self, scopes: Iterable[list[int]]) -> dict[int, Image | Media]:
        """By backend id; a scope that changed between the two looks is left out."""
        found: dict[int, Image | Media] = {}
        for scope, elements in zip(self.scopes, scopes, strict=False):
            if scope["count"] == len(elements):
                found.update((elements[at], _fact(raw)) for at, raw in scope["facts"])
        return found

    def overflows(self, scopes: Iterable[list[int]]) -> dict[int, tuple[float, float]]:
        """By backend id: how much does not fit into the element, to the right and below."""
        found: dict[int, tuple[float, float]] = {}
        for scope, elements in zip(self.scopes, scopes, strict=False):
            if scope["count"] == len(elements):
                found.update((elements[at], (right, below)) for at, right, below in scope["overflows"])
        return found

    def placeholders(self, scopes: Iterable[list[int]]) -> dict[int, dict[str, str]]:
        """By backend id: the computed style of what an empty field shows."""
        found: dict[int, dict[str, str]] = {}
        for scope, elements in zip(self.scopes, scopes, strict=False):
            if scope["count"] == len(elements):
                found.update((elements[at], style) for at, style in scope["placeholders"])
        return found


def page_facts(tab: Tab) -> Facts:
    """Run facts.js in the top frame, out of the page's reach."""
    return Facts(**(tab.evaluate(SCRIPT, apart=True) or {}))


def frame_facts(tab: Tab, frame: str) -> Facts:
    """The same in a frame below; empty when it runs no script or has just gone."""
    try:
        world = tab.cdp("Page.createIsolatedWorld", frameId=frame, worldName=WORLD)["executionContextId"]
        answer = tab.cdp("Runtime.evaluate", expression=SCRIPT, contextId=world, returnByValue=True, timeout=5000)
    except PageError:
        return Facts()
    return Facts(**(answer["result"].get("value") or {}))


def _fact(raw: dict[str, Any]) -> Image | Media:
    if "tracks" in raw:
        return Media(**{**raw, "tracks": tuple((kind, language, label) for kind, language, label in raw["tracks"])})
    return Image(
        natural_width=int(raw["width"]),
        natural_height=int(raw["height"]),
        complete=raw["complete"],
        source=raw["source"],
        blank=raw["blank"],
    )
