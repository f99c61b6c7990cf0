"""The contrast of each line of an element's own text, where styles alone tell it."""

from collections.abc import Iterator

from accessibility.predicates.backdrop import Contrast, text_contrast
from accessibility.predicates.layers import is_covered
from accessibility.predicates.legibility import is_inactive
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import has_words
from accessibility.snapshot import Element

UNSEEN = 1.05  # a ratio at which nobody sees anything: hidden on purpose, or a mistake that only a person can tell


def text_contrasts(element: Element) -> Iterator[tuple[str, Contrast]]:
    """Lines that people read, with their contrast."""
    texts = [child for child in element.children if child.tag == "#text" and has_words(child.node.text)]
    if not texts or is_inactive(element):
        return
    for text in texts:
        if not is_seen(text):
            continue
        for line in text.node.lines:
            found = text_contrast(text, line.box)
            if isinstance(found, Contrast) and has_words(line.text) and not is_covered(text, line.box):
                yield line.text, found
