"""Set what readers set (zoom, spacing, orientation, colours) and measure what no longer fits, is cut off or is gone."""

from pathlib import Path as File
from typing import Any

from accessibility.browser.tab import Tab
from accessibility.observations.rendering import Clipped, Condition, Overlapping, Rendering, Wide
from accessibility.probes.world import World
from accessibility.snapshot import Snapshot

SCRIPT = File(__file__).with_suffix(".js")
UPRIGHT, ZOOMED, NARROW = (1024, 1280), (640, 512), (320, 256)  # criterion 1.4.10 speaks of 320 × 256
TURNS = frozenset({"resize", "orientationchange", "deviceorientation"})


def probe(tab: Tab, snapshot: Snapshot) -> Rendering:
    """Measure the page that is open in the tab; its size is put back afterwards."""
    world = World(tab, SCRIPT, snapshot)
    texts = world.call("usual")
    spaced = _condition(world.call("spaced"))
    upright = Condition(width=snapshot.width, scroll_width=0, texts=texts)
    try:
        if _may_turn(snapshot) or world.call("asksHowHeld"):
            upright = _resized(tab, world, *UPRIGHT)
        zoomed = _resized(tab, world, *ZOOMED)
        narrow = _resized(tab, world, *NARROW)
    finally:
        _resize(tab, snapshot.width, snapshot.height)
    vanished = _vanished(tab, world, dark=snapshot.dark)
    return Rendering(narrow=narrow, zoomed=zoomed, spaced=spaced, portrait=upright, vanished=vanished)


def _may_turn(snapshot: Snapshot) -> bool:
    return any(place.node.listeners & TURNS for place in snapshot.places if place.tag == "#document")


def _vanished(tab: Tab, world: World, *, dark: bool) -> tuple[tuple[int | str, ...], ...]:
    """Controls drawn by their ground alone are looked at with the few colours that a reader has forced on all pages."""
    drawn = world.call("drawnByGround")
    if not drawn:
        return ()
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    tab.cdp("Emulation.setEmulatedMedia", features=[scheme, {"name": "forced-colors", "value": "active"}])
    try:
        return tuple(tuple(path) for path in world.call("vanished", drawn))
    finally:
        tab.cdp("Emulation.setEmulatedMedia", features=[scheme])


def _resized(tab: Tab, world: World, width: int, height: int) -> Condition:
    _resize(tab, width, height)
    return _condition(world.call("resized", wait=True))


def _resize(tab: Tab, width: int, height: int) -> None:
    upright = height > width
    tab.cdp(
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=height,
        deviceScaleFactor=1,
        mobile=False,
        screenOrientation={"type": "portraitPrimary" if upright else "landscapePrimary", "angle": 90 if upright else 0},
    )


def _condition(said: dict[str, Any]) -> Condition:
    return Condition(
        width=said["width"],
        scroll_width=said["scroll"],
        wide=tuple(
            Wide(path=tuple(one["path"]), right=one["right"], width=one["width"], needs_two_dimensions=one["two"])
            for one in said["wide"]
        ),
        clipped=tuple(
            Clipped(path=tuple(one["path"]), text=one["text"], hidden_px=one["hidden"]) for one in said["clipped"]
        ),
        overlapping=tuple(
            Overlapping(
                path=tuple(one["path"]), other=tuple(one["other"]), text=one["text"], other_text=one["otherText"]
            )
            for one in said["overlapping"]
        ),
        lost=tuple((tuple(path), text) for path, text in said["lost"]),
        appeared=tuple((tuple(path), text) for path, text in said["appeared"]),
        texts=said["texts"],
        stuck_share=said["stuck"],
    )
