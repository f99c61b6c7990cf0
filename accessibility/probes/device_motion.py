"""Tilt and shake the device, where the page listens to that, and see whether anything changes."""

from pathlib import Path as File

from accessibility.browser.tab import Tab
from accessibility.observations.device_motion import DeviceMotion
from accessibility.predicates.sensing import sensing_documents
from accessibility.probes.world import World
from accessibility.snapshot import Snapshot

SCRIPT = File(__file__).with_suffix(".js")


def probe(tab: Tab, snapshot: Snapshot) -> DeviceMotion:
    """Takes no time on pages that do not listen."""
    if not any(sensing_documents(snapshot)):
        return DeviceMotion()
    return DeviceMotion(moved=True, changed=World(tab, SCRIPT).call("move", wait=True))
