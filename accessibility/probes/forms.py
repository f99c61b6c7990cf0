"""Send each form empty, then with values that cannot be right, and listen to what the page says.

Nothing leaves the browser: navigation is held by the visit, and the network is shut while forms are tried.
"""

from pathlib import Path as File
from typing import Any

from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.errors import PageError
from accessibility.observations.forms import Attempt, FieldError, Forms
from accessibility.predicates.places import path_of
from accessibility.probes.keyboard_walk import press
from accessibility.probes.world import LeftPageError, World
from accessibility.snapshot import Snapshot

SCRIPT = File(__file__).with_suffix(".js")
MOST = 3  # forms tried on one page
HEARD = frozenset(
    {"submit", "click", "invalid", "input", "change", "blur", "focusout", "keydown", "keyup", "mousedown"}
)


def probe(tab: Tab, snapshot: Snapshot) -> Forms:
    """Try the forms of the page that is open in the tab; the page is loaded again between attempts."""
    if not any(True for _ in snapshot.elements("form")):
        return Forms(attempts=())
    world = World(tab, SCRIPT, snapshot)
    heard = {path_of(place) for place in snapshot.elements() if place.node.listeners & HEARD}
    everywhere = any(place.node.listeners & HEARD for place in snapshot.places if place.tag == "#document")
    attempts: list[Attempt] = []
    for form in world.call("forms", MOST):
        path = tuple(form["path"])
        listens = everywhere or any(place[: len(path)] == path or path[: len(place)] == place for place in heard)
        if not listens and not form["asks"]:
            continue  # neither a script nor the browser has anything to say before it is sent
        for filled in ("empty", "wrong"):
            attempt = _attempt(tab, world, list(path), filled)
            if attempt is not None:
                attempts.append(attempt)
            if listens:
                visit(tab, snapshot.url)
                world = World(tab, SCRIPT)
            else:
                world.call("reset")
    return Forms(attempts=tuple(attempts))


def _attempt(tab: Tab, world: World, path: list[int | str], filled: str) -> Attempt | None:
    tab.cdp("Network.enable")
    tab.cdp("Network.setBlockedURLs", urls=["*"])
    try:
        if not world.call("prepare", path, filled):
            return None
        press(tab, "Enter", 13, text="\r")
        return _read(tuple(path), filled, world.call("outcome", wait=True))
    except (LeftPageError, PageError):
        return None
    finally:
        tab.cdp("Network.setBlockedURLs", urls=[])
        tab.cdp("Network.disable")


def _read(form: tuple[int | str, ...], filled: str, said: dict[str, Any]) -> Attempt:
    return Attempt(
        form=form,
        filled=filled,
        by_browser=bool(said["native"]),
        sent=said["sent"],
        messages=tuple((tuple(path), text, heard) for path, text, heard in said["messages"]),
        fields=tuple(
            FieldError(
                path=tuple(one["path"]), marked=one["marked"], described=one["described"], looks_changed=one["looks"]
            )
            for one in said["fields"]
        ),
        focus=tuple(said["focus"]) if said["focus"] else None,
        emptied=tuple(tuple(path) for path in said["emptied"]),
    )
