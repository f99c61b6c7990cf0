"""See which colours the page takes on under the pointer and the focus, all elements at once, without moving either."""

from pathlib import Path as File

from accessibility.browser.tab import Tab
from accessibility.capture import capture
from accessibility.observations.state_colours import StateColours
from accessibility.probes.world import World
from accessibility.snapshot import Snapshot

SCRIPT = File(__file__).with_suffix(".js")
WATCHES = True


def probe(tab: Tab, snapshot: Snapshot) -> StateColours:
    """Takes one capture for each state that the style sheets give colours to."""
    world = World(tab, SCRIPT)
    return StateColours(hover=_in_state(tab, world, snapshot, "hover"), focus=_in_state(tab, world, snapshot, "focus"))


def _in_state(tab: Tab, world: World, snapshot: Snapshot, state: str) -> Snapshot | None:
    if not world.call("enter", state):
        return None
    try:
        seen = capture(tab, earlier=snapshot)
    finally:
        world.call("leave")
    return seen if len(seen.nodes) == len(snapshot.nodes) else None
