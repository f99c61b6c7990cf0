"""Press letters, digits and signs one by one where the page as a whole listens for keys."""

from pathlib import Path as File

from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.observations.shortcuts import Shortcuts
from accessibility.probes.keyboard_walk import press
from accessibility.probes.world import LeftPageError, World
from accessibility.snapshot import Snapshot

SCRIPT = File(__file__).with_suffix(".js")
KEYS = "abcdefghijklmnopqrstuvwxyz0123456789/?.,"
HEARD = frozenset({"keydown", "keypress", "keyup"})


def probe(tab: Tab, snapshot: Snapshot) -> Shortcuts:
    """Type at the page that is open in the tab; it is loaded again when a key did something."""
    if not any(_hears_all_keys(snapshot)):
        return Shortcuts(working=(), tried="")
    world = World(tab, SCRIPT)
    working: list[tuple[str, str]] = []
    for key in KEYS:
        try:
            world.call("mark")
            press(tab, key, ord(key.upper()), text=key)
            effect = world.call("effect", wait=True)
        except LeftPageError:
            effect = "navigated"
        if effect:
            working.append((key, effect))
            visit(tab, snapshot.url)
            world = World(tab, SCRIPT)
        if len(working) >= 3:
            break
    return Shortcuts(working=tuple(working), tried=KEYS)


def _hears_all_keys(snapshot: Snapshot) -> list[bool]:
    """The window, the document, <html> or <body> listens for keys."""
    wide = [snapshot.document, *(snapshot.elements("html", "body"))]
    return [bool(place.node.listeners & HEARD) for place in wide]
