"""The tree becomes HTML and, in the same walk, all that the rules and the site want to know of it."""

import html
import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from plugins.content_model.markdown.addresses import Kind, judge
from plugins.content_model.markdown.attributes import read_attributes
from plugins.content_model.markdown.body import Heading, Image, Link, LinkCloses, LinkOpens
from plugins.content_model.markdown.escapes import plain
from plugins.content_model.markdown.footnotes import Footnotes
from plugins.content_model.markdown.found import Found
from plugins.content_model.markdown.heading_ids import HeadingIds
from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.raw_html import Tag, pair_tags
from plugins.content_model.markdown.running_text import RunningText
from plugins.content_model.markdown.tags import VOID, start_tag
from plugins.content_model.markdown.words import Words

PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg)$", re.IGNORECASE)
PLAIN_ENTITIES = frozenset({"&lt;", "&gt;", "&amp;", "&quot;"})
# What a reader may follow or see; unsafe and private addresses are reported and left out.
FOLLOWED = frozenset({Kind.PATH, Kind.ANCHOR, Kind.EXTERNAL, Kind.MAIL, Kind.PHONE})


class Writer:
    """Writes one body. Blocks begin and end a passage of running text; what stands inside a line does not."""

    def __init__(self, found: Found, words: Words) -> None:
        self.found = found
        self.labels = words
        self.ink = RunningText(found.abbreviations)
        self.headings: list[Heading] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.anchors: set[str] = set(found.ids)
        self.ids = HeadingIds(found.ids)
        self.lang = ""  # of what is being written, "" when it is the page's
        self.footnotes = Footnotes(found.footnotes, words)

    def body(self, root: Element) -> None:
        for block in root:
            self.element(block)
        self.write_footnotes()
        self.ink.end()

    def element(self, element: Element) -> None:
        write = SPECIAL.get(element.tag)
        if write:
            write(self, element)
        elif isinstance(element, Node) and element.line:
            self.block(element)
        else:
            self.ink.markup(f"<{element.tag}>")
            self.inside(element)
            self.ink.markup(f"</{element.tag}>")

    def block(self, block: Node) -> None:
        outer, self.lang = self.lang, block.get("lang", self.lang)
        self.ink.begin(block.tag, block.line)
        self.ink.markup(start_tag(block.tag, self.named(block)))
        self.inside(block)
        self.ink.end()
        self.lang = outer
        self.ink.markup("\n" if block.tag in VOID else f"</{block.tag}>\n")
        if "id" in block.attrib:
            self.anchors.add(block.attrib["id"])

    def named(self, block: Node) -> Mapping[str, str]:
        """A table that scrolls and has no caption still needs a name."""
        return {**block.attrib, "aria-label": self.labels["table"]} if "aria-label" in block.attrib else block.attrib

    def inside(self, element: Element) -> None:
        if isinstance(element, Node) and element.line and element.note:
            self.label(element)
        if element.text:
            self.ink.words(element.text)
        if not len(element):
            return
        raw = [child.note for child in element if isinstance(child, Node) and child.tag == "html"]
        tags = iter(pair_tags(raw) if raw else ())
        for child in element:
            if isinstance(child, Node) and child.tag == "html":
                self.raw(child.note, next(tags))
            else:
                self.element(child)
            if child.tail:
                self.ink.words(child.tail)

    def label(self, block: Node) -> None:
        """Words of ours at the beginning of a block."""
        words = self.labels["callouts"].get(block.note) or self.labels[block.note]
        marked = start_tag("span", ours) if (ours := self.ours()) else ""
        self.ink.markup(marked)
        self.ink.code(words + self.labels["colon"] if block.text else words)
        self.ink.markup("</span>" if marked else "")

    def ours(self) -> dict[str, str]:
        """The language of our words, where it is not that of the text around them."""
        return {"lang": self.labels["tag"]} if self.lang or self.labels["foreign"] else {}

    def paragraph(self, element: Element) -> None:
        line = element.line if isinstance(element, Node) else self.ink.line
        strong = len(element) == 1 and element[0].tag == "strong" and not element.text and not element[0].tail
        self.ink.begin("p", line, bold=strong)
        start = len(self.ink.out)
        self.ink.markup(start_tag("p", element.attrib))
        self.inside(element)
        if len(self.ink.out) == start + 1:  # only a comment, which nobody sees
            self.ink.out.pop()
            return
        self.ink.end()
        self.ink.markup("</p>\n")

    def heading(self, element: Element) -> None:
        line = element.line if isinstance(element, Node) else self.ink.line
        self.ink.begin(element.tag, line)
        start, mark = len(self.ink.out), len(self.ink.text)
        self.ink.markup("")
        self.inside(element)
        text = self.ink.since(mark)
        id = element.get("id") or self.ids.id_for(text)
        self.anchors.add(id)
        self.ink.out[start] = start_tag(element.tag, {"id": id, **element.attrib})
        self.ink.end()
        self.ink.markup(f"</{element.tag}>\n")
        self.headings.append(Heading(level=int(element.tag[1]), id=id, text=text, line=line))

    def link(self, element: Element) -> None:
        line, start, mark, images = self.ink.line, len(self.ink.out), len(self.ink.text), len(self.images)
        follows = self.ink.last
        attributes = self.attributes(element, allowed=("lang", "hreflang"))
        self.titled(element)
        self.ink.markup("")
        self.inside(element)
        self.swallowed(element)
        alternatives = [image.alt for image in self.images[images:]]
        link = Link(
            target=plain(element.get("href", "")),
            text=" ".join(filter(None, [self.ink.since(mark), *alternatives])),
            line=line,
            hreflang=attributes.get("hreflang", ""),
        )
        self.links.append(link)
        if follows == "！" and PICTURE.search(link.target):
            self.found.slip("marks_are_half_width", f"！[{link.text}]({link.target})", line)
        if judge(link.target).kind not in FOLLOWED:
            return
        self.ink.out[start] = LinkOpens(link=link, lang=attributes.get("lang", ""))
        self.ink.markup(LinkCloses(link=link, lang=attributes.get("lang", self.lang)))

    def image(self, element: Element) -> None:
        line = self.ink.line
        decorative = "decorative" in self.attributes(element, allowed=("decorative",))
        self.titled(element)
        alt = " ".join(plain(element.get("alt", "")).split())
        image = Image(
            target=plain(element.get("src", "")),
            alt="" if decorative else alt,
            decorative=decorative,
            line=line,
            first=not self.images,
        )
        self.images.append(image)
        if judge(image.target).kind is Kind.PATH:
            self.ink.thing(image)
        self.swallowed(element)

    def code(self, element: Element) -> None:
        block = isinstance(element, Node) and element.line
        if isinstance(element, Node) and block:
            self.ink.begin("pre", element.line)
        self.ink.markup("<code>")
        self.ink.code(element.text or "")
        self.ink.markup("</code>")
        self.swallowed(element)

    def line_break(self, element: Element) -> None:
        self.ink.markup("<br>\n")
        self.ink.text.append(" ")
        self.ink.forget()
        self.swallowed(element)

    def comment(self, element: Element) -> None:
        self.swallowed(element)

    def entity(self, element: Element) -> None:
        raw = element.note if isinstance(element, Node) else ""
        if raw in PLAIN_ENTITIES:
            self.ink.words(html.unescape(raw))
            return
        self.found.slip("no_entities_are_left", raw, self.ink.line)
        self.ink.code(html.unescape(raw))

    def span(self, element: Element) -> None:
        attributes = self.attributes(element, allowed=("lang",))
        outer, self.lang = self.lang, attributes.get("lang", self.lang)
        self.ink.markup(start_tag("span", attributes))
        self.inside(element)
        self.ink.markup("</span>")
        self.lang = outer
        self.swallowed(element)

    def raw(self, raw: str, tag: Tag | None) -> None:
        """An allowed tag, or text."""
        if tag is None:
            self.found.slip("html_is_allowed", raw, self.ink.line)
            self.ink.code(raw)
        else:
            self.ink.markup(f"</{tag.name}>" if tag.ends else start_tag(tag.name, tag.attributes))
        self.ink.swallow(raw.count("\n"))

    def footnote(self, element: Element) -> None:
        name = plain(element.note) if isinstance(element, Node) else ""
        reference = self.footnotes.cite(name.casefold(), self.ours())
        if reference:
            self.ink.markup(reference)
        else:
            self.found.slip("footnotes_match", f"[^{name}]", self.ink.line)

    def write_footnotes(self) -> None:
        self.ink.end()
        if self.footnotes.cited:
            self.ink.markup(self.footnotes.opening(self.ours()))
        for cited in self.footnotes.in_order():
            self.ink.markup(f'<li id="fn-{cited.number}">')
            for block in cited.note:
                self.element(block)
            self.ink.markup(f"{self.footnotes.ways_back(cited, self.ours())}</li>\n")
        if self.footnotes.cited:
            self.ink.markup("</ol>\n</section>\n")
        for name, note in self.footnotes.uncited():
            self.found.slip("footnotes_match", f"[^{name}]:", note.line)

    def attributes(self, element: Element, *, allowed: tuple[str, ...]) -> dict[str, str]:
        note = element.note if isinstance(element, Node) else ""
        return read_attributes(plain(note), allowed=allowed, found=self.found, line=self.ink.line) if note else {}

    def titled(self, element: Element) -> None:
        if title := element.get("title"):
            self.found.slip("links_have_no_title", plain(title), self.ink.line)

    def swallowed(self, element: Element) -> None:
        if isinstance(element, Node):
            self.ink.swallow(element.swallowed)


SPECIAL: Mapping[str, Callable[[Writer, Element], None]] = {
    "a": Writer.link,
    "img": Writer.image,
    "code": Writer.code,
    "br": Writer.line_break,
    "comment": Writer.comment,
    "entity": Writer.entity,
    "span": Writer.span,
    "footnote": Writer.footnote,
    "p": Writer.paragraph,
    **{f"h{level}": Writer.heading for level in range(1, 7)},
}
