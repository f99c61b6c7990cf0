"""Press Tab from the top of the page to its end, then Shift+Tab back over what listens, and look at every stop.

Keys go through the browser's input pipeline, as from a keyboard, a dozen at once. What no script listens to cannot hold
the focus; where one takes the focus back a moment later, it is met again at the next dozen or at the end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path as File
from typing import Any

from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.observations.keyboard_walk import KeyboardWalk, Path, Stop
from accessibility.predicates.places import path_of
from accessibility.probes.focus_looks import with_looks
from accessibility.probes.world import LeftPageError, World
from accessibility.snapshot import Box, Element, Snapshot

SCRIPT = File(__file__).with_suffix(".js")
MOST_STOPS = 150  # forward; longer pages are walked so far and said to be incomplete
MOST_BACK = 60
AT_ONCE = 12  # keys
SHIFT = 8  # CDP Input modifiers
KEYS = frozenset({"keydown", "keypress", "keyup"})
LEFT = frozenset({"blur", "focusout"})
HEARD = KEYS | LEFT | {"focus", "focusin"}


@dataclass(slots=True)
class Way:
    """Stops until the focus left the page, where it was trapped, and where the page went away."""

    stops: list[dict[str, Any]] = field(default_factory=list)
    trapped_at: Path | None = None
    moved_at: Path | None = None

    @property
    def paths(self) -> tuple[Path, ...]:
        return tuple(tuple(stop["path"]) for stop in self.stops)


def probe(tab: Tab, snapshot: Snapshot) -> KeyboardWalk:
    """Walk the page that is open in the tab. It is left scrolled and without focus."""
    heard = [list(path_of(element)) for element in snapshot.elements() if element.node.listeners & HEARD]
    # What is told when the focus leaves may take it back a moment later: key by key, so that it has that moment.
    taken = any(place.node.listeners & LEFT for place in snapshot.places)
    try:
        world = World(tab, SCRIPT, snapshot)
        focusable = world.call("start", heard)
        way = _walk(tab, world, min(MOST_STOPS, focusable + 20), at_once=1 if taken else AT_ONCE)
    except LeftPageError:
        visit(tab, snapshot.url)
        world = World(tab, SCRIPT)
        focusable = world.call("start", heard)
        way = _walk(tab, world, min(MOST_STOPS, focusable + 20), at_once=1)
    back = Way()
    if way.moved_at is None and way.stops:
        everywhere = any(place.node.listeners & KEYS for place in _wide(snapshot))
        back = _back(tab, world, way, [(0, len(way.stops) - 1)] if everywhere else list(_parts(way.stops)))
    stops = [(_stop(said), said) for said in way.stops]
    return KeyboardWalk(
        forward=tuple(with_looks(tab, world, stops) if way.moved_at is None else [stop for stop, _ in stops]),
        backward=back.paths,
        focusable=focusable,
        trapped_at=way.trapped_at,
        trapped_backward_at=back.trapped_at,
        moved_context_at=way.moved_at or back.moved_at,
        is_complete=way.trapped_at is None and way.moved_at is None and len(way.stops) < MOST_STOPS,
    )


def press(tab: Tab, key: str, code: int, modifiers: int = 0, text: str = "") -> None:
    """One key down and up, through the browser's own input pipeline."""
    tab.keys(_strokes(key, code, modifiers, text))


def _strokes(key: str, code: int, modifiers: int = 0, text: str = "") -> list[dict[str, Any]]:
    keys = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers}
    return [{"type": "keyDown" if text else "rawKeyDown", "text": text, **keys}, {"type": "keyUp", **keys}]


def _wide(snapshot: Snapshot) -> Iterator[Element]:
    """Documents and what spans them: who listens there hears every key and every focus."""
    yield from (place for place in snapshot.places if place.tag in ("#document", "html", "body"))


def _walk(
    tab: Tab, world: World, most: int, *, at_once: int = AT_ONCE, modifiers: int = 0, until: Path | None = None
) -> Way:
    """Tab until the focus leaves the page, stays where it is, goes round, or comes to `until`."""
    way = Way()
    stuck = away = 0
    while True:
        tab.keys(_strokes("Tab", 9, modifiers) * at_once)
        steps = world.call("takeSlowly", at_once, wait=True) if at_once == 1 else world.call("take", at_once)
        for step in steps:
            at = way.paths[-1] if way.stops else ()
            if way.stops and step.get("change"):
                way.stops[-1]["change"] = step["change"]
            if step["moved"]:
                # The page is held where it is; the stop that has the focus now is the one that sent it away.
                stop = step.get("stop")
                way.moved_at = tuple(stop["path"]) if stop else at
                return way
            if step.get("same"):
                stuck += 1
                if stuck >= step["most"]:
                    way.trapped_at = at
                    return way
                continue
            stuck = 0
            if step["stop"] is None:
                # Starting behind the last stop, the first Tab only leads to the browser's own bar.
                away += 1
                if not way.stops and away < 2:
                    continue
                way.trapped_at = _taken_back(tab, world, modifiers) if way.stops else None
                return way
            path = tuple(step["stop"]["path"])
            if way.paths.count(path) >= 2:
                way.trapped_at = path  # the same stretch was walked twice already: the focus never reaches the end
                return way
            if len(way.stops) >= most or at == until is not None:
                return way
            way.stops.append(step["stop"])


def _taken_back(tab: Tab, world: World, modifiers: int) -> Path | None:
    """A place that takes the focus back a moment after it has left; it is tried once more by itself."""
    place = world.call("rest", wait=True)
    if place is None or not world.call("from", place):
        return None
    tab.keys(_strokes("Tab", 9, modifiers))
    return tuple(place) if world.call("stays", wait=True) else None


def _back(tab: Tab, world: World, way: Way, parts: Sequence[tuple[int, int]]) -> Way:
    """Shift+Tab from behind the last stop, over all that listens."""
    back = Way()
    for first, last in reversed(parts):
        after = way.paths[min(last + 1, len(way.stops) - 1)]
        before = way.paths[first - 1] if first else way.paths[0]
        world.call("from", list(after))
        most = min(MOST_BACK, last - first + 4)
        part = _walk(tab, world, most, at_once=min(AT_ONCE, most), modifiers=SHIFT, until=before)
        back.stops += part.stops
        back.trapped_at, back.moved_at = part.trapped_at, part.moved_at
        if part.trapped_at is not None or part.moved_at is not None:
            break
    return back


def _parts(stops: Sequence[dict[str, Any]]) -> Iterator[tuple[int, int]]:
    """First and last of the stretches of stops whose scripts listen."""
    first = None
    for number, stop in enumerate([*stops, {"heard": False}]):
        if stop["heard"] and first is None:
            first = number
        if not stop["heard"] and first is not None:
            yield first, number - 1
            first = None


def _stop(said: dict[str, Any]) -> Stop:
    box, change = Box(*said["box"]), said.get("change")
    return Stop(
        path=tuple(said["path"]),
        tag=said["tag"],
        box=box,
        area=Box(*change["area"]) if change and change["area"] else box,
        is_visible=said["visible"],
        takes_text=said["text"],
        covered_share=said["share"],
        covered_by=tuple(said["by"]) if said["by"] else None,
        changed=tuple(change["names"]) if change else None,
    )
