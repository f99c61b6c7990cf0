"""See which colours the page takes on under the pointer and the focus, all elements at once, without moving either."""

import re
from pathlib import Path as File

from accessibility.browser.tab import Tab
from accessibility.capture.colours import coloured
from accessibility.capture.page import STYLES
from accessibility.observations.state_colours import StateColours
from accessibility.probes.world import World
from accessibility.snapshot import Snapshot

SCRIPT = File(__file__).with_suffix(".js")
WATCHES = True
# What state_colours.js takes from the style sheets.
COLOURS = re.compile(
    r"(?:color|background|border.*color|outline.*color|opacity|fill|stroke|text-decoration|text-shadow"
    r"|-webkit-text-fill-color)"
)
NAMES = tuple(name for name in STYLES if COLOURS.match(name))


def probe(tab: Tab, snapshot: Snapshot) -> StateColours:
    """Takes one capture for each state that the style sheets give colours to."""
    world = World(tab, SCRIPT)
    return StateColours(hover=_in_state(tab, world, snapshot, "hover"), focus=_in_state(tab, world, snapshot, "focus"))


def _in_state(tab: Tab, world: World, snapshot: Snapshot, state: str) -> Snapshot | None:
    if not world.call("enter", state):
        return None
    try:
        return coloured(tab, snapshot, NAMES)
    finally:
        world.call("leave")
