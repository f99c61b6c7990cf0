"""The contrast of each line of an element's own text, where styles alone tell it."""

from accessibility.predicates.backdrop import Contrast, text_contrast
from accessibility.predicates.layers import is_covered
from accessibility.predicates.legibility import is_inactive
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import has_words, plain
from accessibility.snapshot import Element, Snapshot

UNSEEN = 1.05  # a ratio at which nobody sees anything: hidden on purpose, or a mistake that only a person can tell


def text_contrasts(element: Element) -> list[tuple[str, Contrast]]:
    """Lines that people read, with their contrast."""
    return _by_element(element.snapshot).get(element.index, [])


@once
def _by_element(snapshot: Snapshot) -> dict[int, list[tuple[str, Contrast]]]:
    found: dict[int, list[tuple[str, Contrast]]] = {}
    for text in snapshot.texts():
        parent = next((above for above in text.ancestors() if above.is_element), None)
        if parent is None or not is_seen(text) or not has_words(text.node.text) or is_inactive(parent):
            continue
        if _is_sign(text, parent):
            continue
        for line in text.node.lines:
            contrast = text_contrast(text, line.box)
            if isinstance(contrast, Contrast) and has_words(line.text) and not is_covered(text, line.box):
                found.setdefault(parent.index, []).append((line.text, contrast))
    return found


def _is_sign(text: Element, parent: Element) -> bool:
    """A letter that is drawn for its shape: the X of a button called "close"."""
    letter = text.node.text.strip()
    return len(letter) == 1 and letter.isascii() and bool(parent.name) and plain(parent.name).lower() != letter.lower()
