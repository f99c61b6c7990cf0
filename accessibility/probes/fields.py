"""Choose, type and paste where scripts listen, press no button, and see whether the page stays where it is."""

from pathlib import Path as File

from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.errors import PageError
from accessibility.observations.fields import Fields, Path, Tried
from accessibility.predicates.controls import input_type
from accessibility.predicates.places import path_of
from accessibility.probes.keyboard_walk import press
from accessibility.probes.world import LeftPageError, World
from accessibility.snapshot import Snapshot

SCRIPT = File(__file__).with_suffix(".js")
MOST = 6  # fields tried on one page, and pasted into
HEARD = frozenset({"change", "input", "click", "keyup", "keydown", "blur", "focusout", "mousedown", "pointerdown"})
KEYS = {"select": ("ArrowDown", 40, ""), "radio": (" ", 32, " "), "checkbox": (" ", 32, " "), "text": ("1", 49, "1")}


def probe(tab: Tab, snapshot: Snapshot) -> Fields:
    """Try the fields of the page that is open in the tab; it is loaded again when something could not be put back."""
    if not any(True for _ in snapshot.elements("select", "input")):
        return Fields()
    heard = [list(path_of(place)) for place in snapshot.elements() if place.node.listeners & HEARD]
    if any(place.node.listeners & HEARD for place in snapshot.places if place.tag == "#document"):
        heard.append([])
    pasting = _listens_to_pasting(snapshot)
    if not heard and not pasting:
        return Fields()
    world = World(tab, SCRIPT, snapshot)
    tried: list[Tried] = []
    for field in world.call("candidates", heard, MOST):
        try:
            found = _try(tab, world, field["path"], field["kind"])
            restored = world.call("undo")
        except (LeftPageError, PageError):
            found, restored = None, False
        if found is not None:
            tried.append(found)
        if not restored:
            visit(tab, snapshot.url)
            world = World(tab, SCRIPT)
    kept = {path: world.call("pasted", list(path), wait=True) for path in pasting}
    return Fields(
        tried=tuple(tried),
        refusing=tuple(path for path, stays in kept.items() if stays is False),
        keeping=tuple(path for path, stays in kept.items() if stays),
    )


def _try(tab: Tab, world: World, path: list[int | str], kind: str) -> Tried | None:
    ready = world.call("mark", path)
    if not ready:
        return None
    key, code, text = KEYS[kind]
    for _ in range(ready["most"] if kind == "text" else 1):
        press(tab, key, code, text=text)
    said = world.call("outcome", wait=True)
    focus = tuple(said["focus"]) if said["focus"] else None
    return Tried(path=tuple(path), kind=kind, changed=said["changed"], navigated=said["navigated"], focus=focus)


def _listens_to_pasting(snapshot: Snapshot) -> list[Path]:
    fields = [one for one in snapshot.elements("input") if input_type(one) in ("password", "text", "tel", "number")]
    heard = [one for one in fields if any("paste" in place.node.listeners for place in (one, *one.ancestors()))]
    return [path_of(one) for one in heard[:MOST]]
