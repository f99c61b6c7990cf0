"""From the path a probe wrote down to the element in the snapshot."""

from collections import defaultdict

from accessibility.predicates.once import once
from accessibility.snapshot import Element, Snapshot

Path = tuple[int | str, ...]


def at_path(snapshot: Snapshot, path: Path) -> Element | None:
    """The element that stands where the path leads; None when the page has changed since the snapshot."""
    known = _known(snapshot)  # many checks ask for the same places, over and over
    if path not in known:
        known[path] = _led_to(snapshot, path)
    return known[path]


@once
def _known(snapshot: Snapshot) -> dict[Path, Element | None]:
    return {}


def _led_to(snapshot: Snapshot, path: Path) -> Element | None:
    below = _below(snapshot)
    at = snapshot.document
    for step in path:
        if isinstance(step, str):
            wanted = "#shadow" if step == "shadow" else "#document"
            inside = next((child for child in at.children if child.tag == wanted), None)
            if inside is None:
                return None
            at = inside
            continue
        found = below.get(at.index, [])
        if step >= len(found):
            return None
        at = found[step]
    return at if at.is_element else None


def path_of(element: Element) -> Path:
    """The way to an element, as the probes' scripts can follow it."""
    path: list[int | str] = []
    at: Element | None = element
    while at is not None:
        if at.is_element:
            above = _above(at.snapshot)[at.index]
            path.insert(0, _below(at.snapshot)[above.index].index(at))
            at = above
            continue
        if at.parent is not None:
            path.insert(0, "shadow" if at.tag == "#shadow" else "frame")
        at = at.parent
    return tuple(path)


@once
def _above(snapshot: Snapshot) -> dict[int, Element]:
    """Parent as the DOM has it, by the child's index."""
    return {child.index: snapshot.places[parent] for parent, below in _below(snapshot).items() for child in below}


@once
def _below(snapshot: Snapshot) -> dict[int, list[Element]]:
    """Child elements as the DOM has them: what stands in a slot belongs to its host's own children."""
    found: dict[int, list[Element]] = defaultdict(list)
    for element in snapshot.elements():
        parent = element.parent
        while parent is not None and parent.index != element.node.scope and not _is_beside(parent, element):
            parent = parent.parent
        if parent is not None:
            found[parent.index].append(element)
    return dict(found)


def _is_beside(one: Element, other: Element) -> bool:
    """Both are elements of the same document or shadow root."""
    return one.is_element and one.node.scope == other.node.scope
