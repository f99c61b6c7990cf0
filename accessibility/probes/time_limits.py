"""Let the page's late timers come round at once: a session that ends, a page that moves on, a warning before that."""

from pathlib import Path as File

from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.observations.time_limits import Limit, TimeLimits
from accessibility.probes.world import LeftPageError, World
from accessibility.snapshot import Snapshot

SCRIPT = File(__file__).with_suffix(".js")
MOST = 6  # timers


def probe(tab: Tab, snapshot: Snapshot) -> TimeLimits:
    """The page that is open in the tab is loaded again when it has such timers."""
    world = World(tab, SCRIPT)
    if not world.call("late"):
        return TimeLimits()
    found: list[Limit] = []
    try:
        for _ in range(MOST):
            said = world.call("hasten", wait=True)
            appeared = tuple((tuple(path), text) for path, text in said["appeared"])
            found.append(Limit(after_s=said["delay"] / 1000, left_for=said["went"], appeared=appeared))
            if said["went"] or not said["left"]:
                break
    except LeftPageError:
        found.append(Limit(after_s=0, left_for="?", appeared=()))
    visit(tab, snapshot.url)
    return TimeLimits(limits=tuple(found))
