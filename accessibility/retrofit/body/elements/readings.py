"""<rt>: how a rare character is read, in brackets behind it."""

from lxml.html import HtmlElement

from accessibility.retrofit.body.blocks import Look, Run
from accessibility.retrofit.body.gather import Gatherer
from accessibility.retrofit.body.sheet import Styles

TAGS = ("rt",)


def read(gatherer: Gatherer, element: HtmlElement, look: Look, styles: Styles) -> None:
    ruby = element.getparent()
    bracketed = ruby is not None and ruby.find("rp") is not None
    if not bracketed:
        gatherer.put(Run("（", look), element)
    gatherer.inline(element, look, styles)
    if not bracketed:
        gatherer.put(Run("）", look), element)
