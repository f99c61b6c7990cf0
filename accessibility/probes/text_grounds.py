"""Measure the ground of texts on pixels, where styles do not tell it: once with the letters, once without them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path as File

import numpy as np
from numpy.typing import NDArray

from accessibility.browser.tab import Tab
from accessibility.observations.text_grounds import Ground, TextGrounds
from accessibility.predicates.backdrop import Contrast, text_colour, text_contrast
from accessibility.predicates.colour import Colour
from accessibility.predicates.layers import is_covered
from accessibility.predicates.legibility import is_inactive
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import has_words
from accessibility.probes.luminance import colour as colour_of
from accessibility.probes.luminance import contrasts
from accessibility.probes.pictures import Pixels, picture
from accessibility.probes.world import World
from accessibility.snapshot import Box, Element, Snapshot, TextLine

SCRIPT = File(__file__).with_suffix(".js")
WATCHES = True
MOST_LINES = 80
MOST_PIXELS = 6_000_000  # of one picture of the page
DRAWN = 24  # least difference, summed over the channels, that a letter makes to its ground


def probe(tab: Tab, snapshot: Snapshot) -> TextGrounds:
    """Texts of the top page; nothing is measured, and no time spent, where styles tell all grounds."""
    found = list(_unknown(snapshot))
    lines = found[:MOST_LINES]
    if not lines:
        return TextGrounds()
    area = _around([line.box for _, line in lines])
    if area.area > MOST_PIXELS:
        area = Box(area.x, area.y, area.width, MOST_PIXELS / area.width)
    lines = [(text, line) for text, line in lines if area.contains(line.box)]
    lettered = picture(tab, area)
    with _unlettered(World(tab, SCRIPT)):
        bare = picture(tab, area)
    grounds = (_ground(text, line, area, lettered, bare) for text, line in lines)
    return TextGrounds(grounds=tuple(one for one in grounds if one), left_out=len(found) - len(lines))


def _unknown(snapshot: Snapshot) -> Iterator[tuple[Element, TextLine]]:
    for text in snapshot.texts():
        parent = text.parent
        if parent is None or text.own_document != snapshot.document or not is_seen(text) or is_inactive(parent):
            continue
        for line in text.node.lines:
            is_read = has_words(line.text) and not is_covered(text, line.box)
            if is_read and not isinstance(text_contrast(text, line.box), Contrast):
                yield text, line


def _around(boxes: list[Box]) -> Box:
    """Whole pixels around all boxes."""
    x, y = np.floor(min(box.x for box in boxes)), np.floor(min(box.y for box in boxes))
    right, bottom = np.ceil(max(box.right for box in boxes)), np.ceil(max(box.bottom for box in boxes))
    return Box(max(float(x), 0), max(float(y), 0), float(right - max(x, 0)), float(bottom - max(y, 0)))


@contextmanager
def _unlettered(world: World) -> Iterator[None]:
    world.call("hide")
    try:
        yield
    finally:
        world.call("show")


def _ground(text: Element, line: TextLine, area: Box, lettered: Pixels, bare: Pixels) -> Ground | None:
    """None when no letter is painted there after all."""
    with_letters, without = (_cut(pixels, line.box, area) for pixels in (lettered, bare))
    if with_letters.shape != without.shape or not with_letters.size:
        return None
    difference = np.abs(with_letters - without).sum(axis=2)
    drawn = difference > DRAWN
    if not drawn.any():
        return None
    colour = text_colour(text)
    if colour is None or colour.alpha < 1 or _is_changed(text):
        strongest = difference >= np.percentile(difference[drawn], 80)
        colour = colour_of(np.median(with_letters[strongest & drawn], axis=0))
    ratios, worst = _steps(colour, without, drawn)
    has_edge = text.style("text-shadow") not in ("none", "") or text.style("-webkit-text-stroke-width") not in (
        "0px",
        "",
    )
    return Ground(
        place=text.index, text=line.text, colour=colour.hex, ratios=ratios, worst=worst.hex, has_edge=has_edge
    )


def _is_changed(text: Element) -> bool:
    """A filter, blending or opacity around makes the letters look other than their style says."""
    return any(
        above.style("filter") not in ("none", "")
        or above.style("mix-blend-mode") not in ("normal", "")
        or above.style("opacity") not in ("1", "")
        for above in text.ancestors()
    )


def _cut(pixels: Pixels, box: Box, area: Box) -> Pixels:
    top, left = round(box.y - area.y), round(box.x - area.x)
    return pixels[max(top, 0) : top + round(box.height), max(left, 0) : left + round(box.width)]


def _steps(colour: Colour, ground: Pixels, drawn: NDArray[np.bool_]) -> tuple[tuple[float, ...], Colour]:
    """The contrast of each stretch as wide as the line is high."""
    step = max(drawn.shape[0], 4)
    ratios: list[float] = []
    worst, least = Colour(0, 0, 0), 22.0
    letters = np.array(colour.channels)
    for left in range(0, drawn.shape[1], step):
        behind = ground[:, left : left + step][drawn[:, left : left + step]]
        if len(behind) < 4:
            continue
        typical = np.median(behind, axis=0)
        ratio = float(contrasts(typical, letters))
        ratios.append(round(ratio, 2))
        if ratio < least:
            worst, least = colour_of(typical), ratio
    return tuple(ratios), worst
