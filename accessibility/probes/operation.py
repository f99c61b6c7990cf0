"""Work every kind of control: by keyboard where the focus can come, by mouse where it can't, and put it back.

Links that lead elsewhere and forms are left alone. At most two controls of a kind are worked.
"""

from dataclasses import replace
from pathlib import Path as File
from typing import Any

from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.errors import PageError
from accessibility.observations.operation import Effect, Operation, Path, Worked
from accessibility.predicates.places import path_of
from accessibility.probes.keyboard_walk import press
from accessibility.probes.opened import opened
from accessibility.probes.world import LeftPageError, World
from accessibility.snapshot import Element, Snapshot

SCRIPT = File(__file__).with_suffix(".js")
MOST = 20  # controls worked on one page
MOST_ARROWS = 12  # presses to reach a member of a group
HEARD = frozenset({"click", "mousedown", "mouseup", "pointerdown", "pointerup", "dblclick", "touchstart", "touchend"})
DOWN = frozenset({"mousedown", "pointerdown", "touchstart"})
ENTER, SPACE, ESCAPE, TAB = ("Enter", 13, "\r"), (" ", 32, " "), ("Escape", 27, ""), ("Tab", 9, "")
ARROWS = {True: ("ArrowDown", 40, ""), False: ("ArrowRight", 39, "")}


def probe(tab: Tab, snapshot: Snapshot) -> Operation:
    """Work the page that is open in the tab; it is loaded again where something could not be put back."""
    heard = [element for element in snapshot.elements() if _listens(element)]
    acts_on_down = {path_of(element) for element in heard if element.node.listeners & DOWN}
    world = World(tab, SCRIPT, snapshot)
    controls = world.call("controls", [list(path_of(element)) for element in heard], MOST)
    worked: list[Worked] = []
    for control in controls["found"]:
        try:
            worked.append(_work(tab, world, tuple(control["path"]), control["way"]))
            if worked[-1].by_mouse is None and worked[-1].path in acts_on_down and worked[-1].opened is None:
                worked[-1] = _with_mouse(tab, world, worked[-1])
            restored = world.call("restored")
        except (LeftPageError, PageError):
            restored = False
        if not restored:
            visit(tab, snapshot.url)
            world = World(tab, SCRIPT)
    if worked:
        _close_other_windows(tab)
    return Operation(worked=tuple(worked), left_out=controls["left"])


def _listens(element: Element) -> bool:
    return bool(element.node.listeners & HEARD) and element.tag not in ("html", "body")


def _work(tab: Tab, world: World, path: Path, way: str) -> Worked:
    """Enter, then Space where Enter did nothing; the mouse where keys do nothing or cannot come."""
    by_key: Effect | None = None
    name = ""
    world.call("mark", list(path))
    comes = _come(tab, world, way)
    for key in (ENTER, SPACE) if comes else ():
        name = key[0].replace(" ", "Space")
        press(tab, key[0], key[1], text=key[2])
        by_key = effect(world)
        if not by_key.is_nothing:
            done = Worked(path=path, is_focusable=True, key=name, by_key=by_key)
            if by_key.appeared and (found := opened(tab, world)) is not None:
                return replace(done, opened=found)
            if by_key.control_is_gone and by_key.focus is None:
                press(tab, *TAB[:2])
                return replace(done, next_at=_path(world.call("where")))
            _put_back(tab, world, key, by_key)
            return done
    return _with_mouse(tab, world, Worked(path=path, is_focusable=comes, key=name, by_key=by_key))


def _come(tab: Tab, world: World, way: str) -> bool:
    """The focus is on the control, or points at it: it was led there as the keyboard would."""
    if way != "arrows":
        return bool(way and world.call("focus"))
    if world.call("enter"):
        return True
    # Along the group's axis, then along the other.
    upright = bool(world.call("isUpright"))
    for key in (ARROWS[upright], ARROWS[not upright]):
        for _ in range(MOST_ARROWS):
            press(tab, key[0], key[1])
            if world.call("isHere"):
                return True
        world.call("enter")
    return False


def _put_back(tab: Tab, world: World, key: tuple[str, int, str], done: Effect) -> None:
    """The same key again where a state went over; Escape, or what was chosen before, where something is still open."""
    ways = ["again", "escape", "choose"] if done.states else ["choose", "escape", "again"]
    for way in ways:
        if world.call("restored"):
            return
        if way == "escape":
            press(tab, *ESCAPE[:2])
        elif way == "choose":
            if not world.call("chooseAgain"):
                continue
        elif world.call("focus"):
            press(tab, key[0], key[1], text=key[2])
        effect(world)


def _with_mouse(tab: Tab, world: World, worked: Worked) -> Worked:
    """What a click does, whether it was done before the button was let go, and then, whether sliding off undoes it."""
    spot = world.call("mark", list(worked.path))
    if not spot or not spot["hit"]:
        return worked
    mouse = {"x": spot["x"], "y": spot["y"], "button": "left", "clickCount": 1}
    tab.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=spot["x"], y=spot["y"])
    hovered = effect(world)
    if not hovered.is_nothing:
        world.call("mark", list(worked.path))
    tab.cdp("Input.dispatchMouseEvent", type="mousePressed", **mouse)
    down = effect(world)
    if down.appeared or down.states or down.navigated or down.told or down.control_is_gone:
        return replace(worked, by_mouse=down, on_mouse_down=True, undone_by_leaving=_slid_off(tab, world, mouse))
    tab.cdp("Input.dispatchMouseEvent", type="mouseReleased", **mouse)
    up = effect(world)
    tab.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=0, y=0)
    return replace(worked, by_mouse=up if not up.is_nothing or hovered.is_nothing else hovered)


def _slid_off(tab: Tab, world: World, mouse: dict[str, Any]) -> bool:
    """The button goes up in a corner of the window, away from the control; all is as it was."""
    away = {**mouse, "x": 1, "y": 1}
    tab.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=1, y=1, button="left", buttons=1)
    tab.cdp("Input.dispatchMouseEvent", type="mouseReleased", **away)
    effect(world)
    return bool(world.call("undone"))


def _close_other_windows(tab: Tab) -> None:
    """Windows that the controls have opened."""
    for target in tab.cdp("Target.getTargets")["targetInfos"]:
        if target["type"] == "page" and target.get("openerFrameId", "") == tab.frame:
            tab.cdp("Target.closeTarget", targetId=target["targetId"])


def _path(said: list[int | str] | None) -> Path | None:
    return tuple(said) if said else None


def effect(world: World) -> Effect:
    """What is different since the control was marked."""
    said: dict[str, Any] = world.call("effect", wait=True)
    return Effect(
        appeared=tuple(tuple(path) for path in said["appeared"]),
        vanished=tuple(tuple(path) for path in said["vanished"]),
        states=tuple((name, was, now) for name, was, now in said["states"]),
        focus=_path(said["focus"]),
        navigated=said["navigated"],
        told=tuple((tuple(path), text, live) for path, text, live in said["told"]),
        changed_elsewhere=said["changed"] or said["gone"],
        control_is_gone=said["off"],
    )
