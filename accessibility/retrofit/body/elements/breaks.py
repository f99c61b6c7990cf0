"""<br>: the next line begins below."""

from lxml.html import HtmlElement

from accessibility.retrofit.body.blocks import Look
from accessibility.retrofit.body.gather import Gatherer
from accessibility.retrofit.body.sheet import Styles

TAGS = ("br",)


def read(gatherer: Gatherer, element: HtmlElement, look: Look, styles: Styles) -> None:
    gatherer.line_break()
    gatherer.inline(element, look, styles)
