"""Press letters, digits and signs where the page as a whole hears keys: all in a row; if any works, each by itself."""

from pathlib import Path as File

from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.observations.shortcuts import Shortcuts
from accessibility.probes.keyboard_walk import press
from accessibility.probes.world import LeftPageError, World
from accessibility.snapshot import Snapshot

SCRIPT = File(__file__).with_suffix(".js")
KEYS = "abcdefghijklmnopqrstuvwxyz0123456789/?.,"
MOST_WORKING = 3
HEARD = frozenset({"keydown", "keypress", "keyup"})


def probe(tab: Tab, snapshot: Snapshot) -> Shortcuts:
    """Type at the page that is open in the tab; it is loaded again when a key did something."""
    if not any(_hears_all_keys(snapshot)):
        return Shortcuts(working=(), tried="")
    world = World(tab, SCRIPT, snapshot)
    if not _effect(tab, world, KEYS):
        return Shortcuts(working=(), tried=KEYS)
    working: list[tuple[str, str]] = []
    for key in KEYS:
        visit(tab, snapshot.url)
        world = World(tab, SCRIPT)
        effect = _effect(tab, world, key)
        if effect:
            working.append((key, effect))
        if len(working) >= MOST_WORKING:
            break
    visit(tab, snapshot.url)
    return Shortcuts(working=tuple(working), tried=KEYS)


def _effect(tab: Tab, world: World, keys: str) -> str:
    """What came of pressing some keys one after another; "" when nothing did."""
    try:
        world.call("mark")
        for key in keys:
            press(tab, key, ord(key.upper()), text=key)
        effect: str = world.call("effect", wait=True)
    except LeftPageError:
        return "navigated"
    return effect


def _hears_all_keys(snapshot: Snapshot) -> list[bool]:
    """The window, the document, <html> or <body> listens for keys."""
    wide = [snapshot.document, *(snapshot.elements("html", "body"))]
    return [bool(place.node.listeners & HEARD) for place in wide]
