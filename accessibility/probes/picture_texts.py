"""Look for words in the pictures of a page, in those that could hold any: plain ground with something drawn on it."""

from collections.abc import Iterator
from pathlib import Path as File

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from accessibility.browser.tab import Tab
from accessibility.observations.picture_texts import PictureText, PictureTexts
from accessibility.predicates.seen import is_seen
from accessibility.probes.pictures import Pixels, picture
from accessibility.probes.reader import Line, read
from accessibility.probes.world import World
from accessibility.shared import Shared
from accessibility.snapshot import Box, Element, Snapshot

WATCHES = True
EXTRA = "rapidocr"  # without this package the checks that need the probe are left out, and the report says so
HIDING = File(__file__).with_name("text_grounds.js")  # texts laid over a picture are none of its own
MOST = 12  # pictures read on one page
LEAST_WIDTH, LEAST_HEIGHT = 24, 12  # CSS px: in less no word can be read
MOST_AREA = 3_000_000  # CSS px²: a larger one is the wallpaper of the page
PLAIN = 0.2  # of the pixels of a picture of text are the same ground; of a photograph hardly ever
SAME = 24  # summed difference of the channels up to which two pixels count as the same colour
SMALL = 60  # CSS px: lower pictures are looked at in double size


def probe(tab: Tab, snapshot: Snapshot) -> PictureTexts:
    """Pictures of the top page as they are shown. PageError when one should be read and the reader is missing."""
    candidates = list(_candidates(snapshot))
    if not candidates:
        return PictureTexts()
    world = World(tab, HIDING)
    world.call("hide")
    try:
        shown = [(element, box, picture(tab, box)) for element, box in candidates[:MOST]]
    finally:
        world.call("show")
    found = (_text(element, pixels) for element, _, pixels in shown if _may_hold_words(pixels))
    return PictureTexts(pictures=tuple(one for one in found if one), left_out=max(0, len(candidates) - MOST))


def _candidates(snapshot: Snapshot) -> Iterator[tuple[Element, Box]]:
    """Each picture once, however often the page repeats it."""
    met: set[tuple[str, float, float]] = set()
    page = Box(0, 0, max(snapshot.width, snapshot.scroll_width), max(snapshot.height, snapshot.scroll_height))
    for element in snapshot.elements():
        box = element.box.overlap(page) if element.box else None
        if box is None or not _is_picture(element) or element.own_document != snapshot.document or not is_seen(element):
            continue
        if box.width < LEAST_WIDTH or box.height < LEAST_HEIGHT or box.area > MOST_AREA:
            continue
        key = (_source(element) or str(element.index), box.width, box.height)
        if key not in met:
            met.add(key)
            yield element, box


def _is_picture(element: Element) -> bool:
    """An image, a canvas, a drawing without text, or a box without words of its own that shows a background image."""
    if element.tag in ("img", "canvas"):
        return True
    has_words = any(text.node.text.strip() for text in element.descendants("#text"))
    if element.tag == "svg":
        return not has_words and element.parent is not None and element.parent.node.namespace != "svg"
    if element.tag == "input":
        return (element.attr("type") or "").lower() == "image"
    if element.tag in ("object", "embed"):
        return (element.attr("type") or "image").startswith("image")
    return "url(" in element.style("background-image") and not has_words and not any(element.descendants("img"))


def _source(element: Element) -> str:
    image = element.node.image
    return (image.source if image else "") or element.style("background-image").replace("none", "")


def _may_hold_words(pixels: Pixels) -> bool:
    ground = _ground(pixels)
    plain = np.abs(pixels - ground).sum(axis=2) <= SAME
    share = float(plain.mean())
    return PLAIN <= share < 0.995


def _ground(pixels: Pixels) -> Pixels:
    """The most frequent colour."""
    codes = _codes(pixels)
    values, counts = np.unique(codes, return_counts=True)
    most = int(np.argmax(counts))
    ground: Pixels = np.median(pixels[codes == values[most]].astype(np.float64), axis=0).astype(np.int16)
    return ground


def _codes(pixels: Pixels) -> NDArray[np.int32]:
    """Each pixel's colour as one number, to 16 steps a channel."""
    coarse = (pixels // 16).astype(np.int32)
    codes: NDArray[np.int32] = coarse[:, :, 0] * 256 + coarse[:, :, 1] * 16 + coarse[:, :, 2]
    return codes


def _colours(pixels: Pixels) -> int:
    """How many colours make up nine tenths of the picture."""
    _, counts = np.unique(_codes(pixels), return_counts=True)
    covered = np.cumsum(np.sort(counts)[::-1]) / counts.sum()
    return int(np.searchsorted(covered, 0.9)) + 1


def _text(element: Element, pixels: Pixels) -> PictureText | None:
    lines = _read(pixels.tobytes(), pixels.shape)
    if not lines:
        return None
    beside = np.ones(pixels.shape[:2], dtype=bool)
    for line in lines:
        beside[max(line.top, 0) : line.bottom, max(line.left, 0) : line.right] = False
    drawn = np.abs(pixels - _ground(pixels)).sum(axis=2) > SAME
    return PictureText(
        place=element.index,
        words=tuple(line.text for line in lines),
        sureness=min(line.sureness for line in lines),
        share=round(1 - float(beside.mean()), 3),
        rest=round(float((drawn & beside).mean()), 3),
        colours=_colours(pixels),
    )


@Shared
def _read(data: bytes, shape: tuple[int, int, int]) -> tuple[Line, ...]:
    """The same picture, a logo, is read once for all pages."""
    pixels = np.frombuffer(data, dtype=np.int16).reshape(shape)
    factor = 2 if shape[0] < SMALL else 1
    image = Image.fromarray(pixels.astype(np.uint8))
    lines = read(np.asarray(image.resize((shape[1] * factor, shape[0] * factor)), dtype=np.int16))
    return tuple(
        Line(one.text, one.sureness, *(side // factor for side in (one.left, one.top, one.right, one.bottom)))
        for one in lines
    )
