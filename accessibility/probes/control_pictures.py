"""Look at the controls that have no words to be known by: fields, icons, switches, sliders."""

from collections.abc import Iterator
from pathlib import Path as File

import numpy as np

from accessibility.browser.tab import Tab
from accessibility.observations.control_pictures import ControlPicture, ControlPictures
from accessibility.predicates.controls import is_disabled, is_focusable
from accessibility.predicates.legibility import is_inactive
from accessibility.predicates.roles import role
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import has_words
from accessibility.probes.luminance import colour, contrasts
from accessibility.probes.pictures import Pixels, picture
from accessibility.probes.world import World
from accessibility.snapshot import Box, Element, Snapshot
from accessibility.standards.aria import ROLES

WATCHES = True
HIDING = File(__file__).with_name("text_grounds.js")  # what is typed into a field is not its outline
MOST = 60
MOST_PIXELS = 6_000_000
RIM = 3.0  # CSS px of the surroundings that belong to the picture
NOISE = 0.006  # share of the pixels: a line of one pixel along one side is more
LEAST, LARGEST = 6.0, 160_000.0  # CSS px of a side, CSS px² of the whole: nothing to see, or a part of the page


def probe(tab: Tab, snapshot: Snapshot) -> ControlPictures:
    """Controls of the top page."""
    found = list(_wordless(snapshot))
    chosen = found[:MOST]
    if not chosen:
        return ControlPictures()
    area = _area([box for _, box in chosen], snapshot)
    shown = picture(tab, area)
    world = World(tab, HIDING)
    world.call("hide")
    try:
        bare = picture(tab, area)
    finally:
        world.call("show")
    inside = [(element, box) for element, box in chosen if area.contains(box)]
    measured = (_measured(element, _cut(bare if _is_field(element) else shown, box, area)) for element, box in inside)
    return ControlPictures(controls=tuple(one for one in measured if one), left_out=len(found) - len(inside))


def _wordless(snapshot: Snapshot) -> Iterator[tuple[Element, Box]]:
    for element in snapshot.elements():
        box = element.box
        if box is None or element.own_document != snapshot.document or not is_focusable(element):
            continue
        if min(box.width, box.height) < LEAST or box.area > LARGEST or is_disabled(element) or is_inactive(element):
            continue
        if is_seen(element) and (_is_field(element) or _is_wordless_widget(element)):
            x, y = max(box.x - RIM, 0), max(box.y - RIM, 0)
            yield element, Box(x, y, box.right + RIM - x, box.bottom + RIM - y)


def _is_wordless_widget(element: Element) -> bool:
    """Icons, switches and the like; a photograph in a link is content."""
    known = ROLES.get(role(element))
    if known is None or known.kind != "widget" or has_words(_words(element)):
        return False
    return not any(element.descendants("img", "picture", "video", "canvas"))


def _is_field(element: Element) -> bool:
    if element.tag == "input":
        return (element.attr("type") or "text").lower() not in ("submit", "button", "reset", "image", "file", "hidden")
    return element.tag in ("select", "textarea")


def _words(element: Element) -> str:
    """What is written on it, in letters or as the value of a button."""
    return seen_text(element) + element.node.value + (element.attr("value") or "")


def _area(boxes: list[Box], snapshot: Snapshot) -> Box:
    top = float(np.floor(min(box.y for box in boxes)))
    bottom = min(float(np.ceil(max(box.bottom for box in boxes))), max(snapshot.scroll_height, snapshot.height))
    width = float(max(snapshot.width, 1))
    return Box(0, top, width, min(bottom - top, MOST_PIXELS / width))


def _cut(pixels: Pixels, box: Box, area: Box) -> Pixels:
    top, left = round(box.y - area.y), round(box.x - area.x)
    return pixels[max(top, 0) : top + round(box.height), max(left, 0) : left + round(box.width)]


def _measured(element: Element, pixels: Pixels) -> ControlPicture | None:
    """The ground is what the rim mostly shows. None where the picture lies outside of the page."""
    if pixels.size == 0 or min(pixels.shape[:2]) < 2:
        return None
    rim = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]]).astype(np.float64)
    ground = np.median(rim, axis=0)
    flat = pixels.reshape(-1, 3).astype(np.float64)
    ratios = contrasts(flat, ground)
    limit = float(np.quantile(ratios, 1 - NOISE))
    strongest = flat[ratios >= limit]
    return ControlPicture(
        place=element.index,
        strongest=round(limit, 2),
        colour=colour(np.median(strongest, axis=0)).hex,
        ground=colour(ground).hex,
    )
