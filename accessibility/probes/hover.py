"""Rest the pointer on what may show more, then try to keep it: move onto it, press Escape, wait, use the keyboard."""

from pathlib import Path as File

from accessibility.browser.tab import Tab
from accessibility.observations.hover import Hover, Hovered, Path
from accessibility.predicates.places import path_of
from accessibility.probes.keyboard_walk import press
from accessibility.probes.world import LeftPageError, World
from accessibility.snapshot import Snapshot

SCRIPT = File(__file__).with_suffix(".js")
HEARD = frozenset({"mouseenter", "mouseover", "pointerenter", "pointerover"})
MOST = 10  # places tried
SOON_MS = 500  # the longest that a page takes to hide something when the pointer has left
LATE_MS = 5500  # timers up to this long are waited for; without one, nothing hides itself
STEPS = 4  # of the pointer on its way onto what appeared


def probe(tab: Tab, snapshot: Snapshot) -> Hover:
    """Point at the page that is open in the tab."""
    world = World(tab, SCRIPT, snapshot)
    heard = [
        list(path_of(element))
        for element in snapshot.elements()
        if element.node.listeners & HEARD and element.tag not in ("html", "body")
    ]
    places = world.call("places", heard, MOST)
    found: list[Hovered] = []
    for place in places:
        try:
            seen = _hover(tab, world, tuple(place))
        except LeftPageError:
            break
        if seen is not None:
            found.append(seen)
    _point(tab, 0, 0)
    return Hover(hovered=tuple(found), tried=len(places))


def _hover(tab: Tab, world: World, path: Path) -> Hovered | None:
    _point(tab, 0, 0)
    spot = world.call("mark", list(path))
    if spot is None:
        return None
    _point(tab, spot["x"], spot["y"])
    said = world.call("appeared", wait=True)
    if said is None:
        return None
    for step in range(1, STEPS + 1):
        share = step / STEPS
        _point(tab, spot["x"] + (said["x"] - spot["x"]) * share, spot["y"] + (said["y"] - spot["y"]) * share)
    reachable = bool(world.call("shown", SOON_MS, wait=True))
    _point(tab, 0, 0)
    world.call("shown", SOON_MS, wait=True)
    _point(tab, spot["x"], spot["y"])
    persists = bool(world.call("shown", LATE_MS, wait=True))
    press(tab, "Escape", 27)
    hides = not world.call("shown", SOON_MS, wait=True)
    _point(tab, 0, 0)
    world.call("shown", SOON_MS, wait=True)
    return Hovered(
        path=path,
        appeared=tuple(said["path"]),
        text=said["text"],
        can_be_pointed_at=reachable,
        escape_hides=hides,
        covers=said["covers"],
        persists=persists,
        by_focus=world.call("byFocus", wait=True),
    )


def _point(tab: Tab, x: float, y: float) -> None:
    tab.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
