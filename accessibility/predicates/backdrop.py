"""The colour of a text and the colour behind it, blended by paint order from what every layer declares.

No pixel is looked at: where an image, a filter or half a layer decides, the answer is a `Reason` instead.
Works line by line, with opacity groups (https://www.w3.org/TR/compositing-1/#groupcompositing).
"""

from dataclasses import dataclass
from enum import StrEnum

from accessibility.predicates.colour import WHITE, Colour, contrast, parse
from accessibility.predicates.layers import CLEAR, Layer, layers_below
from accessibility.snapshot import Box, Element

EDGE = 0.2  # of the height of a line box: above and below the letters


class Reason(StrEnum):
    """Why the colours can't be told from the styles alone."""

    IMAGE = "image"
    PARTLY = "partly"
    EFFECT = "effect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """Of one line of text. Over a gradient the ratio is the worst of its stops, `best` that of the best."""

    ratio: float  # 1.0–21.0
    best: float
    text: Colour
    behind: Colour


def text_contrast(text: Element, box: Box) -> Contrast | Reason:
    """Of one line of a text node that is seen. box: the line's; its upper and lower edge, mostly blank, don't count."""
    box = Box(box.x, box.y + box.height * EDGE, box.width, box.height * (1 - 2 * EDGE))
    colour = text_colour(text)
    if colour is None:
        return Reason.EFFECT
    groups = _groups(text)
    if groups is None:
        return Reason.EFFECT
    found = _colours(text, box, colour, groups)
    if isinstance(found, Reason):
        return found
    pairs = [(contrast(front, back), front, back) for front, back in found]
    worst = min(pairs, key=lambda pair: pair[0])
    return Contrast(ratio=worst[0], best=max(pair[0] for pair in pairs), text=worst[1], behind=worst[2])


def text_colour(text: Element) -> Colour | None:
    """What the letters are filled with; None when only pixels can tell."""
    if text.style("background-clip") == "text":
        return None
    fill = text.style("-webkit-text-fill-color")
    return parse(fill or text.style("color"))


def _groups(text: Element) -> list[tuple[int, float]] | None:
    """Ancestors that are see-through as a whole, innermost first, with their opacity; None where effects play in."""
    found = []
    for above in text.ancestors():
        style = above.node.style
        if style.get("filter", "none") != "none" or style.get("mix-blend-mode", "normal") != "normal":
            return None
        opacity = float(style.get("opacity") or 1)
        if opacity < 1:
            found.append((above.index, opacity))
    return found


def _colours(
    text: Element, box: Box, colour: Colour, groups: list[tuple[int, float]]
) -> list[tuple[Colour, Colour]] | Reason:
    """Pairs of letters and ground: one, or one for each stop of a gradient."""
    ground: list[list[Colour]] = [[] for _ in range(len(groups) + 1)]  # by group, topmost first
    closed: set[int] = set()  # groups in which nothing further down shows through
    gradient: Layer | None = None
    spot = (0, 0)
    for layer in layers_below(text, box):
        level = next((at for at, (index, _) in enumerate(groups) if _is_in(layer.element, index)), len(groups))
        if level in closed:
            continue
        if not layer.box.contains(box):
            return Reason.PARTLY
        if layer.is_image or (gradient and len(layer.colours) > 1):
            return Reason.IMAGE
        if len(layer.colours) > 1:
            gradient, spot = layer, (level, len(ground[level]))
        ground[level].append(layer.colours[0])
        if all(one.alpha >= 1 for one in layer.colours):
            closed.add(level)
            if level == len(groups):
                break
    if text.snapshot.dark and len(groups) not in closed:
        return Reason.EFFECT  # the browser's own ground is white or black, as the page's color-scheme says
    pairs = []
    for stop in gradient.colours if gradient else (None,):
        if stop:
            ground[spot[0]][spot[1]] = stop
        pairs.append(_blended(colour, ground, groups))
    return pairs


def _blended(colour: Colour, ground: list[list[Colour]], groups: list[tuple[int, float]]) -> tuple[Colour, Colour]:
    front, back = colour, CLEAR
    for level, layers in enumerate(ground):
        own = CLEAR
        for layer in reversed(layers):
            own = layer.over(own)
        front, back = front.over(own), back.over(own)
        if level < len(groups):
            front, back = front.faded(groups[level][1]), back.faded(groups[level][1])
    return front.over(WHITE), back.over(WHITE)


def _is_in(element: Element, index: int) -> bool:
    return index <= element.index < element.snapshot.nodes[index].end
