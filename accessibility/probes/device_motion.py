"""Tilt and shake the device, where the page listens to that, and try whether its controls do the same."""

from pathlib import Path as File

from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.observations.device_motion import DeviceMotion
from accessibility.predicates.sensing import sensing_documents
from accessibility.probes.world import World
from accessibility.snapshot import Snapshot

SCRIPT = File(__file__).with_suffix(".js")


def probe(tab: Tab, snapshot: Snapshot) -> DeviceMotion:
    """Takes no time on pages that do not listen. A page that does is loaded again afterwards."""
    if not any(sensing_documents(snapshot)):
        return DeviceMotion()
    said = World(tab, SCRIPT).call("move", wait=True)
    visit(tab, snapshot.url)
    return DeviceMotion(
        moved=True,
        changed=said["changed"],
        only_by_motion=said["only"],
        controls=said["tried"],
        turned_off_by=said["off"],
    )
