"""Set what readers set (zoom, spacing, orientation) and measure what no longer fits, is cut off or is gone."""

from pathlib import Path as File
from typing import Any

from accessibility.browser.tab import Tab
from accessibility.observations.rendering import Clipped, Condition, Overlapping, Rendering, Wide
from accessibility.probes.world import World
from accessibility.snapshot import Snapshot

SCRIPT = File(__file__).with_suffix(".js")
USUAL = (1280, 1024)  # the size that criterion 1.4.10 derives 320 × 256 from


def probe(tab: Tab, snapshot: Snapshot) -> Rendering:
    """Measure the page that is open in the tab; its size is put back afterwards."""
    world = World(tab, SCRIPT)
    try:
        _resize(tab, world, *USUAL)
        world.call("usual")
        world.call("space", True)
        spaced = _measured(world)
        world.call("space", False)
        _resize(tab, world, 1024, 1280)
        portrait = _measured(world)
        _resize(tab, world, 640, 512)
        zoomed = _measured(world)
        _resize(tab, world, 320, 256)
        narrow = _measured(world)
    finally:
        _resize(tab, world, snapshot.width, snapshot.height)
    return Rendering(narrow=narrow, zoomed=zoomed, spaced=spaced, portrait=portrait)


def _resize(tab: Tab, world: World, width: int, height: int) -> None:
    upright = height > width
    tab.cdp(
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=height,
        deviceScaleFactor=1,
        mobile=False,
        screenOrientation={"type": "portraitPrimary" if upright else "landscapePrimary", "angle": 90 if upright else 0},
    )
    world.call("settle", wait=True)


def _measured(world: World) -> Condition:
    said: dict[str, Any] = world.call("measure")
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
