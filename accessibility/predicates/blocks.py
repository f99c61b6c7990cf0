"""The smallest blocks of text: paragraphs, items, cells, headings, whatever holds words directly."""

from dataclasses import dataclass

from accessibility.predicates.once import once
from accessibility.predicates.seen import is_block, seen_text
from accessibility.snapshot import Element, Snapshot

SKIPPED = frozenset(("script", "style", "noscript", "template", "head", "title"))


@dataclass(frozen=True, slots=True)
class Block:
    """A block element and the text nodes that belong to it and to no block inside it."""

    element: Element
    texts: tuple[Element, ...]

    @property
    def text(self) -> str:
        """What can be seen of it, white space collapsed."""
        if all(child.tag == "#text" or not is_block(child) for child in self.element.children):
            return seen_text(self.element)
        return " ".join(filter(None, (seen_text(text) for text in self.texts)))


@once
def blocks(snapshot: Snapshot) -> tuple[Block, ...]:
    """All blocks with text of their own, in document order."""
    texts: dict[int, list[Element]] = {}
    for text in snapshot.texts():
        holder = _holder(text)
        if holder is not None:
            texts.setdefault(holder.index, []).append(text)
    return tuple(Block(snapshot.places[index], tuple(texts[index])) for index in sorted(texts))


def block_of(element: Element) -> Block:
    """The block this element is; without texts when it holds none of its own."""
    return _by_element(element.snapshot).get(element.index) or Block(element, ())


@once
def _by_element(snapshot: Snapshot) -> dict[int, Block]:
    return {block.element.index: block for block in blocks(snapshot)}


def block_around(place: Element) -> Element | None:
    """The nearest block element that holds this place."""
    return next((above for above in place.ancestors() if above.is_element and is_block(above)), None)


def _holder(text: Element) -> Element | None:
    for above in text.ancestors():
        if above.tag in SKIPPED:
            return None
        if above.is_element and is_block(above):
            return above
    return None
