"""Work every kind of control: by keyboard where the focus can come, by mouse where it can't, and put it back.

Links that lead elsewhere and forms are left alone. At most three controls of a kind are worked.
"""

from dataclasses import replace
from pathlib import Path as File

from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.errors import PageError
from accessibility.observations.operation import Effect, Opened, Operation, Path, Worked
from accessibility.predicates.places import path_of
from accessibility.probes.keyboard_walk import press
from accessibility.probes.world import LeftPageError, World
from accessibility.snapshot import Element, Snapshot

SCRIPT = File(__file__).with_suffix(".js")
MOST = 20  # controls worked on one page
HEARD = frozenset({"click", "mousedown", "mouseup", "pointerdown", "pointerup", "dblclick", "touchstart", "touchend"})
DOWN = frozenset({"mousedown", "pointerdown", "touchstart"})


def probe(tab: Tab, snapshot: Snapshot) -> Operation:
    """Work the page that is open in the tab; it is loaded again where something could not be put back."""
    world = World(tab, SCRIPT)
    heard = [element for element in snapshot.elements() if _listens(element)]
    acts_on_down = {path_of(element) for element in heard if element.node.listeners & DOWN}
    controls = world.call("controls", [list(path_of(element)) for element in heard], MOST)
    worked: list[Worked] = []
    for control in controls["found"]:
        try:
            worked.append(_work(tab, world, tuple(control["path"]), focusable=control["focusable"]))
            if worked[-1].by_mouse is None and worked[-1].path in acts_on_down and worked[-1].opened is None:
                worked[-1] = _with_mouse(tab, world, worked[-1])
            restored = world.call("restored")
        except (LeftPageError, PageError):
            restored = False
        if not restored:
            visit(tab, snapshot.url)
            world = World(tab, SCRIPT)
    return Operation(worked=tuple(worked), left_out=controls["left"])


def _listens(element: Element) -> bool:
    return bool(element.node.listeners & HEARD) and element.tag not in ("html", "body")


def _work(tab: Tab, world: World, path: Path, *, focusable: bool) -> Worked:
    """Enter, then Space where Enter did nothing; the mouse where keys do nothing or cannot come."""
    by_key: Effect | None = None
    key = ""
    world.call("mark", list(path))
    if focusable and world.call("focus"):
        for key, code, text in (("Enter", 13, "\r"), ("Space", 32, " ")):
            press(tab, key, code, text=text)
            by_key = _effect(world)
            if not by_key.is_nothing:
                opened = _opened(tab, world) if by_key.appeared else None
                if opened is None:
                    _put_back(tab, world, key, code, text)
                return Worked(path=path, is_focusable=True, key=key, by_key=by_key, opened=opened)
    return _with_mouse(tab, world, Worked(path=path, is_focusable=focusable, key=key, by_key=by_key))


def _put_back(tab: Tab, world: World, key: str, code: int, text: str) -> None:
    """Escape, else the same key again, where something is still open."""
    if world.call("restored"):
        return
    press(tab, "Escape", 27)
    _effect(world)
    if not world.call("restored") and world.call("focus"):
        press(tab, key, code, text=text)
        _effect(world)


def _with_mouse(tab: Tab, world: World, worked: Worked) -> Worked:
    by_mouse, on_down = _by_mouse(tab, world, worked.path)
    return replace(worked, by_mouse=by_mouse, on_mouse_down=on_down)


def _by_mouse(tab: Tab, world: World, path: Path) -> tuple[Effect | None, bool]:
    """What a click does, and whether it was done before the button was let go."""
    spot = world.call("mark", list(path))
    if not spot or not spot["hit"]:
        return None, False
    mouse = {"x": spot["x"], "y": spot["y"], "button": "left", "clickCount": 1}
    tab.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=spot["x"], y=spot["y"])
    hovered = _effect(world)
    world.call("mark", list(path))
    tab.cdp("Input.dispatchMouseEvent", type="mousePressed", **mouse)
    down = _effect(world)
    tab.cdp("Input.dispatchMouseEvent", type="mouseReleased", **mouse)
    up = _effect(world)
    tab.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=0, y=0)
    told = down if not down.is_nothing and (down.appeared or down.states or down.navigated or down.told) else up
    acted_on_down = told is down
    return (told if not told.is_nothing or hovered.is_nothing else hovered), acted_on_down


def _opened(tab: Tab, world: World) -> Opened | None:
    """Try what opened: is the focus inside, does Tab stay, does Escape close it, does the focus come back."""
    said = world.call("opened")
    if said is None:
        return None
    keeps: bool | None = None
    if said["inside"] and said["modal"]:
        keeps = True
        for _ in range(6):
            press(tab, "Tab", 9)
            if not world.call("inside"):
                keeps = False
                break
    press(tab, "Escape", 27)
    _effect(world)
    escapes = not world.call("open")
    closes = escapes
    if not escapes:
        world.call("close")
        _effect(world)
        closes = not world.call("open")
    return Opened(
        path=tuple(said["path"]),
        role=said["role"],
        is_modal=said["modal"],
        focus_inside=said["inside"],
        keeps_focus=keeps,
        escape_closes=escapes,
        focus_returned=bool(closes and world.call("returned")),
        can_be_closed=closes,
    )


def _effect(world: World) -> Effect:
    said = world.call("effect", wait=True)
    return Effect(
        appeared=tuple(tuple(path) for path in said["appeared"]),
        vanished=tuple(tuple(path) for path in said["vanished"]),
        states=tuple((name, was, now) for name, was, now in said["states"]),
        focus=tuple(said["focus"]) if said["focus"] else None,
        navigated=said["navigated"],
        told=tuple((tuple(path), text, live) for path, text, live in said["told"]),
        changed_elsewhere=said["changed"] or said["gone"],
    )
