"""<hr>: a break between two parts."""

from lxml.html import HtmlElement

from accessibility.retrofit.body.blocks import Break, Look
from accessibility.retrofit.body.gather import Gatherer
from accessibility.retrofit.body.sheet import Styles

TAGS = ("hr",)


def read(gatherer: Gatherer, element: HtmlElement, look: Look, styles: Styles) -> None:
    gatherer.add(Break())
    gatherer.inline(element, look, styles)
