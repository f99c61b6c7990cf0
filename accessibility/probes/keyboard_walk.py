"""Press Tab from the top of the page to its end, then Shift+Tab back, and look at every stop.

Keys go through the browser's input pipeline, as from a keyboard. Each distinct way in which a look changes is
photographed once with and once without focus; stops that change in the same way share the picture's answer.
"""

from dataclasses import replace
from pathlib import Path as File
from typing import Any

from accessibility.browser.tab import Tab
from accessibility.observations.keyboard_walk import KeyboardWalk, Path, Stop
from accessibility.probes.pictures import differing_pixels, picture
from accessibility.probes.world import LeftPageError, World
from accessibility.snapshot import Box, Snapshot

SCRIPT = File(__file__).with_suffix(".js")
MOST_STOPS = 150  # forward; longer pages are walked so far and said to be incomplete
MOST_BACKWARD = 60
MOST_PICTURES = 10
SHIFT = 8  # CDP Input modifiers
MARGIN_PX = 6  # an outline lies outside its box


def probe(tab: Tab, snapshot: Snapshot) -> KeyboardWalk:
    """Walk the page that is open in the tab. It is left scrolled and without focus."""
    world = World(tab, SCRIPT)
    focusable = world.call("start")
    seen, trapped, moved = _walk(tab, world, 0, min(MOST_STOPS, focusable + 20))
    if moved:
        return _result(seen, (), focusable, trapped, None, moved, is_complete=False)
    complete = trapped is None and len(seen) < MOST_STOPS
    first = seen[0].path if seen else None
    back, trapped_back, moved = _walk(tab, world, SHIFT, min(MOST_BACKWARD, focusable + 20), until=first)
    if not moved:
        seen = _with_pictures(tab, world, seen)
    paths = tuple(stop.path for stop in back)
    return _result(seen, paths, focusable, trapped, trapped_back, moved, is_complete=complete)


def press(tab: Tab, key: str, code: int, modifiers: int = 0, text: str = "") -> None:
    """One key down and up, through the browser's own input pipeline."""
    keys = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers}
    tab.cdp("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **keys)
    tab.cdp("Input.dispatchKeyEvent", type="keyUp", **keys)


def _walk(
    tab: Tab, world: World, modifiers: int, most: int, *, until: Path | None = None
) -> tuple[list[Stop], Path | None, Path | None]:
    """Stops until the focus leaves the page, where it was trapped, and where the page went away."""
    stops: list[Stop] = []
    stuck = away = 0
    while len(stops) < most:
        at = stops[-1].path if stops else ()
        try:
            press(tab, "Tab", 9, modifiers)
            said = world.call("now")
        except LeftPageError:
            return stops, None, at
        if stops and said["change"] is not None:
            stops[-1] = _changed(stops[-1], said["change"])
        if said["moved"]:
            # The page is held where it is; the stop that has the focus now is the one that sent it away.
            here = said["stop"]
            return stops, None, _path(here["path"]) if here else at
        if said["stop"] is None:
            # Starting behind the last stop, the first Tab only leads to the browser's own bar.
            away += 1
            if stops or away > 1:
                return stops, None, None
            continue
        if said["same"]:
            # A frame of another origin keeps its own focus: Tab walks inside it, unseen from here.
            stuck += 1
            if stuck >= (12 if said["stop"]["framed"] else 3):
                return stops, at, None
            continue
        stuck = 0
        stop = _stop(said["stop"])
        if _goes_round(stops, stop.path):
            return stops, stop.path, None
        stops.append(stop)
        if stop.path == until:
            return stops, None, None
    return stops, None, None


def _goes_round(stops: list[Stop], path: Path) -> bool:
    """The same stretch was walked twice already: the focus never reaches the end."""
    return sum(stop.path == path for stop in stops) >= 2


def _stop(said: dict[str, object]) -> Stop:
    box, by = said["box"], said["by"]
    assert isinstance(box, list)
    return Stop(
        path=_path(said["path"]),
        tag=str(said["tag"]),
        box=Box(*box),
        area=Box(*box),
        is_visible=bool(said["visible"]),
        takes_text=bool(said["text"]),
        covered_share=float(str(said["share"])),
        covered_by=_path(by) if by else None,
        changed=None,
        pixels_changed=None,
    )


def _path(said: object) -> Path:
    assert isinstance(said, list)
    return tuple(said)


def _changed(stop: Stop, change: dict[str, Any]) -> Stop:
    area = Box(*change["area"]) if change["area"] else stop.box
    return replace(stop, changed=tuple(change["names"]), area=area)


def _with_pictures(tab: Tab, world: World, stops: list[Stop]) -> list[Stop]:
    """Photograph one stop of each kind of change; its answer holds for all of that kind."""
    answers: dict[tuple[str, tuple[str, ...] | None], int | None] = {}
    done: list[Stop] = []
    for stop in stops:
        kind = (stop.tag, stop.changed)
        if kind not in answers and len(answers) < MOST_PICTURES:
            answers[kind] = _pixels(tab, world, stop)
        done.append(replace(stop, pixels_changed=answers.get(kind)))
    return done


def _pixels(tab: Tab, world: World, stop: Stop) -> int | None:
    """Pixels that differ in and around a stop with and without focus; None when it can't be focused again."""
    held = world.call("focus", list(stop.path))
    if held is None:
        return None
    area = stop.area
    x, y = max(area.x - MARGIN_PX, 0), max(area.y - MARGIN_PX, 0)
    around = Box(x, y, min(area.width, 1300) + 2 * MARGIN_PX, min(area.height, 800) + 2 * MARGIN_PX)
    focused = picture(tab, around)
    world.call("unfocus")
    return differing_pixels(focused, picture(tab, around))


def _result(
    forward: list[Stop],
    backward: tuple[Path, ...],
    focusable: int,
    trapped: Path | None,
    trapped_backward: Path | None,
    moved: Path | None,
    *,
    is_complete: bool,
) -> KeyboardWalk:
    return KeyboardWalk(
        forward=tuple(forward),
        backward=backward,
        focusable=focusable,
        trapped_at=trapped,
        trapped_backward_at=trapped_backward,
        moved_context_at=moved,
        is_complete=is_complete,
    )
