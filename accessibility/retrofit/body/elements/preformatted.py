"""<pre>: code stays as it is; prose that was only typed into it becomes lines."""

import re

from lxml.html import HtmlElement

from accessibility.retrofit.body.account import words_of
from accessibility.retrofit.body.blocks import Code, Look
from accessibility.retrofit.body.gather import Gatherer
from accessibility.retrofit.body.sheet import Styles

TAGS = ("pre", "xmp", "listing", "plaintext")

CODE_LIKE = re.compile(r"[{};=<>]|^\s{4,}\S|\S {3,}\S", re.MULTILINE)
PLAIN_TAGS = ("br", "span", "font", "code")


def read(gatherer: Gatherer, element: HtmlElement, look: Look, styles: Styles) -> None:
    words = words_of(element)
    if is_code(words) and all(one.tag in PLAIN_TAGS for one in element.iterdescendants()):
        text = words.strip("\n").replace("\u00a0", " ").replace("\u3000", "  ").replace("\t", "    ")
        gatherer.add(Code(text=text))
        gatherer.account.piece("text", " ".join(words.split())[:200], "kept", "", gatherer.path(element))
        return
    outer, gatherer.kept_breaks = gatherer.kept_breaks, True
    gatherer.block(element, look, styles)
    gatherer.kept_breaks = outer


def is_code(words: str) -> bool:
    """Mostly without Chinese characters, or laid out in columns by blanks."""
    text = words.strip()
    han = len(re.findall("[\u4e00-\u9fff]", text))
    return bool(text) and (han * 4 < len(text) or len(CODE_LIKE.findall(words)) >= 3)
