"""Watch the page with nobody touching it: two seconds where something can move, longer where it still does.

A page with no timer, animation, playing media, animated image or canvas cannot move, and is not waited for.
"""

import base64
import io
import math
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path as File
from typing import Any

import numpy as np
from PIL import Image

from accessibility.browser.size import less_motion
from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.errors import PageError
from accessibility.observations.motion import Animation, Motion, Path, Playing, Region, Rewritten
from accessibility.probes.flashes import Luminance, luminance, most_flashes_in_1s
from accessibility.probes.world import LeftPageError, World
from accessibility.snapshot import Snapshot

SCRIPT = File(__file__).with_suffix(".js")
WATCH_S = 2.0
LONGER_S = 5.6  # criterion 2.2.2 speaks of motion that lasts more than five seconds
STILL_S = 0.5  # what can move but shows no change for so long is taken for still
STILL = Motion(
    watched_s=0.0,
    animations=(),
    playing=(),
    moving=(),
    rewritten=(),
    most_flashes_in_1s=0,
    flashing_area_px=0.0,
    frames_per_s=0.0,
    pause_control=None,
    recurring_s=(),
)
SCALE = 0.25
NOTICEABLE = 0.02  # of relative luminance, in a picture of a quarter the size


def probe(tab: Tab, snapshot: Snapshot) -> Motion:
    """Watch the page that is open in the tab, without acting on it; where it moves, once more with less motion.

    Then it is loaded again.
    """
    seen = _watched(tab, LONGER_S)
    if not seen.lasting or seen.left_for:
        return seen
    with less_motion(tab, dark=snapshot.dark):
        if _rests(tab, seen):
            return replace(seen, reduced=STILL)
        with suppress(PageError, LeftPageError):
            visit(tab, snapshot.url)
            seen = replace(seen, reduced=_watched(tab, WATCH_S))
    visit(tab, snapshot.url)
    return seen


def _rests(tab: Tab, seen: Motion) -> bool:
    """Nothing but CSS moved the page, and that has stopped."""
    with suppress(LeftPageError):
        running = tuple(_animation(said) for said in World(tab, SCRIPT).call("animations"))
        moved = {animation.path for animation in seen.animations}
        return set(seen.lasting) <= moved and not replace(STILL, animations=running).lasting
    return False


def _watched(tab: Tab, longest_s: float) -> Motion:
    world = World(tab, SCRIPT)
    started = world.call("start")
    if not started["can"] and not started["soon"]:
        return _motion(Watch(), world, started)
    watch = Watch(waits_s=min(LONGER_S, max(STILL_S, started["soon"] + 0.4)), longest_s=longest_s)
    try:
        watch.quiet = not world.call("playing")
        while watch.goes_on():
            watch.look(_frame(tab))
        return _motion(watch, world, started)
    except LeftPageError:
        return _motion(watch, None, started)


class Watch:
    """Frames and when they were taken; knows when enough has been seen."""

    def __init__(self, waits_s: float = 0.0, longest_s: float = LONGER_S) -> None:
        self.frames: list[Luminance] = []
        self.times: list[float] = []
        self.quiet = True
        self.longest_s = longest_s
        self.waits_s = waits_s  # as long as a timer of the page takes to come round
        self.moved_s: float | None = None  # when the last change was seen
        self.began = time.monotonic()
        self.passed_s = 0.0

    def look(self, frame: Luminance) -> None:
        self.frames.append(frame)
        self.times.append(time.monotonic() - self.began)
        if len(self.frames) > 1 and _differs(self.frames[-2], self.frames[-1]):
            self.moved_s = self.times[-1]

    def goes_on(self) -> bool:
        """Until the page's timers came round; two seconds for one that moves, longer while it goes on moving."""
        self.passed_s = time.monotonic() - self.began
        if self.passed_s < self.waits_s:
            return True
        if self.moved_s is None and self.quiet:
            return False
        if self.passed_s < WATCH_S:
            return True
        return self.moved_s is not None and self.moved_s > self.passed_s - 1.0 and self.passed_s < self.longest_s


def _differs(one: Luminance, other: Luminance) -> bool:
    return one.shape != other.shape or bool((np.abs(one - other) > NOTICEABLE).any())


def _frame(tab: Tab) -> Luminance:
    """The luminance of what is in view, at a quarter of its size."""
    size = tab.cdp("Page.getLayoutMetrics")["cssVisualViewport"]
    clip = {"x": size["pageX"], "y": size["pageY"], "width": size["clientWidth"], "height": size["clientHeight"]}
    shot = tab.cdp("Page.captureScreenshot", format="png", clip={**clip, "scale": SCALE}, optimizeForSpeed=True)
    image = Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("RGB")
    return luminance(np.asarray(image, dtype=np.int16))


def _flashes(watch: Watch) -> tuple[int, float]:
    same = [index for index, frame in enumerate(watch.frames) if frame.shape == watch.frames[0].shape]
    if len(same) < 3:
        return 0, 0.0
    stack = np.stack([watch.frames[index] for index in same])
    return most_flashes_in_1s(stack, np.array([watch.times[index] for index in same]), px_each=1 / SCALE**2)


def _motion(watch: Watch, world: World | None, started: dict[str, Any]) -> Motion:
    """Put together what was seen; with no world left, only what the pictures tell."""
    ask = world.call if world else lambda *_: []
    pause = world.call("pause") if world and watch.passed_s else None
    flashes, area = _flashes(watch)
    went = world.call("left", started["held"]) if world else "?"
    return Motion(
        watched_s=watch.passed_s,
        animations=tuple(_animation(said) for said in ask("animations")),
        playing=tuple(_playing(said) for said in ask("playing")),
        moving=_regions(watch.frames, watch.times, world),
        rewritten=tuple(_rewritten(said) for said in ask("changed")) if watch.passed_s else (),
        most_flashes_in_1s=flashes,
        flashing_area_px=area,
        frames_per_s=len(watch.times) / watch.passed_s if watch.passed_s else 0.0,
        pause_control=tuple(pause) if pause else None,
        recurring_s=tuple(started["recurring"]),
        left_for=went,
    )


def _regions(frames: list[Luminance], times: list[float], world: World | None) -> tuple[Region, ...]:
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
