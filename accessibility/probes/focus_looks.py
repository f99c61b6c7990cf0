"""Whether the focus can be seen at a stop: by what styles prove, else on pixels with and without it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from accessibility.browser.tab import Tab
from accessibility.observations.keyboard_walk import Stop
from accessibility.probes.pictures import difference, picture
from accessibility.probes.world import World
from accessibility.snapshot import Box

MOST_PICTURES = 8
MARGIN_PX = 6  # an outline lies outside its box
LARGEST = (1300, 800)  # CSS px: more is not photographed
TELLING = 1.3  # contrast from which a ring is there for most eyes; what is less is looked at on pixels
PLAIN = 3.0  # contrast from which nothing else need be looked at
SPOTS = 2  # of the four sides of a ring that must show

Kind = tuple[str, tuple[str, ...] | None, bool]


def with_looks(tab: Tab, world: World, said: Sequence[tuple[Stop, Mapping[str, Any]]]) -> list[Stop]:
    """Stops with what could be told of their looks. One of each kind that styles do not prove is photographed."""
    pictures: dict[Kind, tuple[int, float | None] | None] = {}
    done: list[Stop] = []
    for stop, words in said:
        ring, change = words["ring"], words.get("change")
        proven = _by_styles(stop, ring, change)
        if proven is not None:
            done.append(proven)
            continue
        kind = (stop.tag, stop.changed, bool(ring and ring["auto"]))
        if kind not in pictures and len(pictures) < MOST_PICTURES and stop.changed is not None and stop.is_visible:
            pictures[kind] = _photographed(tab, world, stop)
        pixels, ratio = pictures.get(kind) or (None, None)
        done.append(replace(stop, pixels_changed=pixels, contrast=ratio))
    return done


def _by_styles(stop: Stop, ring: Mapping[str, Any] | None, change: Mapping[str, Any] | None) -> Stop | None:
    """The stop, its ring or its change of ground measured; None when only pixels can tell."""
    if not stop.changed or change is None:
        return None
    changes_ring = any(name.startswith("0 outline") for name in stop.changed)
    if ring and changes_ring and ring["auto"] and ring["seen"] >= SPOTS:
        return replace(stop, is_browsers=True)
    if ring and changes_ring and len(ring["ratios"]) >= SPOTS:
        ratio = sorted(ring["ratios"])[-SPOTS]
        alone = all(name.startswith("0 outline") for name in stop.changed)
        if ratio >= (TELLING if alone else PLAIN):
            return replace(stop, contrast=ratio)
    if change["plain"] and stop.covered_share == 0 and stop.is_visible:
        return stop
    return None


def _photographed(tab: Tab, world: World, stop: Stop) -> tuple[int, float | None] | None:
    """Pixels that differ in and around a stop, and how strongly; None when it can't be focused again."""
    if not world.call("focus", list(stop.path)):
        return None
    area = stop.area
    x, y = max(area.x - MARGIN_PX, 0), max(area.y - MARGIN_PX, 0)
    width, height = (min(size, most) for size, most in zip((area.width, area.height), LARGEST, strict=True))
    around = Box(x, y, width + 2 * MARGIN_PX, height + 2 * MARGIN_PX)
    focused = picture(tab, around)
    world.call("unfocus")
    return difference(focused, picture(tab, around))
