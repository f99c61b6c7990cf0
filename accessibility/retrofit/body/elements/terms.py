"""<dl>: terms and what they mean."""

from lxml.html import HtmlElement

from accessibility.retrofit.body.blocks import Block, Line, Look, Terms
from accessibility.retrofit.body.gather import Gatherer
from accessibility.retrofit.body.looks import look_of
from accessibility.retrofit.body.sheet import Styles

TAGS = ("dl",)

Pair = tuple[list[Line], list[tuple[Block, ...]]]


def read(gatherer: Gatherer, element: HtmlElement, look: Look, styles: Styles) -> None:
    """A list in which anything stands that is neither term nor meaning is read as the blocks it holds."""
    children = [one for one in element if isinstance(one.tag, str)]
    inner = [one for one in children if one.tag == "div"]
    entries = [one for child in children for one in (child if child in inner else (child,)) if isinstance(one.tag, str)]
    tags = {one.tag for one in entries}
    if not {"dt", "dd"} <= tags <= {"dt", "dd", "script", "style"} or (element.text or "").strip():
        gatherer.block(element, look, styles)
        return
    pairs: list[Pair] = []
    for entry in entries:
        if entry.tag in ("script", "style"):
            gatherer.drop(entry, "script")
            continue
        with gatherer.apart() as found:
            gatherer.child(entry, look_of(entry, {}, look))
        if entry.tag == "dt" and all(isinstance(block, Line) for block in found):
            if not pairs or pairs[-1][1]:
                pairs.append(([], []))
            pairs[-1][0].extend(block for block in found if isinstance(block, Line))
        elif found:
            if not pairs:
                pairs.append(([], []))
            pairs[-1][1].append(tuple(found))
        if (entry.tail or "").strip():
            with gatherer.apart() as found:
                gatherer.text(entry.tail or "", look, element)
            if pairs:
                pairs[-1][1].append(tuple(found))
            else:
                gatherer.add(*found)
    if all(terms and meanings for terms, meanings in pairs):
        gatherer.add(Terms(pairs=tuple((tuple(terms), tuple(meanings)) for terms, meanings in pairs)))
        return
    for terms, meanings in pairs:
        gatherer.add(*terms, *(block for meaning in meanings for block in meaning))
