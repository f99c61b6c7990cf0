"""Everything that is painted, in the order of painting: backgrounds, gradients, pictures."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from accessibility.predicates.colour import Colour, parse
from accessibility.predicates.gradient import stops
from accessibility.predicates.once import once
from accessibility.snapshot import Box, Element, Node, Snapshot

CLEAR = Colour(0, 0, 0, 0)
BANDS = 200.0  # CSS px: layers are looked up by horizontal bands of this height
DRAWN = frozenset({"img", "video", "canvas", "svg", "object", "embed"})


@dataclass(frozen=True, slots=True, eq=False)  # each is one of its kind: told apart by identity, which is quick
class Layer:
    """Something painted."""

    order: tuple[int, int]  # paint order, then place in the document
    box: Box
    colours: tuple[Colour, ...]  # more than one for a gradient
    is_image: bool
    element: Element


def layers_below(text: Element, box: Box) -> Iterator[Layer]:
    """Layers under a line of text that touch it, the topmost first."""
    order = (text.node.paint_order, text.index)
    bands = _layers(text.snapshot)
    found: set[Layer] = set()
    for band in _bands(box):
        layers = bands.get(band, [])
        found.update(layers[: bisect_left(layers, order, key=lambda layer: layer.order)])
    touching = (layer for layer in found if layer.box.overlap(box) and _reaches(layer, text))
    return iter(sorted(touching, key=lambda layer: layer.order, reverse=True))


def _reaches(layer: Layer, text: Element) -> bool:
    """The box of an inline element holds all its lines and much that is not its own."""
    return layer.element.style("display") != "inline" or layer.is_image or layer.element.contains(text)


def _bands(box: Box) -> range:
    return range(int(box.y // BANDS), int(box.bottom // BANDS) + 1)


def is_covered(text: Element, box: Box) -> bool:
    """Something painted later and not see-through lies over the whole line."""
    order = (text.node.paint_order, text.node.end)
    for layer in _layers(text.snapshot).get(int((box.y + box.height / 2) // BANDS), ()):
        is_later = layer.order > order and not text.contains(layer.element)
        if is_later and layer.box.contains(box) and (layer.is_image or layer.colours[0].alpha >= 1):
            return True
    return False


@once
def _layers(snapshot: Snapshot) -> dict[int, list[Layer]]:
    """All layers by horizontal band, each band in paint order."""
    bands: dict[int, list[Layer]] = defaultdict(list)
    for place in snapshot.places:
        layer = _layer(place)
        if layer is not None:
            for band in _bands(layer.box):
                bands[band].append(layer)
    for layers in bands.values():
        layers.sort(key=lambda layer: layer.order)
    return dict(bands)


def _layer(place: Element) -> Layer | None:
    node = place.node
    if node.box is None or node.tag[0] == "#" or node.style.get("visibility", "visible") != "visible":
        return None
    order = (node.paint_order, place.index)
    drawn = _drawn_image(node)
    colours = _ground_colours(node)
    if not drawn and not colours:
        return None
    return Layer(order, _painted_box(place, node.box), colours or (CLEAR,), drawn, place)


def _painted_box(place: Element, box: Box) -> Box:
    """The background of the root, or of a body under a bare root, covers the whole canvas.

    https://www.w3.org/TR/css-backgrounds-3/#special-backgrounds
    """
    parent = place.parent
    if place.tag == "body" and parent is not None and _is_bare(parent.node):
        place, parent = parent, parent.parent
    if place.tag != "html" or parent is None:
        return box
    snapshot, frame = place.snapshot, parent.parent
    if frame is not None and frame.box is not None:
        return frame.box
    return Box(0, 0, max(snapshot.width, snapshot.scroll_width), max(snapshot.height, snapshot.scroll_height))


def _is_bare(node: Node) -> bool:
    return not _ground_colours(node) and node.style.get("background-image", "none") == "none"


def _drawn_image(node: Node) -> bool:
    """A picture or a part the browser draws itself."""
    if node.tag in DRAWN or (node.tag == "input" and node.attributes.get("type", "").lower() == "image"):
        return True
    image = node.style.get("background-image", "none")
    return image not in ("none", "") and (not stops(image) or node.style.get("background-clip") == "text")


def _ground_colours(node: Node) -> tuple[Colour, ...]:
    """The background colour, or each stop of a gradient over it."""
    base = parse(node.style.get("background-color", "transparent"))
    if base is None:
        return ()
    found = stops(node.style.get("background-image", "none"))
    if found:
        return tuple(stop.over(base) for stop in found)
    return (base,) if base.alpha > 0 else ()
