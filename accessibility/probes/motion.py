"""Watch the page with nobody touching it: two seconds where something can move, longer where it still does.

A page with no script, animation, media, animated image or frame cannot move, and is not waited for.
"""

import base64
import io
import math
import time
from pathlib import Path as File
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from accessibility.browser.tab import Tab
from accessibility.observations.motion import Animation, Motion, Path, Playing, Region, Rewritten
from accessibility.probes.flashes import luminance, most_flashes_in_1s
from accessibility.probes.world import LeftPageError, World
from accessibility.snapshot import Snapshot

SCRIPT = File(__file__).with_suffix(".js")
WATCH_S = 2.0
LONGER_S = 5.6  # criterion 2.2.2 speaks of motion that lasts more than five seconds
STILL_S = 0.5  # a page that has scripts but shows no change for so long is taken for still
SCALE = 0.25
NOTICEABLE = 0.02  # of relative luminance, in a picture of a quarter the size


def probe(tab: Tab, snapshot: Snapshot) -> Motion:
    """Watch the page that is open in the tab, without acting on it."""
    world = World(tab, SCRIPT)
    started = world.call("start")
    if not started["can"]:
        return _motion(0.0, [], [], world, (0, 0.0), None)
    began = time.monotonic()
    frames: list[NDArray[np.float64]] = []
    times: list[float] = []
    moved_s: float | None = None  # when the last change was seen
    try:
        quiet = not world.call("playing")
        while _goes_on(time.monotonic() - began, moved_s, quiet=quiet):
            frames.append(_frame(tab))
            times.append(time.monotonic() - began)
            if len(frames) > 1 and _differs(frames[-2], frames[-1]):
                moved_s = times[-1]
        return _motion(time.monotonic() - began, frames, times, world, _flashes(frames, times), None)
    except LeftPageError:
        left = time.monotonic() - began
        return _motion(left, frames, times, None, _flashes(frames, times), left)


def _goes_on(passed_s: float, moved_s: float | None, *, quiet: bool) -> bool:
    """Half a second for a page that stays still, two for one that moves, longer while it goes on moving."""
    if passed_s < STILL_S:
        return True
    if moved_s is None and quiet:
        return False
    if passed_s < WATCH_S:
        return True
    return moved_s is not None and moved_s > passed_s - 1.0 and passed_s < LONGER_S


def _differs(one: NDArray[np.float64], other: NDArray[np.float64]) -> bool:
    return one.shape != other.shape or bool((np.abs(one - other) > NOTICEABLE).any())


def _frame(tab: Tab) -> NDArray[np.float64]:
    """The luminance of what is in view, at a quarter of its size."""
    size = tab.cdp("Page.getLayoutMetrics")["cssVisualViewport"]
    clip = {"x": size["pageX"], "y": size["pageY"], "width": size["clientWidth"], "height": size["clientHeight"]}
    shot = tab.cdp("Page.captureScreenshot", format="png", clip={**clip, "scale": SCALE}, optimizeForSpeed=True)
    image = Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("RGB")
    return luminance(np.asarray(image, dtype=np.int16))


def _flashes(frames: list[NDArray[np.float64]], times: list[float]) -> tuple[int, float]:
    same = [index for index, frame in enumerate(frames) if frame.shape == frames[0].shape]
    if len(same) < 3:
        return 0, 0.0
    stack = np.stack([frames[index] for index in same])
    return most_flashes_in_1s(stack, np.array([times[index] for index in same]), px_each=1 / SCALE**2)


def _motion(
    watched_s: float,
    frames: list[NDArray[np.float64]],
    times: list[float],
    world: World | None,
    flashes: tuple[int, float],
    left: float | None,
) -> Motion:
    """Put together what was seen; with no world left, only what the pictures tell."""
    ask = world.call if world else lambda *_: []
    pause = world.call("pause") if world and watched_s else None
    return Motion(
        watched_s=watched_s,
        animations=tuple(_animation(said) for said in ask("animations")),
        playing=tuple(_playing(said) for said in ask("playing")),
        moving=_regions(frames, times, world),
        rewritten=tuple(_rewritten(said) for said in ask("changed")) if watched_s else (),
        most_flashes_in_1s=flashes[0],
        flashing_area_px=flashes[1],
        frames_per_s=len(times) / watched_s if watched_s else 0.0,
        pause_control=tuple(pause) if pause else None,
        left_after_s=left,
    )


def _regions(frames: list[NDArray[np.float64]], times: list[float], world: World | None) -> tuple[Region, ...]:
    """Where pixels changed from frame to frame, grouped by the element that stands there."""
    seen: dict[Path | None, Region] = {}
    for when, one, other in zip(times[1:], frames, frames[1:], strict=False):
        if one.shape != other.shape or not _differs(one, other):
            continue
        rows, columns = np.nonzero(np.abs(one - other) > NOTICEABLE)
        x, y = float(np.median(columns)) / SCALE, float(np.median(rows)) / SCALE
        found = world.call("at", x, y) if world and len(seen) < 20 else None
        path: Path | None = tuple(found) if found else None
        known = seen.get(path)
        area = len(rows) / SCALE**2
        first = known.first_s if known else when
        seen[path] = Region(path=path, first_s=first, last_s=when, area_px=max(area, known.area_px if known else 0))
    return tuple(seen.values())


def _animation(said: dict[str, Any]) -> Animation:
    return Animation(
        path=tuple(said["path"]),
        properties=tuple(said["properties"]),
        cycle_s=said["cycle"] if said["cycle"] is not None else math.inf,
        lasts_s=said["lasts"] if said["lasts"] is not None else math.inf,
        pseudo=said["pseudo"],
    )


def _playing(said: dict[str, Any]) -> Playing:
    duration = said["duration"] if said["duration"] is not None else math.inf
    return Playing(
        path=tuple(said["path"]), tag=said["tag"], duration_s=duration, loops=said["loops"], is_audible=said["audible"]
    )


def _rewritten(said: dict[str, Any]) -> Rewritten:
    return Rewritten(path=tuple(said["path"]), times=said["times"], first_s=said["first"], last_s=said["last"])
