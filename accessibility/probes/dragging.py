"""Hold what invites to it, move it along a path, let go; then try what stands beside it for the same kind of change.

Nothing is done on a page where nothing can be dragged. The page is loaded again after everything that was dragged.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path as File
from typing import Any

from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.errors import PageError
from accessibility.observations.dragging import Dragged, Dragging, Path, Tried
from accessibility.predicates.draggable import DRAGS, GESTURES, draggables, kind_of, swipeables
from accessibility.predicates.places import path_of
from accessibility.probes.keyboard_walk import press as press_key
from accessibility.probes.world import LeftPageError, World
from accessibility.snapshot import Element, Snapshot

SCRIPT = File(__file__).with_suffix(".js")
MOST, ALIKE = 6, 1  # things dragged on one page, and of each kind
MOST_TRIED = 10  # controls tried in place of one
LONGEST_S = 20.0  # all in all; what is left then is counted
STEPS = 6
ARROWS = (("ArrowRight", 39), ("ArrowDown", 40), ("ArrowLeft", 37), ("ArrowUp", 38))
STEPS_OF_A_FIELD = (("ArrowDown", 40), ("ArrowUp", 38))  # as its own buttons do, or an option chosen
STOP = frozenset({"order", "value", "scroll", "size", "place", "shown", "picture"})


def probe(tab: Tab, snapshot: Snapshot) -> Dragging:
    """Drag on the page that is open in the tab."""
    things = list(_kinds(snapshot))
    until = time.monotonic() + LONGEST_S
    dragged: list[Dragged] = []
    for element, way in things[:MOST]:
        if time.monotonic() > until:
            break
        with suppress(PageError, LeftPageError):
            if found := _dragged(tab, World(tab, SCRIPT), snapshot, path_of(element), way):
                dragged.append(found)
        visit(tab, snapshot.url)
    return Dragging(dragged=tuple(dragged), left_out=len(things) - len(dragged))


def _kinds(snapshot: Snapshot) -> Iterator[tuple[Element, str]]:
    """One of each kind of thing, with the way to drag it; a thing may be dragged by mouse and by finger."""
    met: dict[tuple[object, ...], int] = {}
    for way, elements in (("", draggables(snapshot)), ("touch", swipeables(snapshot))):
        for element in elements:
            here = way or _way(element)
            kind = (here, *kind_of(element))
            met[kind] = met.get(kind, 0) + 1
            if met[kind] <= ALIKE:
                yield element, here


def _way(element: Element) -> str:
    heard = element.node.listeners
    if (element.attr("draggable") or "").lower() == "true" or heard & DRAGS:
        return "drop"
    only_fingers = heard & GESTURES and not any(name.startswith(("mouse", "pointer")) for name in heard)
    return "touch" if only_fingers else "mouse"


def _dragged(tab: Tab, world: World, snapshot: Snapshot, path: Path, way: str) -> Dragged | None:
    """None when it can't be taken hold of: something covers it."""
    spot = world.call("mark", list(path))
    if not spot or not spot["hit"]:
        return None
    kinds: tuple[str, ...] = ()
    for aim in spot["aims"]:
        world.call("mark", list(path))
        _move(tab, world, way, (spot["x"], spot["y"]), tuple(aim))
        kinds = _changed(world)
        if STOP & set(kinds):
            break
    if not STOP & set(kinds):
        kinds = tuple(kind for kind in kinds if kind == "text")
    if not kinds:
        return Dragged(path=path, way=way, kinds=())
    visit(tab, snapshot.url)
    world = World(tab, SCRIPT)
    beside = world.call("beside", list(path), MOST_TRIED)
    tried = []
    for one in _instead(tab, world, path, beside["found"]):
        tried.append(one)
        if kinds[0] in one.kinds and one.how != "key":
            break
    restless = world.call("restless")
    return Dragged(
        path=path, way=way, kinds=kinds, tried=tuple(tried), untried=beside["left"], is_restless=bool(restless)
    )


def _changed(world: World, used: list[int | str] | None = None) -> tuple[str, ...]:
    """used: the control that was worked, whose own looks and value don't count."""
    return tuple(world.call("changed", used, wait=True))


def _move(tab: Tab, world: World, way: str, start: tuple[float, float], end: tuple[float, ...]) -> None:
    """Press, move along a straight line in steps, let go."""
    steps = [
        (start[0] + (end[0] - start[0]) * step / STEPS, start[1] + (end[1] - start[1]) * step / STEPS)
        for step in range(1, STEPS + 1)
    ]
    if way == "touch":
        _swipe(tab, start, steps)
    elif way == "drop":
        _drop(tab, world, start, steps)
    else:
        _mouse(tab, "mouseMoved", start)
        _mouse(tab, "mousePressed", start, held=True)
        for at in steps:
            _mouse(tab, "mouseMoved", at, held=True)
        _mouse(tab, "mouseReleased", steps[-1])


def _swipe(tab: Tab, start: tuple[float, float], steps: list[tuple[float, float]]) -> None:
    for kind, at in (("touchStart", start), *(("touchMove", at) for at in steps)):
        tab.cdp("Input.dispatchTouchEvent", type=kind, touchPoints=[{"x": at[0], "y": at[1]}])
    tab.cdp("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])


def _drop(tab: Tab, world: World, start: tuple[float, float], steps: list[tuple[float, float]]) -> None:
    """The browser begins the drag by itself and would hand it to the system; we take it from there."""
    world.call("listen")
    tab.cdp("Input.setInterceptDrags", enabled=True)
    try:
        _mouse(tab, "mouseMoved", start)
        _mouse(tab, "mousePressed", start, held=True)
        for at in steps[:2]:
            _mouse(tab, "mouseMoved", at, held=True)
        items = world.call("carried")
        if items is not None:
            data = {"items": items, "dragOperationsMask": 19}  # copy, link, move
            for kind, at in (("dragEnter", steps[1]), *(("dragOver", at) for at in steps), ("drop", steps[-1])):
                tab.cdp("Input.dispatchDragEvent", type=kind, x=at[0], y=at[1], data=data)
        _mouse(tab, "mouseReleased", steps[-1])
    finally:
        tab.cdp("Input.setInterceptDrags", enabled=False)


def _instead(tab: Tab, world: World, path: Path, found: list[dict[str, Any]]) -> Iterator[Tried]:
    """Controls, then a press on the thing itself and beside it; arrow keys are for those who can press keys only."""
    for one in found:
        world.call("mark", list(path))
        spot = world.call("aim", one["path"])
        if spot is None:
            continue
        _press(tab, (spot["x"], spot["y"]))
        kinds = _changed(world, one["path"])
        for key in STEPS_OF_A_FIELD if one["how"] == "field" else ():
            if not STOP & set(kinds) and world.call("enter", one["path"]):
                press_key(tab, *key)
                kinds = _changed(world, one["path"])
        yield Tried(path=tuple(one["path"]), how=one["how"], kinds=kinds)
    spot = world.call("mark", list(path))
    for at in ([spot] if spot else []) + (world.call("sides") if spot else []):
        world.call("mark", list(path))
        _press(tab, (at["x"], at["y"]))
        yield Tried(path=path, how="track", kinds=_changed(world))
    world.call("mark", list(path))
    if world.call("focus"):
        for key in ARROWS:
            press_key(tab, *key)
            if kinds := _changed(world):
                yield Tried(path=path, how="key", kinds=kinds)
                return


def _press(tab: Tab, at: tuple[float, float]) -> None:
    _mouse(tab, "mouseMoved", at)
    _mouse(tab, "mousePressed", at, held=True)
    _mouse(tab, "mouseReleased", at)


def _mouse(tab: Tab, kind: str, at: tuple[float, float], *, held: bool = False) -> None:
    button = "none" if kind == "mouseMoved" and not held else "left"
    clicks = 0 if kind == "mouseMoved" else 1
    tab.cdp(
        "Input.dispatchMouseEvent", type=kind, x=at[0], y=at[1], button=button, buttons=int(held), clickCount=clicks
    )
