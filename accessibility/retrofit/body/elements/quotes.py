"""<blockquote>: somebody else's words; most of the time it was only used to indent."""

from lxml.html import HtmlElement

from accessibility.retrofit.body.account import words_of
from accessibility.retrofit.body.blocks import Line, Look, Quote
from accessibility.retrofit.body.gather import Gatherer
from accessibility.retrofit.body.sheet import Styles

TAGS = ("blockquote",)

MOST = 0.5  # of the words around it; more than that is no quotation but a wider margin
LONGEST = 1000  # characters


def read(gatherer: Gatherer, element: HtmlElement, look: Look, styles: Styles) -> None:
    found = gatherer.inside(element, look)
    if found and all(isinstance(block, Line) for block in found) and not only_indents(element):
        gatherer.add(Quote(blocks=tuple(found)))
    else:
        gatherer.add(*found)


def only_indents(element: HtmlElement) -> bool:
    above = element.getparent()
    nested = next(element.iterancestors("blockquote"), None) is not None or element.find(".//blockquote") is not None
    if nested or (element.get("dir") or "") == "ltr" or element.find(".//img") is not None:  # as FrontPage indents
        return True
    words = len(words_of(element).strip())
    return words > LONGEST or (above is not None and words > MOST * len(words_of(above).strip()))
