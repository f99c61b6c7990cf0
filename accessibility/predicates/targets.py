"""How much room a finger has for each control."""

from collections import defaultdict
from dataclasses import dataclass

from accessibility.predicates.controls import FIELDS, input_type, is_disabled, is_focusable, labels
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_block, is_seen, seen_text
from accessibility.snapshot import Box, Element, Snapshot

SMALLEST = 24.0  # CSS px, https://www.w3.org/TR/WCAG22/#target-size-minimum
WIDGETS = frozenset(
    {
        "button",
        "checkbox",
        "combobox",
        "link",
        "listbox",
        "menuitem",
        "menuitemcheckbox",
        "menuitemradio",
        "option",
        "radio",
        "searchbox",
        "slider",
        "spinbutton",
        "switch",
        "tab",
        "textbox",
        "treeitem",
    }
)
# Drawn and sized by the browser as long as the page does not restyle them.
# Chromium's own: whether a <select>, font size, padding, border.
UNTOUCHED = {
    (False, "13.3333px", "1px", "2px"),
    (False, "13.3333px", "2px", "1px"),
    (True, "13.3333px", "0px", "1px"),
}
UNTOUCHED_HEIGHT = 18.0
BROWSER_MADE = ("checkbox", "radio", "range", "color", "date", "datetime-local", "month", "time", "week", "file")


@dataclass(frozen=True, slots=True)
class Target:
    """A control and the area that reacts to a pointer."""

    element: Element
    box: Box

    @property
    def is_undersized(self) -> bool:
        return min(self.box.width, self.box.height) < SMALLEST - 0.05

    @property
    def centre(self) -> tuple[float, float]:
        return self.box.x + self.box.width / 2, self.box.y + self.box.height / 2


@once
def targets_of(snapshot: Snapshot) -> tuple[Target, ...]:
    """Every control a pointer can act on; a control inside another counts with the outer one."""
    found: list[Target] = []
    end = -1
    for element in snapshot.elements():
        if element.index < end or not _is_target(element):
            continue
        box = _area(element)
        if box.area > 0:
            found.append(Target(element, box))
            end = element.node.end
    return tuple(found)


def target_of(element: Element) -> Target:
    """The target this control is."""
    return _by_index(element.snapshot)[element.index]


def nearest_conflict(target: Target, snapshot: Snapshot) -> Target | None:
    """The control that the 24 px circle around this one touches: its area, or its own circle if it is small too."""
    x, y = target.centre
    for other in _near(y, snapshot):
        if other.element == target.element or _is_same(target, other):
            continue
        if _distance(x, y, other.box) < SMALLEST / 2 - 0.05:
            return other
        if other.is_undersized and _apart(target, other) < SMALLEST - 0.05:
            return other
    return None


def has_large_twin(target: Target, snapshot: Snapshot) -> bool:
    """Another control of the page does the same and is large enough."""
    address = target.element.attr("href")
    return address is not None and address in _roomy_addresses(snapshot)


@once
def _roomy_addresses(snapshot: Snapshot) -> frozenset[str]:
    large = (target.element.attr("href") for target in targets_of(snapshot) if not target.is_undersized)
    return frozenset(address for address in large if address is not None)


def is_in_sentence(element: Element) -> bool:
    """A link whose size follows from the line of text it stands in."""
    if element.style("display") != "inline":
        return False
    block = next((above for above in element.ancestors() if above.is_element and is_block(above)), None)
    if block is None:
        return False
    known = _sentences(element.snapshot)
    if block.index not in known:
        links = (place for place in block.descendants() if place.role in ("link", "button"))
        linked = sum(len(seen_text(link)) for link in links)
        known[block.index] = len(seen_text(block).replace(" ", "")) > linked + 2
    return known[block.index]


@once
def _sentences(snapshot: Snapshot) -> dict[int, bool]:
    """Blocks that hold more than their links; filled as they are asked for."""
    return {}


def is_unstyled(element: Element) -> bool:
    """A link in the browser's own size of text and height of line, which the page left as they were."""
    looks = element.style("display"), element.style("font-size"), element.style("line-height")
    return looks == ("inline", "16px", "normal")


def is_browser_made(element: Element) -> bool:
    """The browser decides its size."""
    if element.style("appearance") in ("none", "") or element.tag not in (*FIELDS, "button"):
        return False
    looks = (
        element.tag == "select",
        *(element.style(name) for name in ("font-size", "padding-top", "border-top-width")),
    )
    box = element.box
    is_untouched = looks in UNTOUCHED and box is not None and box.height > UNTOUCHED_HEIGHT
    return is_untouched or input_type(element) in BROWSER_MADE


@once
def _by_index(snapshot: Snapshot) -> dict[int, Target]:
    return {target.element.index: target for target in targets_of(snapshot)}


BAND = 64  # CSS px


@once
def _bands(snapshot: Snapshot) -> dict[int, list[Target]]:
    """Targets by the horizontal bands of the page they reach into."""
    found: dict[int, list[Target]] = defaultdict(list)
    for target in targets_of(snapshot):
        last = min(int(target.box.bottom // BAND), int(target.box.y // BAND) + MOST_BANDS)
        for band in range(int(target.box.y // BAND), last + 1):
            found[band].append(target)
    return found


MOST_BANDS = 200  # a target longer than that is the page


def _near(y: float, snapshot: Snapshot) -> list[Target]:
    """Every target that may come within 24 px of this height."""
    bands = _bands(snapshot)
    first, last = int((y - SMALLEST) // BAND), int((y + SMALLEST) // BAND)
    near = {target.element.index: target for band in range(first, last + 1) for target in bands.get(band, ())}
    return list(near.values())


def _is_target(element: Element) -> bool:
    if element.style("pointer-events") == "none" or is_disabled(element) or not is_seen(element):
        return False
    return is_focusable(element) if element.role not in WIDGETS else (is_focusable(element) or element.role == "option")


def _area(element: Element) -> Box:
    """The box that reacts: for a field, its label too when both touch; for an inline link, all that it holds."""
    box = element.box or Box(0, 0, 0, 0)
    for inner in element.descendants():
        if inner.box is not None and is_seen(inner) and inner.tag in ("img", "svg", "#text"):
            box = _around(box, inner.box)
    for label in labels(element) if element.tag == "input" else ():
        if label.box is not None and is_seen(label) and _gap(box, label.box) < 8:
            box = _around(box, label.box)
    return box


def _around(one: Box, other: Box) -> Box:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Box(x, y, max(one.right, other.right) - x, max(one.bottom, other.bottom) - y)


def _gap(one: Box, other: Box) -> float:
    across = max(other.x - one.right, one.x - other.right, 0.0)
    down = max(other.y - one.bottom, one.y - other.bottom, 0.0)
    return max(across, down)


def _distance(x: float, y: float, box: Box) -> float:
    """From a point to the nearest point of a box."""
    across = max(box.x - x, x - box.right, 0.0)
    down = max(box.y - y, y - box.bottom, 0.0)
    return float((across**2 + down**2) ** 0.5)


def _apart(one: Target, other: Target) -> float:
    (x, y), (other_x, other_y) = one.centre, other.centre
    return float(((x - other_x) ** 2 + (y - other_y) ** 2) ** 0.5)


def _is_same(one: Target, other: Target) -> bool:
    """Two links to one place side by side are one target to the person."""
    address = one.element.attr("href")
    return address is not None and address == other.element.attr("href")
