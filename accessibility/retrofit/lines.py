"""The words of a page as a reader meets them: line by line, each with the elements that hold it.

A line is what stands between two breaks (blocks, cells, `<br>`). Lines are how the shell is told from the content, how
fields are found and, in the end, how it is proved that no word was lost.
"""

import re
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement, defs

BREAKS = frozenset(
    {
        *defs.block_tags,
        *defs.list_tags,
        *defs.table_tags,
        "article",
        "aside",
        "body",
        "br",
        "button",
        "details",
        "figure",
    }
    | {"figcaption", "footer", "frame", "frameset", "header", "html", "iframe", "legend", "main", "marquee", "nav"}
    | {"noframes", "section", "select", "summary"}
) - {"del", "ins"}
_SILENT = frozenset(
    {"script", "style", "head", "title", "template", "object", "applet", "canvas", "svg", "textarea", "xml"}
)
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-echo", "lazy-src", "original", "_src")
_SPACE = re.compile(r"[\s\u3000\xa0]+")
_NO_WIDTH = re.compile("[\u200b-\u200f\u2060\ufeff\xad]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class _Context(NamedTuple):
    holder: HtmlElement
    anchor: HtmlElement | None
    hidden: bool
    control: bool


@dataclass(slots=True, eq=False)
class Line:
    """One line; `clear` empties it in the tree and leaves every element where it was, so that XPaths hold."""

    holder: HtmlElement
    slots: list[tuple[HtmlElement, bool]] = field(default_factory=list)  # (element, True for its tail)
    anchors: list[HtmlElement] = field(default_factory=list)
    images: list[HtmlElement] = field(default_factory=list)
    text: str = ""
    link_length: int = 0
    hidden: bool = True  # until a visible word is met
    control: bool = False  # words of a form

    @property
    def plain_length(self) -> int:
        """Characters outside links."""
        return len(self.text) - self.link_length

    @property
    def own_letters(self) -> int:
        """Letters outside links: dates, bullets and brackets beside a link are none."""
        linked = sum(map(_letters, ("".join(one.itertext()) for one in self.anchors)))
        return _letters(self.text) - linked

    @property
    def key(self) -> int:
        """The same line on two pages has the same key: its words, and where it leads or what it shows. 56 bits."""
        to = [one.get("href", "") for one in self.anchors] + [source_of(one) for one in self.images]
        return int.from_bytes(blake2b("\0".join([self.text, *to]).encode(), digest_size=7).digest(), "big")

    def clear(self) -> None:
        for element, is_tail in self.slots:
            if is_tail:
                element.tail = None
            else:
                element.text = None
        for anchor in self.anchors:
            anchor.attrib.clear()
        for image in self.images:
            image.tag = "span"
            image.attrib.clear()


def source_of(image: HtmlElement) -> str:
    """The address of a picture, also of one that a script loads later."""
    return next((said for name in _LAZY if (said := (image.get(name) or "").strip())), image.get("src") or "")


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def squeezed(text: str) -> str:
    """One blank for any run of white space, full-width ones too; nothing for what has no width."""
    return _SPACE.sub(" ", _NO_WIDTH.sub("", text)).strip()


def is_hidden(element: HtmlElement) -> bool:
    style = element.get("style")
    return bool(style and _HIDDEN.search(style)) or element.get("hidden") is not None


def lines_of(root: HtmlElement) -> list[Line]:
    """In document order, without empty ones; hidden ones are marked."""
    reading = _Reading()
    contexts = [_Context(root, None, False, False)]
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            context = _inside(element, contexts[-1])
            contexts.append(context)
            if element.tag in _SILENT:
                walk.skip_subtree()
                continue
            reading.start(element, context)
        else:
            contexts.pop()
            reading.leave(element, contexts[-1], is_root=element is root)
    reading.end()
    return [line for line in reading.lines if line.text or line.images]


def _inside(element: HtmlElement, outer: _Context) -> _Context:
    tag = element.tag
    if tag == "a":
        leads = element.get("href") is not None or not (element.get("name") or element.get("id"))
        anchor = element if leads else outer.anchor
        return outer._replace(anchor=anchor, hidden=outer.hidden or is_hidden(element))
    if tag in BREAKS and tag != "br":
        return outer._replace(
            holder=element,
            hidden=outer.hidden or is_hidden(element),
            control=outer.control or tag in {"select", "button"},
        )
    return outer._replace(hidden=True) if is_hidden(element) else outer


class _Reading:
    """The line being read."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.line: Line | None = None
        self.parts: list[str] = []

    def start(self, element: HtmlElement, context: _Context) -> None:
        if element.tag in BREAKS:
            self.end()
        elif element.tag == "img" or (element.tag == "input" and element.get("type", "").lower() == "image"):
            line = self._line(context)
            line.images.append(element)
            line.hidden = line.hidden and context.hidden
            self._link(line, context, 0)
        self._words(element.text, (element, False), context)

    def leave(self, element: HtmlElement, outer: _Context, *, is_root: bool) -> None:
        if element.tag in BREAKS:
            self.end()
        if not is_root:
            self._words(element.tail, (element, True), outer)

    def end(self) -> None:
        if self.line is not None:
            self.line.text = squeezed("".join(self.parts))
            self.line.link_length = min(self.line.link_length, len(self.line.text))
            self.lines.append(self.line)
        self.line, self.parts = None, []

    def _line(self, context: _Context) -> Line:
        if self.line is None:
            self.line = Line(holder=context.holder)
        return self.line

    def _words(self, text: str | None, slot: tuple[HtmlElement, bool], context: _Context) -> None:
        if not text or (self.line is None and not text.strip("\xa0 \r\n\t\u3000")):
            return
        line = self._line(context)
        line.slots.append(slot)
        self.parts.append(text)
        if text.strip():
            line.hidden = line.hidden and context.hidden
            line.control = line.control or context.control
        self._link(line, context, len(squeezed(text)))

    @staticmethod
    def _link(line: Line, context: _Context, length: int) -> None:
        if context.anchor is not None:
            line.link_length += length
            if context.anchor not in line.anchors:
                line.anchors.append(context.anchor)
